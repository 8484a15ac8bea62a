package dev.postmortem.languageserver.actions;

import dev.postmortem.languageserver.Change;
import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.actions.QuickFix.Kind;
import dev.postmortem.languageserver.actions.QuickFix.Reason;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.fix.FixedText;
import dev.postmortem.linter.fix.ProvenFixes;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The changes that an author may ask for at a place. */
public final class QuickFixes {

  private QuickFixes() {}

  /**
   * The changes for the findings that touch a range, best first.
   *
   * @param findings what the linter says about the file
   */
  public static List<QuickFix> at(View view, String path, Span range, List<Finding> findings) {
    Optional<SourceText> source = view.text(path);
    Optional<PostmortemDocument> document = view.document(path);
    if (source.isEmpty()) {
      return List.of();
    }
    List<Finding> here =
        findings.stream()
            .filter(f -> f.span().start() <= range.end() && range.start() <= f.span().end())
            .toList();
    List<QuickFix> actions = new ArrayList<>();
    here.forEach(finding -> fixes(finding, source.get(), actions));
    if (document.isPresent()) {
      for (Finding finding : here) {
        MissingSections.of(document.get(), finding).ifPresent(actions::add);
        DeclaredActions.of(document.get(), finding).ifPresent(actions::add);
        TaxonomyEntries.of(view, finding).ifPresent(actions::add);
      }
    }
    boolean several = findings.stream().filter(f -> !f.fixes().isEmpty()).count() > 1;
    if (several && here.stream().anyMatch(f -> !f.fixes().isEmpty())) {
      fixAll(view, source.get(), findings).ifPresent(actions::add);
    }
    if (document.isPresent()) {
      here.forEach(finding -> SuppressionComment.of(document.get(), finding).forEach(actions::add));
    }
    return actions;
  }

  private static void fixes(Finding finding, SourceText source, List<QuickFix> into) {
    Kind kind = Kind.PREFERRED_FIX;
    for (Fix fix : finding.fixes()) {
      Change change = Change.of(source, fix.edits());
      into.add(new QuickFix(fix.title(), kind, Optional.of(finding), change, Reason.NONE));
      kind = Kind.FIX;
    }
  }

  /** Each finding's best fix, as long as none gets in another's way; empty if there is none. */
  public static Optional<QuickFix> fixAll(View view, SourceText source, List<Finding> findings) {
    List<Fix.Edit> edits =
        ProvenFixes.in(view.corpus(), Baseline.empty())
            .of(source, findings, refused -> {})
            .map(FixedText::edits)
            .orElse(List.of());
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new QuickFix(
                "Apply all automatic fixes in this file",
                Kind.FIX_ALL,
                Optional.empty(),
                Change.of(source, edits),
                Reason.NONE));
  }
}
