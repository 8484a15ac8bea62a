package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.language.pattern.Match;
import dev.postmortem.linter.rule.Quote;
import java.util.Locale;

/** How to tell a failure of people by what made it likely, one way for each kind of failure. */
final class FaultHelp {

  private static final int MOST_OBJECT_CHARS = 48;

  private FaultHelp() {}

  /** The help for a match, by the kind of its pattern and with the words it is about. */
  static String of(Match match) {
    String pattern = match.pattern();
    return switch (pattern.substring(pattern.indexOf('/') + 1)) {
      case "omission", "half-measure", "unfollowed-procedure", "unheeding" ->
          "say what would have brought "
              + about(match, "the step")
              + " to somebody's attention, as in \"no step of the runbook asks for the check\"";
      case "without-care" ->
          "say what let the change go ahead without it, as in \"the pipeline has no approval step\"";
      case "delay", "noun-delay" ->
          "say what the time was spent on, as in \"the page went to a closed mailbox\"";
      case "wrong-object", "flaw" ->
          "say what let "
              + about(match, "the wrong one")
              + " pass, as in \"the tool accepts any host without confirmation\"";
      case "breach", "circumstance", "noun-decision" ->
          "say what made this way the easier one, as in \"the approved way takes two days\"";
      case "belief", "disregard", "noun-neglected", "noun-habit" ->
          "say what people saw at that moment and why it looked right, as in \"the alert had been"
              + " false five times that week\"";
      case "neglect" ->
          "say what would have shown the state of "
              + about(match, "it")
              + ", as in \"nothing reminds anybody of a temporary flag\"";
      case "harm" ->
          "say what the system did with the input, as in \"one load test reaches every customer\"";
      case "not-bothered", "noun-failing", "noun-lack" ->
          "say what competed for attention, as in \"one person served three queues that night\"";
      default ->
          "describe what made the step easy to miss or to get wrong, as in \"the runbook has no drain"
              + " step\"";
    };
  }

  /** The words that the failure is about, if they are few enough to be quoted. */
  private static String about(Match match, String otherwise) {
    String object = match.object().strip();
    boolean quotable = !object.isEmpty() && object.length() <= MOST_OBJECT_CHARS;
    return quotable && startsNoun(object) ? Quote.of(object) : otherwise;
  }

  private static boolean startsNoun(String object) {
    String lower = object.toLowerCase(Locale.ROOT);
    for (String article : new String[] {"the ", "a ", "an ", "our ", "its ", "their ", "this "}) {
      if (lower.startsWith(article)) {
        return true;
      }
    }
    return false;
  }
}
