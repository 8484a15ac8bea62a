package dev.postmortem.importer.moment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds which of the four moments of an incident an event of a timeline reports, where its words
 * say so clearly. A hedge ("seems", "some", "expected to") or a negation makes it unclear.
 */
public final class MomentWords {

  private static final String BREAK = ",";
  private static final String EMERGE = "emerge";

  /** A hedge of politeness: "we seem to have fixed it" ends the story. */
  private static final Pattern SURE_AFTER_ALL =
      Pattern.compile(
          "(?:seems? to (?:have|be)|declared(?: to be)?) (fixed|resolved|recovered|solved|back|over|closed)");

  /** Nothing ends where something is handed over. */
  private static final Pattern HANDED_OVER =
      Pattern.compile(
          "\\b(?:fail(?:ing|ed|s)?|roll(?:ing|ed|s)?|hand(?:ing|ed|s)?|tak(?:ing|en|es|e)|took"
              + "|switch(?:ing|ed|es)?|cut(?:ting)?) over\\b");

  private static final Pattern UNAFFECTED =
      Pattern.compile("\\bno longer (?:affected|impacted)\\b");

  /** What starts to appear is there. */
  private static final Pattern START_TO_APPEAR =
      Pattern.compile(
          "\\b(?:start|begin|began)(?:s|ed)? (?:to (?:appear|occur)|appearing|occurring)\\b");

  /** Trouble that is over: the denial is the good news. */
  private static final Pattern NO_MORE_TROUBLE =
      Pattern.compile(
          "\\bno (?:more|further) (?:errors?|failures?|timeouts?|issues?|problems?)\\b");

  /** Up to its end stands that an alarm went off; what it was about may be hedged and denied. */
  private static final Pattern ALARMED =
      Pattern.compile(
          "(?i)^(?:\\s*\\[[^\\]]*\\])?(.*?\\b(?:alerts?|alarms?)\\b[^,.;]{0,20}?"
              + "\\b(?:triggers|triggered|fires|fired|raised|received)\\b)");

  /** The same, where people report it. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "(?i)^.*?\\breported (?:by \\w+|(?:on|in|via|through) (?:the )?(?:\\w+ )?(?:gitter|irc|github"
              + "|chat|discord|zulip|forum|mailing list|support channel|twitter))\\b");

  /** Somebody, named by a handle, noticed or told it. */
  private static final Pattern NOTICED_BY_NAME =
      Pattern.compile(
          "^@[\\w.-]+ (?:first )?(?:(?:notices|noticed|spots|spotted)\\b"
              + "|(?:reports|reported) (?:(?:on|in) (?:the )?#?[\\w-]+ )?that\\b)");

