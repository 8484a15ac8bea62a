package dev.postmortem.languageserver.actions;

import dev.postmortem.languageserver.Change;
import dev.postmortem.languageserver.actions.QuickFix.Kind;
import dev.postmortem.languageserver.actions.QuickFix.Reason;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Suppresses a finding, with a reason that is the author's to give. */
final class SuppressionComment {

  /** What keeps a file from being read, and errors in suppressions are fixed, not suppressed. */
  private static final Set<String> NOT_SUPPRESSED =
      Set.of(
          "suppression-without-reason",
          "unused-suppression",
          "front-matter-syntax",
          "front-matter-schema",
          "duplicate-key");

  private final PostmortemDocument document;
  private final SourceText source;
  private final Finding finding;
  private final String rule;

  private SuppressionComment(PostmortemDocument document, Finding finding) {
    this.document = document;
    this.source = document.source();
    this.finding = finding;
    this.rule = finding.rule().id();
  }

  /** The ways to suppress a finding: here, then in the whole file. */
  static List<QuickFix> of(PostmortemDocument document, Finding finding) {
    if (NOT_SUPPRESSED.contains(finding.rule().id())) {
      return List.of();
    }
    SuppressionComment suppression = new SuppressionComment(document, finding);
    List<QuickFix> ways = new ArrayList<>();
    suppression
        .here()
        .map(
            edits ->
                suppression.action("Suppress " + finding.rule().id() + " here with reason…", edits))
        .ifPresent(ways::add);
    suppression
        .accepted()
        .map(
            edit ->
                suppression.action(
                    "Accept " + finding.rule().id() + " for this file…", List.of(edit)))
        .ifPresent(ways::add);
    return ways;
  }

  private QuickFix action(String title, List<Fix.Edit> edits) {
    return new QuickFix(
        title, Kind.SUPPRESSION, Optional.of(finding), Change.of(source, edits), Reason.ASKED);
  }

  private Optional<Fix.Edit> accepted() {
    return ListEntry.add(
        document, "accept", List.of("rule: " + rule, "reason: " + Reasons.PLACEHOLDER));
  }

  /** A comment for the next line; around a table, which a comment would cut in two. */
  private Optional<List<Fix.Edit>> here() {
    Span span = finding.span();
    if (span.start() < document.body().start() || finding.about() == Diagnostic.About.FILE) {
      return Optional.empty();
    }
    Optional<Block> block =
        document.blocks().stream()
            .filter(b -> b.span().start() <= span.start() && span.start() <= b.span().end())
            .findFirst();
    int line = source.lineAt(span.start());
    int first = block.map(b -> source.lineAt(b.span().start())).orElse(line);
    if (block.isPresent() && block.get() instanceof Block.Table table) {
      return Optional.of(around(table, first));
    }
    String comment =
        "<!-- postmortem-disable-next-line " + rule + " -- " + Reasons.PLACEHOLDER + " -->";
    String before = line > 1 ? source.line(line - 1) : "";
    boolean inRunningText = line > first && !before.isBlank() && !beginsItem(source.line(line));
    return Optional.of(
        List.of(
            inRunningText
                ? new Fix.Edit(Span.at(source.lineSpan(line - 1).end()), " " + comment)
                : new Fix.Edit(
                    Span.at(source.lineSpan(line).start()), indent(line) + comment + "\n")));
  }

  private List<Fix.Edit> around(Block.Table table, int first) {
    int last = source.lineAt(Math.max(table.span().start(), table.span().end() - 1));
    String open = "<!-- postmortem-disable " + rule + " -- " + Reasons.PLACEHOLDER + " -->\n\n";
    String close = "\n\n<!-- postmortem-enable " + rule + " -->";
    return List.of(
        new Fix.Edit(Span.at(source.lineSpan(first).start()), open),
        new Fix.Edit(Span.at(source.lineSpan(last).end()), close));
  }

  private String indent(int line) {
    String text = source.line(line);
    return text.substring(0, text.length() - text.stripLeading().length());
  }

  private static boolean beginsItem(String line) {
    String words = line.stripLeading();
    boolean bullet = words.startsWith("- ") || words.startsWith("* ") || words.startsWith("+ ");
    int digits = 0;
    while (digits < words.length() && Character.isDigit(words.charAt(digits))) {
      digits++;
    }
    return bullet || (digits > 0 && words.startsWith(". ", digits)) || words.startsWith("#");
  }
}
