package dev.postmortem.linter.rules.causality;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.CorpusContext;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.DeclaredFaultTree;
import dev.postmortem.text.source.Located;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A fault tree that tells another story than the list of contributing factors. */
public final class FaultTreeMismatch implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "fault-tree-mismatch",
              Family.CAUSALITY,
              "the fault tree and the contributing factors disagree")
          .since("0.1.0")
          .levels(Level.WARNING, Level.ERROR, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    Optional<DeclaredFaultTree> tree = context.frontMatter().faultTree();
    if (tree.isEmpty()) {
      return;
    }
    CorpusContext corpus = context.corpus();
    Set<String> declared = new LinkedHashSet<>();
    context
        .frontMatter()
        .contributingFactors()
        .forEach(f -> f.factor().ifPresent(id -> declared.add(corpus.canonicalFactor(id.value()))));
    List<Located<String>> factors = tree.get().factors().toList();
    Set<String> reported = new HashSet<>();
    for (Located<String> factor : factors) {
      String id = corpus.canonicalFactor(factor.value());
      if (!declared.contains(id)) {
        undeclared(factor, declared, context, remarks);
      } else if (declared.size() > 1
          && tree.get().holds(word -> corpus.canonicalFactor(word).equals(id))
          && reported.add(id)) {
        remarks
            .at(
                factor,
                "In this tree " + factor.value() + " alone is enough, but others are listed")
            .help(
                "combine it under `all` with the other necessary factors, or remove the others from"
                    + " `contributing_factors`");
      }
    }
  }

  private static void undeclared(
      Located<String> factor, Set<String> declared, DocumentContext context, Diagnostics remarks) {
    Diagnostic remark =
        remarks.at(
            factor,
            Quote.of(factor.value()) + " is in the fault tree but not in `contributing_factors`");
    Optional<String> meant = context.corpus().meantFactor(factor.value(), declared);
    meant.ifPresent(
        m -> remark.fix(Fix.replaceValue(context.document().source(), factor.span(), m)));
    remark.help(
        meant
            .map(m -> "did you mean " + m + "?")
            .orElse("add it to `contributing_factors`, or remove it from the tree"));
  }
}
