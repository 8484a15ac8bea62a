package dev.postmortem.linter.rules.document;

import dev.postmortem.corpus.files.SkippedFile;
import dev.postmortem.linter.rule.CorpusContext;
import dev.postmortem.linter.rule.CorpusRemarks;
import dev.postmortem.linter.rule.CorpusRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.DocumentProblem;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.text.SourceText;

/**
 * A file that cannot be read as a postmortem: no front matter, not YAML, not text, out of reach.
 */
public final class FrontMatterSyntax implements CorpusRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
          "front-matter-syntax", Family.DOCUMENT, "the front matter is missing or is not YAML");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CorpusContext context, CorpusRemarks remarks) {
    for (PostmortemDocument document : context.repository().documents()) {
      for (DocumentProblem problem : document.problems()) {
        if (problem.kind() == DocumentProblem.Kind.SYNTAX) {
          ParserProblems.tell(problem, document.source(), remarks.of(document));
        }
      }
    }
    for (SkippedFile file : context.repository().skipped()) {
      remarks
          .of(SourceText.of(file.path(), ""))
          .ofFile("This file " + file.reason().words())
          .help("put the postmortem itself there, or exclude the path under postmortems:");
    }
  }
}
