package dev.postmortem.corpus.adopt;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says which of the four moments of an incident an event of a timeline tells of, where its words
 * say so clearly. A hedge ("seems", "some", "expected to") or a negation makes it unclear.
 */
final class MomentWords {

  private static final String BREAK = ",";
  private static final Set<String> CLAUSES =
      Set.of("after", "because", "due", "since", "following");
  private static final Set<String> BETWEEN =
      Set.of("has", "had", "is", "was", "first", "of", "officially", "actually", "window");

  /** The four moments. */
  enum Moment {
    STARTED,
    DETECTED,
    MITIGATED,
    RESOLVED
  }

  private static final Set<String> HEDGES =
      Set.of(
          "not",
          "no",
          "never",
          "nor",
          "believed",
          "believe",
          "believing",
          "seems",
          "seem",
          "seemed",
          "appears",
          "appear",
          "appeared",
          "should",
          "hopefully",
          "expected",
          "expect",
          "likely",
          "probably",
          "possibly",
          "might",
          "may",
          "could",
          "would",
          "partially",
          "partly",
          "some",
          "temporarily",
          "almost",
          "mostly",
          "if",
          "whether",
          "until",
          "before",
          "unless",
          "suspect",
          "suspected",
          "suspects",
          "assumed",
          "assume",
          "thought",
          "attempt",
          "attempts",
          "attempted",
          "try",
          "tries",
          "tried",
          "trying",
          "wait",
          "waiting",
          "yet",
          "briefly",
          "still",
          "saying",
          "said",
          "says",
          "told",
          "asked",
          "declared",
          "notified",
          "independently");

  private static final Set<String> TROUBLE =
      Set.of(
          "incident",
          "outage",
          "issue",
          "issues",
          "problem",
          "problems",
          "disruption",
          "degradation",
          "downtime",
          "impact",
          "failures",
          "errors");
  private static final Set<String> BEGINNING =
      Set.of("begins", "began", "begin", "starts", "started");
  private static final Set<String> OPENING = Set.of("start", "beginning", "onset");

  private static final Set<String> ALARM =
      Set.of("alert", "alerts", "alarm", "alarms", "pagerduty");
  private static final Set<String> ALARMING =
      Set.of(
          "triggered",
          "triggers",
          "trigger",
          "fired",
          "fires",
          "firing",
          "received",
          "raised",
          "noticed",
          "discovered",
          "came",
          "comes",
          "sent",
          "indicating",
          "regarding",
          "sounds",
          "sounded");
  private static final Set<String> ALARM_OTHERWISE =
      Set.of(
          "silenced",
          "silence",
          "muted",
          "resolved",
          "resolves",
          "cleared",
          "clears",
          "created",
          "create",
          "added",
          "add",
          "adding",
          "configured",
          "disabled",
          "missing",
          "closed",
          "recovered",
          "fixed",
          "noise",
          "stopped");
  private static final Set<String> OBSERVERS =
      Set.of(
          "user",
          "users",
          "customer",
          "customers",
          "team",
          "teams",
          "people",
          "developer",
          "developers",
          "engineer",
          "engineers",
          "member",
          "members",
          "colleague",
          "colleagues",
          "community",
          "client",
          "clients",
          "support");
  private static final Set<String> REPORTING = Set.of("report", "reports", "reported", "reporting");
  private static final Set<String> NOTICED = Set.of("notice", "notices", "noticed");
  private static final Set<String> FIRST =
      Set.of(
          "report", "reports", "alert", "alerts", "noticed", "detected", "complaint", "complaints");
  private static final Set<String> NOTICING = Set.of("detected", "noticed", "notices", "detects");
  private static final Set<String> LATER =
      Set.of("more", "another", "second", "third", "also", "additional", "further", "again");
  private static final Set<String> HINTS =
      Set.of(
          "customer",
          "customers",
          "user",
          "users",
          "alert",
          "alerts",
          "alerted",
          "alarm",
          "alarms",
          "pagerduty",
          "paged",
          "report",
          "reports",
          "reported",
          "reporting",
          "detected",
          "noticed",
          "notice",
          "notices",
          "aware",
          "complain",
          "complaints",
          "informed",
          "notified",
          "warning",
          "discovered",
          "observed",
          "investigation",
          "investigating",
          "email",
          "emails",
          "received",
          "message",
          "realized",
          "realised",
          "realize",
          "saw");
  private static final Set<String> FAILING =
      Set.of(
          "fail",
          "fails",
          "failed",
          "failing",
          "failure",
          "error",
          "down",
          "timeout",
          "timeouts",
          "unavailable",
          "unresponsive",
          "crash",
          "crashed",
          "crashes",
          "crashing",
          "outages",
          "incidents",
          "saturation",
          "overwhelmed",
          "degraded");
  private static final Set<String> RELIEF =
      Set.of(
          "fine",
          "fixed",
          "resolved",
          "restored",
          "success",
          "successful",
          "working",
          "works",
          "recovered",
          "confirm",
          "confirmed",
          "confirms",
          "solved");

