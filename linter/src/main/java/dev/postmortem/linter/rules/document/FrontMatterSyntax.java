package dev.postmortem.linter.rules.document;

import dev.postmortem.corpus.files.SkippedFile;
import dev.postmortem.linter.rule.CorpusContext;
import dev.postmortem.linter.rule.CorpusDiagnostics;
import dev.postmortem.linter.rule.CorpusRule;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.DocumentProblem;
import dev.postmortem.text.source.SourceText;

/**
 * A file that cannot be read as a postmortem: no front matter, not YAML, not text, out of reach.
 */
public final class FrontMatterSyntax implements DocumentRule, CorpusRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "front-matter-syntax",
              Family.DOCUMENT,
              "the front matter is missing or is not valid YAML")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (DocumentProblem problem : context.document().problems()) {
      if (problem.kind() == DocumentProblem.Kind.SYNTAX) {
        ParserProblems.report(problem, context.document().source(), remarks);
      }
    }
  }

  @Override
  public void check(CorpusContext context, CorpusDiagnostics remarks) {
    for (SkippedFile file : context.repository().skipped()) {
      remarks
          .of(SourceText.of(file.path(), ""))
          .ofFile("This file " + file.reason().words())
          .help("put the postmortem itself there, or exclude the path under `postmortems`");
    }
  }
}
