package dev.postmortem.importer.moment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which of the four moments of an incident an event of a timeline reports, where its words
 * say so clearly. A hedge ("seems", "some", "expected to") or a negation makes it unclear.
 */
public final class MomentWords {

  private static final String BREAK = ",";

  /** The four moments. */
  enum Moment {
    STARTED,
    DETECTED,
    MITIGATED,
    RESOLVED
  }

  private MomentWords() {}

  /** The moments that the sentences of an event report. */
  static Set<Moment> momentsIn(String text) {
    Set<Moment> found = EnumSet.noneOf(Moment.class);
    sentences(text).forEach(sentence -> found.addAll(momentsOf(words(sentence))));
    return found;
  }

  private static Set<Moment> momentsOf(List<String> words) {
    Set<Moment> found = EnumSet.noneOf(Moment.class);
    if (words.stream().anyMatch(MomentLexicon.HEDGES::contains)) {
      return found;
    }
    if (begins(words) || opening(words)) {
      found.add(Moment.STARTED);
    }
    if (detection(words)) {
      found.add(Moment.DETECTED);
    }
    if (near(words, MomentLexicon.TROUBLE_AS_A_WHOLE, Set.of("mitigated"), 4)
        || near(words, Set.of("mitigates", "mitigated"), MomentLexicon.TROUBLE_AS_A_WHOLE, 3)) {
      found.add(Moment.MITIGATED);
    }
    if (near(words, MomentLexicon.TROUBLE_AS_A_WHOLE, MomentLexicon.ENDED, 4)
        || near(words, Set.of("resolved", "solved", "fixed"), MomentLexicon.TROUBLE_AS_A_WHOLE, 2)
        || near(words, MomentLexicon.WHOLE, MomentLexicon.RESTORED, 4)
        || MomentLexicon.RESOLVED_PHRASES.stream().anyMatch(phrase -> contains(words, phrase))) {
      found.add(Moment.RESOLVED);
    }
    return found;
  }

  /** Who or what noticed, where the words of a detection name one and only one. */
  static Optional<String> detectorIn(String text) {
    List<String> words = words(text);
    boolean alert = words.stream().anyMatch(MomentLexicon.ALARM::contains);
    boolean customer =
        words.stream()
            .anyMatch(
                w ->
                    w.equals("customer")
                        || w.equals("customers")
                        || w.equals("user")
                        || w.equals("users"));
    if (alert == customer) {
      return Optional.empty();
    }
    return Optional.of(alert ? "alert" : "customer");
  }

  /** Whether the words suggest that a person or a monitor noticed, clearly or not. */
  static boolean hintsAtDetection(String text) {
    return words(text).stream().anyMatch(MomentLexicon.HINTS::contains);
  }

  /** Whether the words may mean trouble. */
  static boolean hintsAtTrouble(String text) {
    return words(text).stream()
        .anyMatch(
            w ->
                MomentLexicon.TROUBLE.contains(w)
                    || MomentLexicon.FAILING.contains(w)
                    || MomentLexicon.ALARM.contains(w));
  }

  /** Trouble, and its beginning next to it. */
  private static boolean begins(List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (MomentLexicon.TROUBLE.contains(words.get(i))) {
        int next = i + 1;
        while (next < words.size() && MomentLexicon.BETWEEN.contains(words.get(next))) {
          next++;
        }
        if (next < words.size() && MomentLexicon.BEGINNING.contains(words.get(next))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean opening(List<String> words) {
    for (int i = 0; i + 2 < words.size(); i++) {
      if (MomentLexicon.OPENING.contains(words.get(i)) && words.get(i + 1).equals("of")) {
        int noun = words.get(i + 2).equals("the") ? i + 3 : i + 2;
        if (noun < words.size() && MomentLexicon.TROUBLE.contains(words.get(noun))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean detection(List<String> words) {
    if (words.stream()
        .anyMatch(w -> MomentLexicon.RELIEF.contains(w) || MomentLexicon.LATER.contains(w))) {
      return false;
    }
    boolean otherwise = words.stream().anyMatch(MomentLexicon.ALARM_OTHERWISE::contains);
    boolean alarm = words.stream().anyMatch(MomentLexicon.ALARM::contains);
    if (alarm && !otherwise && words.stream().anyMatch(MomentLexicon.ALARMING::contains)) {
      return true;
    }
    return near(words, MomentLexicon.OBSERVERS, MomentLexicon.REPORTING, 2)
        || near(words, MomentLexicon.OBSERVERS, MomentLexicon.NOTICED, 2)
        || (words.size() > 1
            && words.get(0).equals("first")
            && MomentLexicon.FIRST.contains(words.get(1)))
        || contains(words, List.of("reported", "by"))
        || contains(words, List.of("became", "aware"))
        || near(words, MomentLexicon.OBSERVERS, Set.of("alerted", "paged"), 3)
        || near(words, MomentLexicon.TROUBLE, MomentLexicon.NOTICING, 3)
        || near(words, MomentLexicon.NOTICING, MomentLexicon.TROUBLE, 3)
        || near(words, MomentLexicon.TROUBLE, Set.of("reported", "discovered"), 3);
  }

  /** Whether a word of one set is followed, at most some words later, by one of another. */
  private static boolean near(
      List<String> words, Set<String> first, Set<String> second, int distance) {
    for (int i = 0; i < words.size(); i++) {
      if (first.contains(words.get(i))) {
        for (int j = i + 1; j < words.size() && j <= i + distance; j++) {
          if (words.get(j).equals(BREAK)) {
            break;
          }
          if (second.contains(words.get(j))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean contains(List<String> words, List<String> phrase) {
    for (int i = 0; i + phrase.size() <= words.size(); i++) {
      if (words.subList(i, i + phrase.size()).equals(phrase)) {
        return true;
      }
    }
    return false;
  }

  /** The first sentence of a text. */
  public static String firstSentence(String text) {
    return sentences(text).get(0);
  }

  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '.' || c == '!' || c == ';') && Character.isWhitespace(text.charAt(i + 1))) {
        sentences.add(text.substring(from, i));
        from = i + 1;
      }
    }
    sentences.add(text.substring(from));
    return sentences;
  }

  /**
   * Words in lower case and marks of clauses, up to a clause about something else. {@code isn't} is
   * two words, the second of which negates.
   */
  private static List<String> words(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT).replace('’', '\'').replace("n't", " not").replace("'s", "");
    List<String> words = new ArrayList<>();
    for (String part : plain.replaceAll("[,():–—]", " , ").split("[^\\p{L}\\p{N},]+", -1)) {
      if (MomentLexicon.CLAUSES.contains(part)) {
        break;
      }
      if (!part.isEmpty()) {
        words.add(part);
      }
    }
    return words;
  }
}
