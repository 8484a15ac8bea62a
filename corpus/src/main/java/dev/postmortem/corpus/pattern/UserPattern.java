package dev.postmortem.corpus.pattern;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A regular expression from an organisation's configuration, in RE2 syntax, so that matching takes
 * time linear in the text whatever the pattern.
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
    try {
      return new UserPattern(Pattern.compile(pattern));
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

  @Override
  public boolean equals(Object other) {
    return other instanceof UserPattern that && text().equals(that.text());
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
