package dev.postmortem.importer.label;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.Settings.SeverityLevel;
import dev.postmortem.importer.moment.DetectorWords;
import dev.postmortem.importer.moment.MomentWords;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.markdown.Block.Paragraph;
import dev.postmortem.schema.model.ActionKind;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.words.Slug;
import dev.postmortem.text.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what is beside a label as a value of the front matter, where its words are clear. */
public final class Statements {

  private static final int MAX_SERVICE_WORDS = 4;

  /** Words for who or how many were affected, which are no service's name. */
  private static final Set<String> NO_SERVICES =
      Set.of(
          "all",
          "any",
          "most",
          "some",
          "many",
          "every",
          "everyone",
          "everything",
          "several",
          "multiple",
          "various",
          "none",
          "no",
          "yes",
          "users",
          "customers",
          "clients",
          "people",
          "our",
          "the",
          "was",
          "were",
          "is",
          "are",
          "which",
          "that");

  private static final Set<String> NOTICING =
      Set.of(
          "detected",
          "noticed",
          "reported",
          "alerted",
          "paged",
          "identified",
          "discovered",
          "triggered",
          "fired",
          "raised",
          "informed",
          "notified",
          "caught",
          "created",
          "spotted",
          "picked",
          "flagged",
          "observed",
          "found",
          "called",
          "told",
          "telling",
          "saw",
          "woke",
          "reports",
          "shows",
          "showed",
          "complained");

  private static final Pattern PLACE_HOLDER =
      Pattern.compile("(?i)<[^>@]*\\b(?:add|your|insert|name)\\b[^>@]*>");

  private final List<String> severities;
  private final Map<String, String> ownScale;
  private final Map<String, String> ownServices;

  public Statements(Settings configuration) {
    this.ownScale = configuration.adopt().severities();
    this.ownServices = configuration.adopt().services();
    this.severities = configuration.severities().stream().map(SeverityLevel::name).toList();
  }

  /** The word for a status, a severity or a way of detection. */
  public Optional<String> term(String key, String value) {
    return switch (key) {
      case "status" -> status(value);
      case "severity" -> severity(value);
      case "detected_by" -> DetectorWords.of(value);
      case "kind" -> kind(value);
      case LabelKeys.SECURITY -> isYes(value) ? Optional.of("security") : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The configured severity that a value names by its whole name, or by its number. */
  private Optional<String> severity(String value) {
    Optional<String> own =
        Optional.ofNullable(ownScale.get(value.strip().toLowerCase(Locale.ROOT)))
            .or(() -> Optional.ofNullable(ownScale.get(lower(beforeBreak(value)))));
    if (own.isPresent()) {
      return own;
    }
    String stated = letters(beforeBreak(value));
    List<String> exact = severities.stream().filter(s -> letters(s).equals(stated)).toList();
    if (exact.size() == 1) {
      return Optional.of(exact.get(0));
    }
    String number = stated.replaceFirst("^(SEVERITY|SEV|S|LEVEL)(?=\\d+$)", "");
    boolean isNumber = !number.isEmpty() && number.chars().allMatch(Character::isDigit);
    List<String> numbered =
        severities.stream().filter(s -> letters(s).equals("SEV" + number)).toList();
    return isNumber && numbered.size() == 1 ? Optional.of(numbered.get(0)) : Optional.empty();
  }

  private static Optional<String> status(String value) {
    String words = value.strip().toLowerCase(Locale.ROOT);
    String first = words.split("[,;.(]", -1)[0].strip();
    return switch (first) {
      case "draft", "wip", "work in progress", "in progress" -> Optional.of("draft");
      case "in review", "in-review", "under review", "ready for review" -> Optional.of("in-review");
      case "published", "final", "complete", "completed" -> Optional.of("published");
      default -> Optional.empty();
    };
  }

  private static Optional<String> kind(String value) {
    return switch (letters(beforeBreak(value))) {
      case "INCIDENT", "OUTAGE" -> Optional.of("incident");
      case "NEARMISS" -> Optional.of("near-miss");
      case "SECURITY", "SECURITYINCIDENT" -> Optional.of("security");
      case "DRILL", "GAMEDAY", "EXERCISE" -> Optional.of("drill");
      default -> Optional.empty();
    };
  }

  private static boolean isYes(String value) {
    return letters(beforeBreak(value)).equals("YES");
  }

  /**
   * Who or what noticed, as the first sentence of a section "Detection" tells: of one kind, by a
   * verb of noticing, and with nothing that was missing.
   */
  public Optional<String> detector(PostmortemDocument document) {
    return firstParagraph(document, SectionKind.DETECTION).flatMap(Statements::detectorIn);
  }

  /**
   * Who or what noticed, as the summary tells with a verb of noticing; nothing if it tells several.
   */
  public Optional<String> detectorOfSummary(PostmortemDocument document) {
    return DetectorWords.toldIn(
        document.section(SectionKind.SUMMARY).stream()
            .flatMap(s -> s.blocks().stream())
            .filter(Paragraph.class::isInstance)
            .flatMap(p -> MomentWords.sentences(((Paragraph) p).text().text()).stream())
            .toList());
  }

  /** The same of a text. */
  public static Optional<String> detectorIn(String text) {
    return Optional.of(MomentWords.firstSentence(text))
        .filter(s -> words(s).anyMatch(NOTICING::contains))
        .flatMap(DetectorWords::of);
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1));
  }