  private static final Set<String> ENDED =
      Set.of("resolved", "over", "ended", "ends", "fixed", "solved", "gone");
  private static final Set<String> TROUBLE_AS_A_WHOLE =
      Set.of("incident", "outage", "issue", "issues", "problem", "problems", "disruption");
  private static final Set<String> WHOLE =
      Set.of(
          "service",
          "services",
          "everything",
          "system",
          "systems",
          "functionality",
          "operations",
          "site",
          "website",
          "platform");
  private static final Set<String> RESTORED =
      Set.of("restored", "recovered", "operational", "normal", "okay");
  private static final List<List<String>> RESOLVED_PHRASES =
      List.of(
          List.of("back", "to", "normal"),
          List.of("returned", "to", "normal"),
          List.of("returns", "to", "normal"),
          List.of("everything", "is", "working"),
          List.of("everything", "is", "fine"),
          List.of("everything", "works", "again"),
          List.of("end", "of", "outage"),
          List.of("end", "of", "incident"),
          List.of("end", "of", "the", "outage"),
          List.of("end", "of", "the", "incident"),
          List.of("issue", "goes", "away"),
          List.of("problem", "goes", "away"),
          List.of("all", "clear"));

  private MomentWords() {}

  /** The moments that the sentences of an event tell of. */
  static Set<Moment> momentsIn(String text) {
    Set<Moment> found = EnumSet.noneOf(Moment.class);
    sentences(text).forEach(sentence -> found.addAll(momentsOf(words(sentence))));
    return found;
  }

  private static Set<Moment> momentsOf(List<String> words) {
    Set<Moment> found = EnumSet.noneOf(Moment.class);
    if (words.stream().anyMatch(HEDGES::contains)) {
      return found;
    }
    if (begins(words) || opening(words)) {
      found.add(Moment.STARTED);
    }
    if (detection(words)) {
      found.add(Moment.DETECTED);
    }
    if (near(words, TROUBLE_AS_A_WHOLE, Set.of("mitigated"), 4)
        || near(words, Set.of("mitigates", "mitigated"), TROUBLE_AS_A_WHOLE, 3)) {
      found.add(Moment.MITIGATED);
    }
    if (near(words, TROUBLE_AS_A_WHOLE, ENDED, 4)
        || near(words, Set.of("resolved", "solved", "fixed"), TROUBLE_AS_A_WHOLE, 2)
        || near(words, WHOLE, RESTORED, 4)
        || RESOLVED_PHRASES.stream().anyMatch(phrase -> contains(words, phrase))) {
      found.add(Moment.RESOLVED);
    }
    return found;
  }

  /** Who or what noticed, where the words of a detection name one and only one. */
  static Optional<String> detectorIn(String text) {
    List<String> words = words(text);
    boolean alert = words.stream().anyMatch(ALARM::contains);
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

  /** Whether the words hint at somebody or something having noticed, clearly or not. */
  static boolean hintsAtDetection(String text) {
    return words(text).stream().anyMatch(HINTS::contains);
  }

  /** Whether the words speak of trouble, clearly or not. */
  static boolean hintsAtTrouble(String text) {
    return words(text).stream()
        .anyMatch(w -> TROUBLE.contains(w) || FAILING.contains(w) || ALARM.contains(w));
  }

  /** Trouble, and its beginning next to it. */
  private static boolean begins(List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (TROUBLE.contains(words.get(i))) {
        int next = i + 1;
        while (next < words.size() && BETWEEN.contains(words.get(next))) {
          next++;
        }
        if (next < words.size() && BEGINNING.contains(words.get(next))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean opening(List<String> words) {
    for (int i = 0; i + 2 < words.size(); i++) {
      if (OPENING.contains(words.get(i)) && words.get(i + 1).equals("of")) {
        int noun = words.get(i + 2).equals("the") ? i + 3 : i + 2;
        if (noun < words.size() && TROUBLE.contains(words.get(noun))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean detection(List<String> words) {
    if (words.stream().anyMatch(w -> RELIEF.contains(w) || LATER.contains(w))) {
      return false;
    }
    boolean otherwise = words.stream().anyMatch(ALARM_OTHERWISE::contains);
    boolean alarm = words.stream().anyMatch(ALARM::contains);
    if (alarm && !otherwise && words.stream().anyMatch(ALARMING::contains)) {
      return true;
    }
    return near(words, OBSERVERS, REPORTING, 2)
        || near(words, OBSERVERS, NOTICED, 2)
        || (words.size() > 1 && words.get(0).equals("first") && FIRST.contains(words.get(1)))
        || contains(words, List.of("reported", "by"))
        || contains(words, List.of("became", "aware"))
        || near(words, OBSERVERS, Set.of("alerted", "paged"), 3)
        || near(words, TROUBLE, NOTICING, 3)
        || near(words, NOTICING, TROUBLE, 3)
        || near(words, TROUBLE, Set.of("reported", "discovered"), 3);
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
  static String firstSentence(String text) {
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
   * Words in lower case and marks of clauses, up to a clause that tells of something else. {@code
   * isn't} is two words, the second of which negates.
   */
  private static List<String> words(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT).replace('’', '\'').replace("n't", " not").replace("'s", "");
    List<String> words = new ArrayList<>();
    for (String part : plain.replaceAll("[,():–—]", " , ").split("[^\\p{L}\\p{N},]+", -1)) {
      if (CLAUSES.contains(part)) {
        break;
      }
      if (!part.isEmpty()) {
        words.add(part);
      }
    }
    return words;
  }
}
