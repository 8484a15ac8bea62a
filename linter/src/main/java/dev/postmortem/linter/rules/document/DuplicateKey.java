package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.DocumentProblem;

/** A key that stands twice in one map, of which only the first counts. */
public final class DuplicateKey implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("duplicate-key", Family.DOCUMENT, "a key appears twice in one map")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (DocumentProblem problem : context.document().problems()) {
      if (problem.kind() == DocumentProblem.Kind.DUPLICATE_KEY) {
        ParserProblems.report(problem, context.document().source(), remarks);
      }
    }
  }
}
