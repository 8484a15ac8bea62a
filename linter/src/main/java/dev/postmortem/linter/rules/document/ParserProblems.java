package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.schema.document.frontmatter.DocumentProblem;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.Optional;

/** What the reader found wrong with a file, reported under a rule's name. */
final class ParserProblems {

  private ParserProblems() {}

  static void report(DocumentProblem problem, SourceText source, Diagnostics remarks) {
    report(problem.message(), problem.span(), problem.replacement(), source, remarks);
  }

  static void report(
      String message,
      Span span,
      Optional<String> replacement,
      SourceText source,
      Diagnostics remarks) {
    Diagnostic remark = remarks.at(span, withoutFullStop(message));
    replacement.ifPresent(
        words ->
            remark
                .help("write " + words)
                .fix(
                    words.startsWith("[")
                        ? Fix.replace(span, words)
                        : Fix.replaceValue(source, span, words)));
  }

  private static String withoutFullStop(String message) {
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
