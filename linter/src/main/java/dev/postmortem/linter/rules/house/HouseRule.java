package dev.postmortem.linter.rules.house;

import dev.postmortem.corpus.config.RulePack;
import dev.postmortem.corpus.config.RulePack.PackRule;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.text.source.Prose;

/** A rule of an organisation's own: words that its pack names, where its scope says. */
public final class HouseRule implements DocumentRule {

  private final PackRule rule;
  private final RuleInfo info;
  private final HouseWords words;

  /** The rule that a pack declares. */
  public HouseRule(RulePack pack, PackRule rule) {
    this.rule = rule;
    this.words = new HouseWords(rule);
    this.info =
        RuleInfo.error(
                rule.id().value(),
                Family.of(rule.family()).orElse(Family.HOUSE),
                summary(rule.wording().message()))
            .levels(rule.level(), rule.level(), rule.level())
            .withPage(HousePage.of(pack, rule));
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  /** What the pack says about the rule. */
  public PackRule declaration() {
    return rule;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (HouseScope.Range stretch : HouseScope.of(rule.scope(), context)) {
      Prose prose = stretch.prose();
      for (HouseWords.Hit hit : words.in(prose)) {
        String found = prose.text().substring(hit.range().start(), hit.range().end());
        if (!context.vocabulary().terms().allows(found)) {
          Diagnostic remark =
              remarks.at(
                  prose.toSource(hit.range()), rule.wording().message().replace("{words}", found));
          help(hit, found).ifPresent(remark::help);
          HouseFix.of(hit, stretch, context.document().source(), words).ifPresent(remark::fix);
        }
      }
    }
  }

  private java.util.Optional<String> help(HouseWords.Hit hit, String found) {
    return rule.wording()
        .help()
        .map(help -> help.replace("{words}", found))
        .or(() -> hit.replacement().map(r -> r.isEmpty() ? "remove it" : "write " + Quote.of(r)));
  }

  private static String summary(String message) {
    String line = message.strip().replaceAll("\\s+", " ").replace("{words}", "…");
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
