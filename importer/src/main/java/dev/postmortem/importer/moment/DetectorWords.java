package dev.postmortem.importer.moment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who or what noticed an incident, as the words of a sentence about its detection tell. */
public final class DetectorWords {

  private static final Set<String> ALERT =
      Set.of(
          "alert",
          "alerts",
          "alerting",
          "pager",
          "paged",
          "pagerduty",
          "alarm",
          "alarms",
          "alertmanager",
          "opsgenie",
          "victorops");
  private static final Set<String> EMPLOYEE =
      Set.of(
          "employee",
          "employees",
          "engineer",
          "engineers",
          "developer",
          "developers",
          "colleague",
          "colleagues",
          "staff",
          "teammate",
          "operator",
          "operators",
          "lead",
          "tester");
  private static final Set<String> CUSTOMER =
      Set.of(
          "customer",
          "customers",
          "user",
          "users",
          "client",
          "clients",
          "complaint",
          "complaints",
          "support",
          "helpdesk",
          "desk",
          "student",
          "students",
          "visitor",
          "visitors",
          "merchant",
          "merchants",
          "subscriber",
          "subscribers");
  private static final Set<String> THIRD_PARTY =
      Set.of("vendor", "provider", "researcher", "supplier");
  private static final Set<String> LUCK = Set.of("luck", "accident", "chance", "coincidence");

  /** Words that leave open who it was: something was missing, or came first. */
  private static final Set<String> UNCLEAR =
      Set.of(
          "not",
          "no",
          "without",
          "missing",
          "lack",
          "lacked",
          "absence",
          "should",
          "could",
          "would",
          "until",
          "before",
          "however",
          "although",
          "but",
          "silenced",
          "unknown");

  /** Behind "user" they make it the name of a thing. */
  private static final Set<String> THINGS =
      Set.of(
          "database",
          "service",
          "agent",
          "api",
          "table",
          "data",
          "accounts",
          "sessions",
          "server",
          "servers",
          "node",
          "nodes",
          "pod",
          "pods",
          "image",
          "images",
          "db");

  private static final Set<String> TELLING =
      Set.of("tell", "telling", "told", "contacting", "writing");

  /** Words for monitoring that are no tool's name. */
  private static final Set<String> GENERAL =
      Set.of("monitoring", "monitor", "monitors", "dashboard", "dashboards");

  private static final Set<String> LEADING = Set.of("by", "via", "in", "on", "from", "through");

  /** Behind these words stands what it was not. */
  private static final Pattern OTHERWISE =
      Pattern.compile("(?i)\\b(?:rather than|instead of|and not by|, not)\\b");

  private static final Pattern NOTICING =
      Pattern.compile(
          "(?i)\\b(?:report(?:ed|s)?|complain(?:ed|s)?|notice[ds]?|detect(?:ed|s)|call(?:ed|s)"
              + "|flagged|raised|saw) | that ");

  /** A sentence tells who noticed, up to the end of its clause. */
  private static final Pattern NOTICED_BY =
      Pattern.compile(
          "(?i)\\b(?:(?:(?:not|never) )?(?:first )?(?:detected|noticed|reported) (?:\\w+ )?"
              + "(?:by|via|through)\\b[^,.;]*"
              + "|(?:we|team|on-?call) (?:received|got) (?:an? |several |multiple )?(?:\\w+ ){0,2}"
              + "(?:alert|alarm|page)s?\\b"
              + "|(?:alerted|paged) by\\b[^,.;]*"
              + "|(?:a|one|two|several|multiple|many|some) (?:customer|user|client)s? (?:first )?"
              + "(?:reported|complained)\\b)");

  private enum Detector {
    ALERT("alert"),
    MONITORING("monitoring"),
    EMPLOYEE("employee"),
    CUSTOMER("customer"),
    THIRD_PARTY("third-party"),
    LUCK("luck");

    private final String word;

    Detector(String word) {
      this.word = word;
    }
  }

  private DetectorWords() {}

  /** Whether two words name a thing, as "user pods", and not people. */
  static boolean isThingOf(String word, String next) {
    return CUSTOMER.contains(word) && THINGS.contains(next);
  }

  /**
   * The one that the words name; empty if they name several or say that something was missing. What
   * was noticed is after the verb, and is asked last.
   */
  public static Optional<String> of(String text) {
    String said = OTHERWISE.split(text, 2)[0];
    Matcher noticing = NOTICING.matcher(said);
    Optional<String> subject =
        noticing.find() ? read(said.substring(0, noticing.start())) : Optional.empty();
    return subject.or(() -> read(said));
  }

  /** The one that sentences tell with a verb of noticing; empty if they tell several. */
  public static Optional<String> toldIn(List<String> sentences) {
    Set<String> found =
        sentences.stream()
            .map(NOTICED_BY::matcher)
            .filter(Matcher::find)
            .flatMap(m -> of(m.group()).stream())
            .collect(Collectors.toSet());
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  private static Optional<String> read(String text) {
    List<String> words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
            .filter(w -> !w.isEmpty())
            .toList();
    Set<Detector> found = EnumSet.noneOf(Detector.class);
    for (int i = 0; i < words.size(); i++) {
      if (UNCLEAR.contains(words.get(i))) {
        return Optional.empty();
      }
      detector(words, i).ifPresent(found::add);
    }
    if (found.contains(Detector.ALERT)) {
      // An alert comes from monitoring, and reaches an engineer.
      found.remove(Detector.MONITORING);
      found.remove(Detector.EMPLOYEE);
    }
    return found.size() == 1 ? found.stream().map(d -> d.word).findFirst() : Optional.empty();
  }

  /** Monitoring itself; a tool's name only if it did notice, for it may be what broke. */
  private static boolean isWatching(List<String> words, int at) {
    if (!MomentLexicon.WATCHERS.contains(words.get(at))) {
      return false;
    }
    boolean by = at > 0 && LEADING.contains(words.get(at - 1));
    List<String> behind = words.subList(at + 1, Math.min(words.size(), at + 4));
    return GENERAL.contains(words.get(at))
        || by
        || at + 1 == words.size()
        || behind.stream().anyMatch(MomentLexicon.WATCHING::contains);
  }

  private static Optional<Detector> detector(List<String> words, int at) {
    String word = words.get(at);
    String next = at + 1 < words.size() ? words.get(at + 1) : "";
    boolean people =
        word.equals("people")
            && TELLING.contains(next)
            && words.subList(at + 1, words.size()).contains("us");
    if (ALERT.contains(word)) {
      return Optional.of(Detector.ALERT);
    } else if (isWatching(words, at)) {
      return Optional.of(Detector.MONITORING);
    } else if (EMPLOYEE.contains(word) && !(at > 0 && words.get(at - 1).equals("support"))) {
      return Optional.of(Detector.EMPLOYEE);
    } else if ((CUSTOMER.contains(word) && !THINGS.contains(next)) || people) {
      return Optional.of(Detector.CUSTOMER);
    } else if (THIRD_PARTY.contains(word)) {
      return Optional.of(Detector.THIRD_PARTY);
    }
    return LUCK.contains(word) ? Optional.of(Detector.LUCK) : Optional.empty();
  }
}
