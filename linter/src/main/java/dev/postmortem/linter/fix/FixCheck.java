package dev.postmortem.linter.fix;

import dev.postmortem.linter.Finding;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether fixes do what they promise: their findings are gone, and none appears. A value that is
 * read at last may be judged by rules that had nothing to judge before; what a fix itself adds may
 * not.
 */
final class FixCheck {

  /** Findings of a file that reads worse than before. */
  private static final Set<String> DAMAGE = Set.of("front-matter-syntax", "duplicate-key");

  private FixCheck() {}

  /**
   * Compares what is found in a file before and after.
   *
   * @param document the file before
   * @param before what is found in it
   * @param fixed the edits, and the findings that they fix
   * @param after what is found in the fixed text
   */
  static boolean holds(
      PostmortemDocument document, List<Finding> before, FixedText fixed, List<Finding> after) {
    Map<String, Integer> left = new HashMap<>();
    before.forEach(finding -> left.merge(said(finding), 1, Integer::sum));
    fixed.applied().forEach(finding -> left.merge(said(finding), -1, Integer::sum));
    after.forEach(finding -> left.merge(said(finding), -1, Integer::sum));
    if (fixed.applied().stream().anyMatch(finding -> left.getOrDefault(said(finding), 0) < 0)) {
      return false;
    }
    Map<RuleInfo, Integer> more = new HashMap<>();
    after.forEach(finding -> more.merge(finding.rule(), 1, Integer::sum));
    before.forEach(finding -> more.merge(finding.rule(), -1, Integer::sum));
    boolean valuesChanged =
        fixed.edits().stream().anyMatch(e -> e.span().start() < document.body().start());
    List<Span> written = written(fixed.edits());
    return after.stream()
        .filter(finding -> more.getOrDefault(finding.rule(), 0) > 0)
        .allMatch(
            finding ->
                valuesChanged
                    && !DAMAGE.contains(finding.rule().id())
                    && written.stream().noneMatch(w -> meets(w, finding.span())));
  }

  private static String said(Finding finding) {
    return finding.rule().id() + '\n' + finding.message();
  }

  private static boolean meets(Span written, Span found) {
    return written.overlaps(found) || (found.isEmpty() && written.contains(found));
  }

  /** Where the insertions stand in the text afterwards. */
  private static List<Span> written(List<Fix.Edit> edits) {
    List<Span> written = new ArrayList<>();
    int shift = 0;
    for (Fix.Edit edit : edits) {
      int start = edit.span().start() + shift;
      if (edit.span().isEmpty()) {
        written.add(new Span(start, start + edit.replacement().length()));
      }
      shift += edit.replacement().length() - edit.span().length();
    }
    return written;
  }
}
