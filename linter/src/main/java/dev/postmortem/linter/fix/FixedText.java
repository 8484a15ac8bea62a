package dev.postmortem.linter.fix;

import dev.postmortem.linter.Finding;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.text.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One file's text after the fixes of some findings. Of fixes that overlap, that of the finding that
 * comes first is applied; the others have their turn in the next pass, if they are still offered.
 *
 * @param edits what was changed, ascending
 * @param text the text afterwards
 * @param applied the findings whose fixes were applied
 */
public record FixedText(List<Fix.Edit> edits, String text, List<Finding> applied) {

  /** Copies the lists. */
  public FixedText {
    edits = List.copyOf(edits);
    applied = List.copyOf(applied);
  }

  /** Applies the first fix of each finding that has one; findings are in the order of places. */
  public static FixedText of(SourceText source, List<Finding> findings) {
    TreeMap<Integer, Fix.Edit> accepted = new TreeMap<>();
    List<Finding> applied = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.fixes().isEmpty()) {
        continue;
      }
      List<Fix.Edit> edits = finding.fixes().get(0).edits();
      if (edits.stream().noneMatch(edit -> meets(edit, accepted))) {
        edits.forEach(edit -> accepted.put(edit.span().start(), edit));
        applied.add(finding);
      }
    }
    String lineBreak = source.text().contains("\r\n") ? "\r\n" : "\n";
    List<Fix.Edit> inOrder =
        accepted.values().stream()
            .map(edit -> new Fix.Edit(edit.span(), broken(edit.replacement(), lineBreak)))
            .toList();
    return new FixedText(inOrder, new Fix("all", inOrder).apply(source.text()), applied);
  }

  /**
   * Whether an edit overlaps an accepted one, or begins where it does: their order would matter.
   */
  private static boolean meets(Fix.Edit edit, NavigableMap<Integer, Fix.Edit> accepted) {
    Map.Entry<Integer, Fix.Edit> before = accepted.floorEntry(edit.span().start());
    Map.Entry<Integer, Fix.Edit> after = accepted.ceilingEntry(edit.span().start());
    return (before != null
            && (before.getKey() == edit.span().start()
                || before.getValue().span().end() > edit.span().start()))
        || (after != null && after.getKey() < edit.span().end());
  }

  private static String broken(String text, String lineBreak) {
    return text.indexOf('\n') < 0 ? text : text.replaceAll("\r?\n", lineBreak);
  }
}
