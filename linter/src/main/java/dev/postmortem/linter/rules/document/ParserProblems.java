package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.Remark;
import dev.postmortem.linter.rule.Remarks;
import dev.postmortem.schema.document.DocumentProblem;
import dev.postmortem.schema.text.SourceText;
import dev.postmortem.schema.text.Span;
import java.util.Optional;

/** What a reader found wrong with a file, told under a rule's name. */
final class ParserProblems {

  private ParserProblems() {}

  static void tell(DocumentProblem problem, SourceText source, Remarks remarks) {
    tell(problem.message(), problem.span(), problem.replacement(), source, remarks);
  }

  static void tell(
      String message, Span span, Optional<String> replacement, SourceText source, Remarks remarks) {
    Remark remark = remarks.at(span, withoutFullStop(message));
    replacement.ifPresent(
        words -> remark.help("write " + words).fix(Fix.replaceValue(source, span, words)));
  }

  private static String withoutFullStop(String message) {
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
