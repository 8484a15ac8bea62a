package dev.postmortem.text.format;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way the toolchain was started, which decides how a hint names a command and an option.
 *
 * <p>Code below the fronts writes hints as Maven takes them ({@code mvn postmortem:rules}, {@code
 * -Dpostmortem.failOn}, {@code postmortem.failOn}); a front puts them in its own notation when it
 * prints them.
 */
public enum Front {
  /** As a goal of the Maven plugin. */
  MAVEN,
  /** As the command {@code postmortem}. */
  COMMAND;

  private static final Pattern NAMED =
      Pattern.compile("mvn postmortem:(\\w+)|(?<![\\w./-])(?:-D)?postmortem\\.(?!yml)([a-z]\\w+)");

  /** A sentence with its hints in this front's notation. */
  public String hint(String sentence) {
    if (this == MAVEN) {
      return sentence;
    }
    Matcher named = NAMED.matcher(sentence);
    return named.replaceAll(
        match ->
            match.group(1) == null
                ? Matcher.quoteReplacement(option(match.group(2)))
                : "postmortem " + match.group(1));
  }

  /** The command's option for a Maven parameter: {@code --fail-on} for {@code failOn}. */
  public static String option(String parameter) {
    // A list in Maven, an option to repeat on a command line.
    String name = parameter.equals("formats") ? "format" : parameter;
    return "--" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
