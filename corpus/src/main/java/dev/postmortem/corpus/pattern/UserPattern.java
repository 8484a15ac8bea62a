package dev.postmortem.corpus.pattern;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A regular expression from an organisation's configuration, in RE2 syntax, so that matching takes
 * time linear in the text for any pattern.
 */
public final class UserPattern {

  private final Pattern pattern;

  private UserPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Compiles a pattern.
   *
   * @throws InvalidPatternException if it is not RE2 syntax; the message says what is wrong with it
   */
  public static UserPattern of(String pattern) throws InvalidPatternException {
    return compile(pattern, 0);
  }

  /**
   * Compiles a pattern that does not tell capital from small letters.
   *
   * @throws InvalidPatternException if it is not RE2 syntax; the message says what is wrong with it
   */
  public static UserPattern inAnyCase(String pattern) throws InvalidPatternException {
    return compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  private static UserPattern compile(String pattern, int flags) throws InvalidPatternException {
    try {
      return new UserPattern(Pattern.compile(pattern, flags));
    } catch (PatternSyntaxException invalid) {
      throw new InvalidPatternException(pattern, describe(pattern, invalid));
    }
  }

  /** RE2 has no look-around and no back-references, which is what most authors stumble over. */
  private static String describe(String pattern, PatternSyntaxException invalid) {
    String detail = invalid.getDescription();
    if (pattern.contains("(?=") || pattern.contains("(?!") || pattern.contains("(?<")) {
      return detail + "; look-ahead and look-behind are not part of RE2 syntax";
    }
    return detail;
  }

  /** The pattern as written. */
  public String text() {
    return pattern.pattern();
  }

  /** Whether the whole text matches. */
  public boolean matches(String text) {
    return pattern.matcher(text).matches();
  }

  /** Number of groups. */
  public int groups() {
    return pattern.groupCount();
  }

  /**
   * A place where the pattern matches.
   *
   * @param range in the text
   * @param groups the words of the whole match and of each group; empty where a group took no part
   */
  public record Match(Span range, List<String> groups) {

    /** Copies the groups. */
    public Match {
      groups = List.copyOf(groups);
    }

    /** A replacement with the words of the groups in place of {@code $0} to {@code $9}. */
    public String expand(String replacement) {
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < replacement.length(); i++) {
        char c = replacement.charAt(i);
        char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : ' ';
        if (c == '$' && next == '$') {
          words.append('$');
          i++;
        } else if (c == '$' && next >= '0' && next <= '9') {
          words.append(next - '0' < groups.size() ? groups.get(next - '0') : "");
          i++;
        } else {
          words.append(c);
        }
      }
      return words.toString();
    }
  }

  /** The highest group that a replacement names; 0 if it names none. */
  public static int highestGroupIn(String replacement) {
    int highest = 0;
    for (int i = 0; i + 1 < replacement.length(); i++) {
      if (replacement.charAt(i) == '$') {
        char next = replacement.charAt(++i);
        highest = next >= '0' && next <= '9' ? Math.max(highest, next - '0') : highest;
      }
    }
    return highest;
  }

  /**
   * The places where the pattern matches, in order, empty ones left out.
   *
   * @param most where to stop: each further place may cost as much time as the text is long
   */
  public List<Match> find(String text, int most) {
    List<Match> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (found.size() < most && matcher.find()) {
      if (matcher.end() > matcher.start()) {
        List<String> groups = new ArrayList<>();
        for (int group = 0; group <= matcher.groupCount(); group++) {
          String words = matcher.group(group);
          groups.add(words == null ? "" : words);
        }
        found.add(new Match(new Span(matcher.start(), matcher.end()), groups));
      }
    }
    return found;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UserPattern that
        && text().equals(that.text())
        && pattern.flags() == that.pattern.flags();
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
