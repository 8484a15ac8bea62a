package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.frontmatter.DocumentProblem;
import dev.postmortem.text.source.SourceText;
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
        ParserProblems.report(
            holds(problem, context) ? problem : problem.withoutReplacement(),
            context.document().source(),
            remarks);
      }
    }
  }

  /**
   * Whether the replacement leaves nothing wrong in its line, as a key would whose value is none.
   */
  private static boolean holds(DocumentProblem problem, DocumentContext context) {
    if (problem.replacement().isEmpty()) {
      return true;
    }
    SourceText source = context.document().source();
    Diagnostics said = new Diagnostics(Span.at(0));
    ParserProblems.report(problem, source, said);
    String fixed = said.all().get(0).fixes().get(0).apply(source.text());
    PostmortemDocument after =
        new DocumentParser(context.corpus().configuration().sectionNames())
            .parse(SourceText.of(source.path(), fixed));
    int line = source.lineAt(problem.span().start());
    long before = inLine(line, context.document());
    return inLine(line, after) < before;
  }

  private static long inLine(int line, PostmortemDocument document) {
    return document.problems().stream()
        .filter(p -> document.source().lineAt(p.span().start()) == line)
        .count();
  }
}
