package dev.postmortem.tasks.lint;

import java.util.List;

/**
 * What to fix.
 *
 * @param findings which findings
 * @param rules ids of rules or words of families; empty for all
 * @param dryRun whether the changes are only shown
 */
public record FixRequest(LintRequest findings, List<String> rules, boolean dryRun) {
  /** Copies the rules. */
  public FixRequest {
    rules = rules.stream().map(String::strip).filter(rule -> !rule.isEmpty()).toList();
  }
}
