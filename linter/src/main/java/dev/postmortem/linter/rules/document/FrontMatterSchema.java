package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.DocumentProblem;
import dev.postmortem.text.source.Span;
import java.util.List;

/** A key or value that the front matter's schema does not allow. */
public final class FrontMatterSchema implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("front-matter-schema", Family.DOCUMENT, "a key or value violates the schema")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    List<Span> toldElsewhere = TimeWithoutOffset.places(context.frontMatter());
    for (DocumentProblem problem : context.document().problems()) {
      if (problem.kind() == DocumentProblem.Kind.SCHEMA
          && !toldElsewhere.contains(problem.span())) {
        ParserProblems.report(problem, context.document().source(), remarks);
      }
    }
  }
}
