package dev.postmortem.corpus.files;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern for paths, as in {@code .gitignore} and most build tools: {@code *} and {@code ?} stay
 * within a folder, {@code **} spans folders (none as well), <code>{a,b}</code> is a choice, {@code
 * [a-z]} a set. Upper and lower case differ on every system. Matching takes time linear in the path
 * for a given pattern.
 */
public final class Glob {

  private static final int MAX_CHOICES = 256;

  private final String text;
  private final List<List<String>> choices;

  private Glob(String text, List<List<String>> choices) {
    this.text = text;
    this.choices = choices;
  }

  /** A glob; one that ends with {@code /} means everything below that folder. */
  public static Glob of(String text) {
    String normal = text.startsWith("./") ? text.substring(2) : text;
    if (normal.startsWith("/")) {
      normal = normal.substring(1);
    }
    if (normal.endsWith("/")) {
      normal += "**";
    }
    List<String> expanded = new ArrayList<>();
    expand(normal, expanded);
    return new Glob(text, expanded.stream().map(e -> List.of(e.split("/"))).toList());
  }

  /** The glob as written. */
  public String text() {
    return text;
  }

  /**
   * Whether a path matches.
   *
   * @param path relative to the repository, with {@code /}
   */
  public boolean matches(String path) {
    String[] segments = path.split("/");
    return choices.stream().anyMatch(choice -> matchesSegments(choice, segments));
  }

  /**
   * The folders under which a match can lie, as far as they the glob's beginning says; the empty
   * string means the root.
   */
  public List<String> bases() {
    return choices.stream().map(Glob::base).distinct().toList();
  }

  private static String base(List<String> segments) {
    List<String> fixed = new ArrayList<>();
    for (String segment : segments.subList(0, segments.size() - 1)) {
      if (segment.chars().anyMatch(c -> c == '*' || c == '?' || c == '[')) {
        break;
      }
      fixed.add(segment);
    }
    return String.join("/", fixed);
  }

  /** One pass over the path per pattern segment: which pattern prefixes match which path prefix. */
  private static boolean matchesSegments(List<String> pattern, String[] path) {
    boolean[] reached = new boolean[path.length + 1];
    reached[0] = true;
    for (String segment : pattern) {
      boolean[] next = new boolean[path.length + 1];
      if (segment.equals("**")) {
        boolean any = false;
        for (int i = 0; i <= path.length; i++) {
          any |= reached[i];
          next[i] = any;
        }
      } else {
        for (int i = 0; i < path.length; i++) {
          next[i + 1] = reached[i] && matchesSegment(segment, path[i]);
        }
      }
      reached = next;
    }
    return reached[path.length];
  }

  /** Greedy with a single point of return: the classic wildcard match, at worst n × m. */
  private static boolean matchesSegment(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int starName = 0;
    while (n < name.length()) {
      int consumed = p < pattern.length() ? single(pattern, p, name.charAt(n)) : 0;
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        starName = n;
      } else if (consumed > 0) {
        p += consumed;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++starName;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** Length of the pattern part at {@code p} that accepts the character; 0 if it does not. */
  private static int single(String pattern, int p, char c) {
    char first = pattern.charAt(p);
    int close = first == '[' ? pattern.indexOf(']', p + 2) : -1;
    if (close > 0) {
      return inSet(pattern.substring(p + 1, close), c) ? close - p + 1 : 0;
    }
    if (first == '\\' && p + 1 < pattern.length()) {
      return pattern.charAt(p + 1) == c ? 2 : 0;
    }
    return first == '?' || (first == c && first != '*') ? 1 : 0;
  }

  private static boolean inSet(String set, char c) {
    boolean negated = set.charAt(0) == '!' || set.charAt(0) == '^';
    boolean found = false;
    for (int i = negated ? 1 : 0; i < set.length(); i++) {
      if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
        found |= set.charAt(i) <= c && c <= set.charAt(i + 2);
        i += 2;
      } else {
        found |= set.charAt(i) == c;
      }
    }
    return found != negated;
  }

  /** Writes choices out; beyond a bound the braces stay what they are, plain characters. */
  private static void expand(String text, List<String> into) {
    List<String> open = new ArrayList<>(List.of(text));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      int start = next.indexOf('{');
      int end = start < 0 ? -1 : closing(next, start);
      if (end < 0 || open.size() + into.size() >= MAX_CHOICES) {
        into.add(next);
        continue;
      }
      String tail = next.substring(end + 1);
      for (String choice : parts(next.substring(start + 1, end))) {
        open.add(next.substring(0, start) + choice + tail);
      }
    }
  }

  private static int closing(String text, int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        depth++;
      } else if (text.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> parts(String choices) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < choices.length(); i++) {
      char c = choices.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (c == ',' && depth == 0) {
        parts.add(choices.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(choices.substring(from));
    return parts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glob that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
