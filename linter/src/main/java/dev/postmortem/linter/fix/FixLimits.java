package dev.postmortem.linter.fix;

import dev.postmortem.linter.LintScope;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.rule.RuleInfo;
import java.util.function.Predicate;

/**
 * Which findings may be fixed.
 *
 * @param scope files and lines that may be touched
 * @param baseline findings of the baseline, which are suppressed
 * @param rules whose findings
 */
public record FixLimits(LintScope scope, Baseline baseline, Predicate<RuleInfo> rules) {}
