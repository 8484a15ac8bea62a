package dev.postmortem.linter.rules.causality;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.corpus.taxonomy.End;
import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.text.source.Located;
import java.util.List;
import java.util.Optional;

/** Contributing factors that all lie close to the event: how it came to be so is not asked. */
public final class NoSystemicFactor implements DocumentRule {

  private static final String KEY = "contributing_factors";

  private static final RuleInfo INFO =
      RuleInfo.error(
              "no-systemic-factor",
              Family.CAUSALITY,
              "all factors are at the sharp end, close to the event")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    List<Optional<Factor>> factors =
        context.frontMatter().contributingFactors().stream()
            .flatMap(declared -> declared.factor().stream())
            .map(Located::value)
            .map(context.corpus().taxonomy()::resolve)
            .toList();
    boolean allSharp =
        factors.stream().allMatch(f -> f.filter(known -> known.end() == End.SHARP).isPresent());
    if (!factors.isEmpty() && allSharp) {
      remarks
          .ofFile(
              context.frontMatter().keySpan(KEY).orElse(context.frontMatter().anchor()),
              "All contributing factors are at the sharp end, close to the event")
          .help(
              "add what made them likely or let them through: a missing safeguard, a deferred"
                  + " repair, an unclear owner");
    }
  }
}
