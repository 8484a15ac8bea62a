package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.SuppressionRule;
import dev.postmortem.linter.suppression.DirectiveProblem;
import dev.postmortem.linter.suppression.Suppression;
import dev.postmortem.linter.suppression.Suppressions;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.words.NearestWord;
import java.util.List;
import java.util.Optional;

/** A suppression that suppresses nothing: nothing is found there, or its words are wrong. */
public final class UnusedSuppression implements SuppressionRule {

  private static final RuleInfo INFO =
      RuleInfo.error("unused-suppression", Family.DOCUMENT, "a suppression matches no finding")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Suppressions suppressions, DocumentContext context, Diagnostics remarks) {
    for (DirectiveProblem problem : suppressions.problems()) {
      remarks.at(problem.span(), problem.message()).help(problem.help());
    }
    List<String> known = suppressions.unused().isEmpty() ? List.of() : context.corpus().ruleNames();
    DroppedSuppression dropped = new DroppedSuppression(suppressions, context);
    for (Suppression suppression : suppressions.unused()) {
      Located<String> target = suppression.target();
      if (!known.contains(target.value())) {
        unknown(target, known, context, remarks);
      } else if (context.isJudged(target.value())) {
        Diagnostic remark =
            remarks
                .at(target, "This suppression matches no finding of " + target.value())
                .help("remove it");
        dropped.fix(suppression).ifPresent(remark::fix);
      }
    }
    for (Suppression waiver : suppressions.expired()) {
      remarks
          .at(waiver.target(), "This suppression expired on " + waiver.until().orElseThrow())
          .help("fix the finding, or set a later date under `until`")
          .dependsOnToday();
    }
  }

  private static void unknown(
      Located<String> target, List<String> known, DocumentContext context, Diagnostics remarks) {
    Diagnostic remark = remarks.at(target, "There is no rule " + Quote.of(target.value()));
    Optional<String> meant = NearestWord.of(target.value(), known);
    meant.ifPresent(
        m -> remark.fix(Fix.replaceValue(context.document().source(), target.span(), m)));
    remark.help(
        meant
            .map(m -> "did you mean " + m + "?")
            .orElse("name a rule or family; `rules` lists them"));
  }
}
