package dev.postmortem.schema.document.section;

import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.time.TimeScanner;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which headings mean which known section; an organisation may add its own. */
public final class SectionNames {

  /** Whole paragraphs are asked about too: what is longer, in UTF-16 units, names no section. */
  private static final int MAX_HEADING_CHARS = 200;

  private static final int MAX_TITLE_WORDS = 6;

  private static final List<String> TIMELINE_WORDS = List.of("timeline", "chronology");

  private static final List<String> PREFIXES =
      List.of("the ", "our ", "incident ", "detailed ", "full ", "outage ", "executive ");
  private static final List<String> SUFFIXES =
      List.of(" of events", " of the incident", " of the outage", " of incident", " section");

  /** At most this many characters may surround a name: the longest of each. */
  private static final int MAX_ADDITION_CHARS = longest(PREFIXES) + longest(SUFFIXES);

  private static final SectionNames BUILT_IN = new SectionNames(builtInAliases());

  /** Postmortems of one organisation share a few headings; each is parsed once. */
  private static final int MAX_CACHED_HEADINGS = 2_000;

  private final Map<String, Optional<SectionKind>> cache = new ConcurrentHashMap<>();
  private final Map<String, SectionKind> kinds;
  private final int longest;

  private SectionNames(Map<String, SectionKind> kinds) {
    this.kinds = Map.copyOf(kinds);
    this.longest = kinds.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** The canonical headings and the aliases in wide use. */
  public static SectionNames builtIn() {
    return BUILT_IN;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SectionNames that && kinds.equals(that.kinds);
  }

  @Override
  public int hashCode() {
    return kinds.hashCode();
  }

  /**
   * These names and more; a name that is already known changes its section.
   *
   * @param aliases from heading, in any case, to section
   */
  public SectionNames with(Map<String, SectionKind> aliases) {
    Map<String, SectionKind> more = new HashMap<>(kinds);
    aliases.forEach((name, kind) -> more.put(key(name), kind));
    return new SectionNames(more);
  }

  /**
   * The section that a heading means: by its whole title, or by what is left without numbering,
   * brackets, words such as "incident", and what follows a dash or colon.
   */
  public Optional<SectionKind> kindOf(String heading) {
    if (heading.length() > MAX_HEADING_CHARS) {
      return Optional.empty();
    }
    Optional<SectionKind> before = cache.get(heading);
    if (before != null) {
      return before;
    }
    Optional<SectionKind> kind = find(heading);
    if (cache.size() < MAX_CACHED_HEADINGS) {
      cache.put(heading, kind);
    }
    return kind;
  }

  private Optional<SectionKind> find(String heading) {
    String bare = withoutBrackets(heading);
    String first = beforeDash(bare);
    boolean tooLong = letters(first) > longest + MAX_ADDITION_CHARS;
    if (tooLong && TIMELINE_WORDS.stream().noneMatch(heading.toLowerCase(Locale.ROOT)::contains)) {
      return Optional.empty();
    }
    String whole = key(heading);
    SectionKind named = kinds.get(whole);
    if (named != null) {
      return Optional.of(named);
    }
    String bareKey = bare.equals(heading) ? whole : key(bare);
    Optional<SectionKind> kind = variantOf(bareKey);
    if (kind.isEmpty() && first.length() < bare.length()) {
      kind = variantOf(key(first));
    }
    return kind.isPresent() || !isTimeline(heading, bareKey)
        ? kind
        : Optional.of(SectionKind.TIMELINE);
  }

  private static int longest(List<String> words) {
    return words.stream().mapToInt(String::length).max().orElse(0);
  }

  private static int letters(String words) {
    int letters = 0;
    for (int i = 0; i < words.length(); i++) {
      letters += Character.isLetter(words.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  private Optional<SectionKind> variantOf(String key) {
    String shorter = withoutPrefix(key);
    for (String variant : List.of(key, shorter, withoutSuffix(key), withoutSuffix(shorter))) {
      SectionKind found = kinds.get(variant);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /**
   * A few words with "timeline" among them ("Rough timeline", "Timeline and response"), or that
   * word and a remark about its times ("Timeline (PST) 4/21 to 4/25").
   *
   * @param key of the heading without what is in brackets
   */
  private static boolean isTimeline(String heading, String key) {
    for (String name : TIMELINE_WORDS) {
      int end = name.length();
      if (heading.regionMatches(true, 0, name, 0, end)) {
        String rest = heading.substring(end).stripLeading();
        if (!rest.isEmpty() && !Character.isLetter(rest.charAt(0))) {
          return true;
        }
      }
    }
    if (TIMELINE_WORDS.stream().noneMatch(key::contains)) {
      return false;
    }
    List<String> words = List.of(key.split(" ", -1));
    return words.size() <= MAX_TITLE_WORDS
        && words.stream().anyMatch(TIMELINE_WORDS::contains)
        && TimeScanner.lead(heading).isEmpty();
  }

  private static String withoutBrackets(String heading) {
    if (heading.indexOf('(') < 0 && heading.indexOf('[') < 0) {
      return heading.replace(")", "").replace("]", "");
    }
    StringBuilder words = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < heading.length(); i++) {
      char c = heading.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        words.append(c);
      }
    }
    return words.toString();
  }

  private static String beforeDash(String heading) {
    int end = heading.length();
    for (String separator : List.of(" - ", " \u2013 ", " \u2014 ", ": ")) {
      int at = heading.indexOf(separator);
      end = at > 0 ? Math.min(end, at) : end;
    }
    return heading.substring(0, end);
  }

  private static String withoutPrefix(String key) {
    for (String prefix : PREFIXES) {
      if (key.startsWith(prefix)) {
        return key.substring(prefix.length());
      }
    }
    return key;
  }

  private static String withoutSuffix(String key) {
    for (String suffix : SUFFIXES) {
      if (key.endsWith(suffix)) {
        return key.substring(0, key.length() - suffix.length());
      }
    }
    return key;
  }

  /** Lower case, one space between words, no numbering before and no punctuation after. */
  private static String key(String heading) {
    StringBuilder key = new StringBuilder(heading.length());
    for (char c : heading.toLowerCase(Locale.ROOT).toCharArray()) {
      char plain = c == '\u2019' ? '\'' : c;
      boolean word = Character.isLetterOrDigit(plain) || plain == '\'' || plain == '&';
      if (word) {
        key.append(plain);
      } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    String words = key.toString().strip();
    int space = words.indexOf(' ');
    boolean numbered =
        space > 0
            && Character.isDigit(words.charAt(0))
            && words.substring(0, space).chars().allMatch(Character::isDigit);
    return numbered ? words.substring(space + 1) : words;
  }

  private static Map<String, SectionKind> builtInAliases() {
    Map<String, SectionKind> names = new HashMap<>();
    for (SectionKind kind : SectionKind.values()) {
      names.put(key(kind.title()), kind);
      for (String alias : SectionAliases.of(kind)) {
        names.put(key(alias), kind);
      }
    }
    for (SectionKind kind : SectionKind.values()) {
      for (String alias : TranslatedSectionAliases.of(kind)) {
        names.putIfAbsent(key(alias), kind);
      }
    }
    return names;
  }
}
