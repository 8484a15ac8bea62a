package dev.postmortem.linter.rules.causality;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.whys.FiveWhys;
import dev.postmortem.schema.model.SectionKind;

/** Whys in a single line, which can only end at a single cause. */
public final class UnbranchedWhys implements DocumentRule {

  private static final int MIN_WHYS = 3;

  private static final RuleInfo INFO =
      RuleInfo.error("unbranched-whys", Family.CAUSALITY, "the five whys form a single chain")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    FiveWhys whys = context.document().fiveWhys();
    if (whys.depth() >= MIN_WHYS && !whys.branches()) {
      context
          .document()
          .section(SectionKind.FIVE_WHYS)
          .ifPresent(
              section ->
                  remarks
                      .at(
                          section.heading().text().span(),
                          "The %d whys form a single chain".formatted(whys.depth()))
                      .help(
                          "ask at each answer what else was necessary: why it was not caught, why"
                              + " it spread, why detection took so long"));
    }
  }
}
