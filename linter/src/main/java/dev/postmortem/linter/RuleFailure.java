package dev.postmortem.linter;

import dev.postmortem.linter.rule.Rule;
import java.util.List;

/**
 * An internal error of a rule on a file, which must not hide the findings of the other rules and
 * files.
 *
 * @param rule id of the rule
 * @param path the file; empty if the rule was looking at the whole corpus
 * @param problem what went wrong, in one line, for the rule's maintainer
 */
public record RuleFailure(String rule, String path, String problem)
    implements Comparable<RuleFailure> {

  /** Runs a rule; an exception becomes a failure. */
  static void guard(Rule rule, String path, List<RuleFailure> failures, Runnable check) {
    try {
      check.run();
    } catch (RuntimeException | StackOverflowError broken) {
      failures.add(new RuleFailure(rule.info().id(), path, where(broken)));
    }
  }

  private static String where(Throwable broken) {
    StackTraceElement[] frames = broken.getStackTrace();
    String place =
        frames.length == 0
            ? ""
            : " in " + frames[0].getClassName() + ":" + frames[0].getLineNumber();
    return broken.getClass().getSimpleName() + place;
  }

  /** One line that says what happened and what to do. */
  public String message() {
    return "Internal error in rule %s%s (%s): a bug in the linter, not in the text; please report it"
        .formatted(rule, path.isEmpty() ? "" : " on this file", problem);
  }

  /** By file, then rule. */
  @Override
  public int compareTo(RuleFailure other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : rule.compareTo(other.rule);
  }
}