  /**
   * Names of services or teams as slugs; nothing if any of them is more than a name. What is in
   * brackets after a name explains it.
   */
  public List<String> services(String value) {
    List<String> slugs = new ArrayList<>();
    for (String name : withoutFootnotes(without(value, '(', ')')).split("[,;/&]| and ", -1)) {
      String words = name.strip();
      String own = ownServices.get(lower(words));
      if (own != null) {
        slugs.add(own);
        continue;
      }
      String slug = Slug.whole(words);
      if (words.isEmpty()) {
        continue;
      }
      if (slug.isEmpty()
          || words.split("\\s+", -1).length > MAX_SERVICE_WORDS
          || words.indexOf('→') >= 0
          || words.contains(" -")
          || words.indexOf('–') >= 0
          || words.endsWith(".")
          || Arrays.stream(slug.split("-", -1)).anyMatch(NO_SERVICES::contains)) {
        return List.of();
      }
      slugs.add(slug);
    }
    return slugs;
  }

  /** The services whose words of {@code adopt.services} a text has. */
  public List<String> servicesIn(String text) {
    String lower = " " + String.join(" ", Words.keeping("-_.", text)) + " ";
    return ownServices.entrySet().stream()
        .filter(e -> lower.contains(" " + String.join(" ", Words.keeping("-_.", e.getKey())) + " "))
        .map(Map.Entry::getValue)
        .distinct()
        .sorted()
        .toList();
  }

  /** A text without what is between two characters. */
  private static String without(String value, char open, char close) {
    StringBuilder words = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      depth += c == open ? 1 : 0;
      if (depth == 0) {
        words.append(c);
      }
      depth -= c == close && depth > 0 ? 1 : 0;
    }
    return words.toString();
  }

  /** Comma-separated words as slugs. */
  public static List<String> slugs(String value) {
    List<String> slugs = new ArrayList<>();
    for (String name : withoutFootnotes(value).split("[,;]", -1)) {
      String slug = Slug.whole(name);
      if (!slug.isEmpty()) {
        slugs.add(slug);
      }
    }
    return slugs;
  }

  /** The kind of an action that a column or heading names by its word. */
  public static Optional<ActionKind> actionKind(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "prevent", "prevention", "preventive", "preventative" -> Optional.of(ActionKind.PREVENT);
      case "detect", "detection" -> Optional.of(ActionKind.DETECT);
      case "mitigate", "mitigation", "mitigative" -> Optional.of(ActionKind.MITIGATE);
      case "recover", "recovery", "repair" -> Optional.of(ActionKind.RECOVER);
      case "learn", "investigate", "investigation" -> Optional.of(ActionKind.LEARN);
      default -> Optional.empty();
    };
  }

  /** The first paragraph of a section "Trigger". */
  public Optional<String> trigger(PostmortemDocument document) {
    return firstParagraph(document, SectionKind.TRIGGER);
  }

  private static Optional<String> firstParagraph(PostmortemDocument document, SectionKind kind) {
    return document
        .section(kind)
        .flatMap(s -> s.blocks().stream().findFirst())
        .filter(Paragraph.class::isInstance)
        .map(b -> ((Paragraph) b).text().text().strip())
        .filter(t -> !t.isEmpty());
  }

  /** Whether the words behind a time leave it as it is: no figures, no doubt, no second time. */
  static boolean saysNoMoreOfTime(String words) {
    List<String> doubts =
        List.of("approx", "about", "around", "maybe", "sure", "until", "estimate", "unclear", "or");
    boolean figures = words.chars().anyMatch(Character::isDigit);
    return !figures
        && words.indexOf('?') < 0
        && Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
            .noneMatch(
                w -> doubts.stream().anyMatch(d -> d.length() < 3 ? w.equals(d) : w.startsWith(d)));
  }

  /** A value without footnote marks at its end. */
  static String withoutFootnotes(String value) {
    String words = value.strip();
    int mark = words.lastIndexOf("[^");
    boolean atEnd = mark >= 0 && words.endsWith("]");
    return atEnd ? words.substring(0, mark).strip() : words;
  }

  /** A name without the e-mail address after it; nothing if there is only an address. */
  public static Optional<String> withoutAddress(String value) {
    String name = without(value, '<', '>');
    String plain = name.replace('[', ' ').replace(']', ' ');
    String words = String.join(" ", plain.strip().split("\\s+", -1));
    boolean address = words.indexOf('@') > 0 && words.indexOf(' ') < 0;
    return words.isEmpty() || address ? Optional.empty() : Optional.of(words);
  }

  /** A name without its address and without the place-holders of a template. */
  public static Optional<String> oneName(String value) {
    String names = PLACE_HOLDER.matcher(value).replaceAll("");
    return withoutAddress(names)
        .map(n -> n.replaceAll("^[,;\\s]+|[,;\\s]+$", ""))
        .filter(n -> !n.isEmpty());
  }

  private static String beforeBreak(String value) {
    return value.split("[,;:(\uFF08\uFF0C]| - | – ", -1)[0];
  }

  private static String lower(String words) {
    return words.strip().toLowerCase(Locale.ROOT);
  }

  private static String letters(String value) {
    StringBuilder letters = new StringBuilder();
    value
        .toUpperCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
