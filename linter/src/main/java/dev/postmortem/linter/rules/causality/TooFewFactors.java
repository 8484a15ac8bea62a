package dev.postmortem.linter.rules.causality;

import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.RuleOption;

/** Fewer contributing factors than an incident has that was looked into. */
public final class TooFewFactors implements DocumentRule {

  private static final String KEY = "contributing_factors";
  private static final String MINIMUM = "minimum";

  private static final RuleInfo INFO =
      RuleInfo.error(
              "too-few-factors", Family.CAUSALITY, "fewer than two contributing factors are listed")
          .since("0.1.0")
          .warningInDraft()
          .with(RuleOption.number(MINIMUM, 2, "how many different factors are expected"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    long named =
        context.frontMatter().contributingFactors().stream()
            .flatMap(f -> f.factor().stream())
            .map(f -> f.value())
            .distinct()
            .count();
    int minimum = context.options().number(MINIMUM);
    if (named < minimum) {
      remarks
          .ofFile(
              context.frontMatter().keySpan(KEY).orElse(context.frontMatter().anchor()),
              "%s listed; at least %d are expected".formatted(subject(named), minimum))
          .help(
              "add to `contributing_factors` what else was necessary for this to happen; if nothing"
                  + " was, accept the rule with a reason");
    }
  }

  private static String subject(long factors) {
    return factors == 0
        ? "No contributing factor is"
        : factors == 1 ? "One contributing factor is" : factors + " contributing factors are";
  }
}