  private static final Pattern AFTER_NOTICING =
      Pattern.compile(
          "(?i)\\bafter (?:noticing|receiving (?:an? |several )?(?:alert|alarm|page|report|complaint)s?"
              + "|(?:an? |two |several |some )?(?:user|customer|client)s? (?:reported|complained))\\b");

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
    // Where somebody noticed, "it is down" tells what they saw, and not when it began.
    boolean seen = hintsAtDetection(text);
    for (String sentence : sentences(text)) {
      found.addAll(momentsOf(words(sentence)));
      if (!seen && isPlain(words(sentence)) && breaks(words(sentence))) {
        found.add(Moment.STARTED);
      }
      int that = sentence.indexOf(" that ");
      if (that > 0 && detection(words(sentence.substring(0, that)))) {
        // What somebody reported may be hedged and denied; that they did is not.
        found.add(Moment.DETECTED);
      }
      if (tellsThatItWasNoticed(sentence)) {
        found.add(Moment.DETECTED);
      }
    }
    return found;
  }

  private static boolean tellsThatItWasNoticed(String sentence) {
    Optional<String> alarm = alarmIn(sentence);
    if (alarm.isPresent()) {
      List<String> words = words(alarm.get());
      return isPlain(words) && detection(words);
    }
    if (words(sentence).stream().anyMatch(MomentLexicon.RELIEF::contains)) {
      return false;
    }
    Matcher reported = REPORTED.matcher(sentence);
    return (reported.find() && isPlain(words(reported.group())))
        || AFTER_NOTICING.matcher(sentence).find()
        || NOTICED_BY_NAME.matcher(sentence.strip()).find();
  }

  /** The words of a text that tell of an alarm, without what it was about. */
  static Optional<String> alarmIn(String text) {
    return Optional.of(ALARMED.matcher(text)).filter(Matcher::find).map(m -> m.group(1));
  }

  /** Whether a text says that all is well, and speaks of the whole. */
  static boolean saysResolved(String text) {
    List<String> words = words(text);
    return momentsOf(words).contains(Moment.RESOLVED)
        || (isPlain(words)
            && MomentLexicon.LOOSELY_RESOLVED.stream().anyMatch(phrase -> contains(words, phrase)));
  }

  private static Set<Moment> momentsOf(List<String> words) {
    Set<Moment> found = EnumSet.noneOf(Moment.class);
    if (!isPlain(words)) {
      return found;
    }
    if (detection(words)) {
      found.add(Moment.DETECTED);
    }
    boolean met =
        near(words, MomentLexicon.OBSERVERS, MomentLexicon.BEGINNING, 1)
            && near(words, MomentLexicon.BEGINNING, MomentLexicon.MEETING, 1);
    if (begins(words) || met || opening(words, MomentLexicon.OPENING)) {
      found.add(Moment.STARTED);
    }
    if (mitigation(words)) {
      found.add(Moment.MITIGATED);
    }
    if (resolution(words)) {
      found.add(Moment.RESOLVED);
    }
    return found;
  }

  /** Whether a sentence is neither hedged nor about what others were told. */
  private static boolean isPlain(List<String> words) {
    return words.stream()
        .noneMatch(
            w -> MomentLexicon.HEDGES.contains(w) || MomentLexicon.TELLING_OTHERS.contains(w));
  }

  private static boolean mitigation(List<String> words) {
    return near(words, MomentLexicon.TROUBLE_AS_A_WHOLE, Set.of("mitigated"), 4)
        || near(words, Set.of("impact"), Set.of("mitigated"), 2)
        || near(words, Set.of("mitigates", "mitigated"), MomentLexicon.TROUBLE_AS_A_WHOLE, 3)
        || near(
            words,
            Set.of("mitigation", "workaround"),
            Set.of("applied", "deployed", "place", "complete", "completed", "live"),
            3);
  }

  private static boolean resolution(List<String> words) {
    return near(words, MomentLexicon.TROUBLE_AS_A_WHOLE, MomentLexicon.ENDED, 4)
        || (words.stream().anyMatch(MomentLexicon.TROUBLE_TO_COUNT::contains) && falls(words))
        || (words.size() > 1
            && MomentLexicon.STOPPING.contains(words.get(words.size() - 1))
            && MomentLexicon.TROUBLE_TO_COUNT.contains(words.get(words.size() - 2)))
        || near(words, Set.of("resolved", "solved", "fixed"), MomentLexicon.TROUBLE_AS_A_WHOLE, 2)
        || near(words, MomentLexicon.WHOLE, MomentLexicon.RESTORED, 4)
        || near(words, Set.of("back"), Set.of("normal"), 3)
        || opening(words, Set.of("end"))
        || near(words, Set.of("outage", "incident", "downtime"), Set.of("end"), 4)
        || words.equals(List.of("resolved"))
        || MomentLexicon.RESOLVED_PHRASES.stream().anyMatch(phrase -> contains(words, phrase));
  }

  private static boolean falls(List<String> words) {
    return near(words, MomentLexicon.FALLING, Set.of("zero", "0"), 2);
  }

  /** Whether an event, the last that does, says that all is well, if not in so many words. */
  static boolean soundsWell(String text) {
    List<String> words = words(text);
    return words.stream().anyMatch(MomentLexicon.WELL_AGAIN::contains)
        && words.stream()
            .noneMatch(
                w ->
                    MomentLexicon.HEDGES.contains(w)
                        || MomentLexicon.TELLING_OTHERS.contains(w)
                        || MomentLexicon.ALARM.contains(w));
  }

  /** Whether an event says loosely that all is well. */
  static boolean soundsResolved(String text) {
    List<String> words = words(text);
    return soundsWell(text)
        || MomentLexicon.LOOSELY_RESOLVED.stream().anyMatch(phrase -> contains(words, phrase));
  }

  /** Whether an event is about trouble and not about relief. */
  static boolean soundsBad(String text) {
    return hintsAtTrouble(text) && words(text).stream().noneMatch(MomentLexicon.RELIEF::contains);
  }

  /** Whether an event only tells others about the incident. */
  static boolean tellsOthers(String text) {
    return words(text).stream().anyMatch(MomentLexicon.TELLING_OTHERS::contains);
  }

  /** Whether an event says with the plain word that the incident was detected. */
  static boolean saysDetected(String text) {
    List<String> words = words(text);
    return near(words, MomentLexicon.TROUBLE, Set.of("detected"), 3)
        || near(words, Set.of("detected"), MomentLexicon.TROUBLE, 3)
        || (!words.isEmpty()
            && (words.get(0).equals("detected") || words.get(0).equals("detection")));
  }

  /** Whether the words suggest that a person or a monitor noticed, clearly or not. */
  static boolean hintsAtDetection(String text) {
    List<String> words = words(text);
    for (int i = 0; i < words.size(); i++) {
      boolean thing =
          i + 1 < words.size() && DetectorWords.isThingOf(words.get(i), words.get(i + 1));
      if (MomentLexicon.HINTS.contains(words.get(i)) && !thing) {
        return true;
      }
    }
    return false;
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

  /** Trouble, and its beginning next to it; or that it starts to appear, in the same sentence. */
  private static boolean begins(List<String> words) {
    boolean ofTrouble = words.stream().limit(2).anyMatch(MomentLexicon.TROUBLE::contains);
    if (ofTrouble && words.contains(EMERGE)) {
      return true;
    }
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

  /** {@code start of the outage}, {@code end of shop outage}. */
  private static boolean opening(List<String> words, Set<String> edge) {
    for (int i = 0; i + 2 < words.size(); i++) {
      if (edge.contains(words.get(i)) && words.get(i + 1).equals("of")) {
        int last = Math.min(words.size(), i + 5);
        if (words.subList(i + 2, last).stream().anyMatch(MomentLexicon.TROUBLE::contains)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A service goes down, or begins to fail. */
  private static boolean breaks(List<String> words) {
    if (words.stream().anyMatch(MomentLexicon.TROUBLE_TO_COUNT::contains) && falls(words)) {
      return false;
    }
    boolean first = !words.isEmpty() && words.get(0).equals("first");
    boolean deliberate = !words.isEmpty() && MomentLexicon.RESPONDERS.contains(words.get(0));
    return near(words, MomentLexicon.BECOMING, MomentLexicon.BROKEN, 2)
        || near(words, MomentLexicon.BEGINNING, MomentLexicon.FAILING_DEEDS, 4)
        || near(words, MomentLexicon.FALLING, Set.of("zero", "0"), 2)
        || (!deliberate && near(words, Set.of("stops", "stopped", "stop"), MomentLexicon.DUTIES, 1))
        || (first && near(words, Set.of("first"), MomentLexicon.FIRST_TROUBLE, 2))
        || (words.size() > 1
            && !deliberate
            && MomentLexicon.BREAKING_DOWN.contains(words.get(words.size() - 1)))
        || (!words.contains("success")
            && near(words, MomentLexicon.BAD_IF_MORE, MomentLexicon.BEGINNING, 2)
            && near(words, MomentLexicon.BEGINNING, MomentLexicon.RISING, 2));
  }

  private static boolean detection(List<String> words) {
    if (words.stream()
        .anyMatch(w -> MomentLexicon.RELIEF.contains(w) || MomentLexicon.LATER.contains(w))) {
      return false;
    }
    boolean otherwise = words.stream().anyMatch(MomentLexicon.ALARM_OTHERWISE::contains);
    boolean alarm = words.stream().anyMatch(MomentLexicon.ALARM::contains);
    if (alarm && !otherwise) {
      return true;
    }
    return near(words, MomentLexicon.WATCHERS, MomentLexicon.WATCHING, 4)
        || near(words, Set.of("we", "i", "oncall", "call"), MomentLexicon.REALISED, 2)
        || (!words.isEmpty() && MomentLexicon.NOTICED.contains(words.get(0)))
        || isIdentified(words)
        || near(words, Set.of("calls", "call", "called", "phoned", "phones"), Set.of("desk"), 3)
        || near(words, Set.of("support"), Set.of("ticket", "tickets", "calls"), 1)
        || near(words, MomentLexicon.OBSERVERS, MomentLexicon.REPORTING, 2)
        || near(words, MomentLexicon.OBSERVERS, MomentLexicon.NOTICED, 2)
        || (words.size() > 1
            && words.get(0).equals("first")
            && MomentLexicon.FIRST.contains(words.get(1)))
        || contains(words, List.of("reported", "by"))
        || MomentLexicon.DETECTED_PHRASES.stream().anyMatch(phrase -> contains(words, phrase))
        || near(words, MomentLexicon.AFFECTED, MomentLexicon.TURNING_TO_US, 1)
        || (words.size() > 1
            && words.get(0).equals("first")
            && near(words, Set.of("first"), Set.of("ticket", "tickets", "report", "complaint"), 2))
        || (contains(words, List.of("report", "of"))
            && near(words, Set.of("of"), MomentLexicon.TROUBLE, 2))
        || contains(words, List.of("became", "aware"))
        || contains(words, List.of("becomes", "aware"))
        || contains(words, List.of("made", "aware"))
        || contains(words, List.of("complaints", "about"))
        || near(words, MomentLexicon.OBSERVERS, Set.of("alerted", "paged"), 3)
        || near(words, MomentLexicon.TROUBLE, MomentLexicon.NOTICING, 3)
        || near(words, MomentLexicon.NOTICING, MomentLexicon.TROUBLE, 3)
        || near(words, MomentLexicon.TROUBLE, Set.of("reported", "discovered"), 3);
  }

  /** The problem, not its cause, is identified. */
  private static boolean isIdentified(List<String> words) {
    return near(words, MomentLexicon.TROUBLE_AS_A_WHOLE, Set.of("identified"), 2)
        && words.stream().noneMatch(Set.of("underlying", "root", "cause", "actual")::contains);
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

  /** The sentences of a text. */
  public static List<String> sentences(String text) {
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
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    String sure = SURE_AFTER_ALL.matcher(lower).replaceAll("$1");
    String begun = START_TO_APPEAR.matcher(sure).replaceAll(EMERGE);
    String plain =
        NO_MORE_TROUBLE
            .matcher(
                UNAFFECTED
                    .matcher(HANDED_OVER.matcher(begun).replaceAll("failover"))
                    .replaceAll("impact mitigated"))
            .replaceAll("issue gone")
            .replace("n't", " not")
            .replace("'s", "");
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
