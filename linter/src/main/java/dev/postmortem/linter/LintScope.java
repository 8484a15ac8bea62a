package dev.postmortem.linter;

import dev.postmortem.linter.rule.Fix;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which findings are asked for. Rules that need the whole corpus always see all of it; the scope
 * only limits the files that they may report on.
 *
 * @param files paths of the files, relative to the repository; empty for all
 * @param lines changed lines per file; a file that is not a key counts as changed throughout
 */
public record LintScope(Optional<Set<String>> files, Map<String, List<LineRange>> lines) {

  private static final LintScope EVERYTHING = new LintScope(Optional.empty(), Map.of());

  /** Copies the collections. */
  public LintScope {
    files = files.map(Set::copyOf);
    lines = Map.copyOf(lines);
  }

  /**
   * A range of lines.
   *
   * @param first from 1
   * @param last the last one that belongs to it; before {@code first} for none
   */
  public record LineRange(int first, int last) {
    boolean overlaps(int from, int to) {
      return first <= to && from <= last;
    }
  }

  /** All findings. */
  public static LintScope everything() {
    return EVERYTHING;
  }

  /** Findings in some files. */
  public static LintScope files(Collection<String> paths) {
    return new LintScope(Optional.of(new TreeSet<>(paths)), Map.of());
  }

  /** Findings on changed lines, and those about a changed file as a whole. */
  public static LintScope lines(Map<String, List<LineRange>> changed) {
    return new LintScope(Optional.of(changed.keySet()), changed);
  }

  /** Whether findings of a file are asked for. */
  public boolean includesFile(String path) {
    return files.map(f -> f.contains(path)).orElse(true);
  }

  /**
   * The same scope after a file was edited: what was changed stays so where it has moved to, and
   * what the edits wrote counts as changed, too.
   *
   * @param before the file as it was
   * @param edits ascending, none overlapping another
   */
  public LintScope moved(SourceText before, List<Fix.Edit> edits) {
    List<LineRange> changed = lines.get(before.path());
    if (changed == null || edits.isEmpty()) {
      return this;
    }
    List<LineRange> moved = new ArrayList<>();
    for (LineRange range : changed) {
      moved.add(
          new LineRange(
              range.first() + added(before, edits, range.first() - 1),
              range.last() == Integer.MAX_VALUE
                  ? range.last()
                  : range.last() + added(before, edits, range.last())));
    }
    for (Fix.Edit edit : edits) {
      int line = before.lineAt(edit.span().start());
      int first = line + added(before, edits, line - 1);
      moved.add(new LineRange(first, first + lineBreaks(edit.replacement())));
    }
    Map<String, List<LineRange>> all = new HashMap<>(lines);
    all.put(before.path(), List.copyOf(moved));
    return new LintScope(files, all);
  }

  /** Number of lines that edits up to and with a line add; negative if they take some away. */
  private static int added(SourceText before, List<Fix.Edit> edits, int line) {
    int added = 0;
    for (Fix.Edit edit : edits) {
      if (before.lineAt(edit.span().start()) <= line) {
        added += lineBreaks(edit.replacement()) - lineBreaks(before.slice(edit.span()));
      }
    }
    return added;
  }

  private static int lineBreaks(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  /** Whether a place of a file is asked for. */
  boolean includes(SourceText source, Span span) {
    List<LineRange> changed = lines.get(source.path());
    if (changed == null) {
      return includesFile(source.path());
    }
    int from = source.lineAt(span.start());
    int to = source.lineAt(Math.max(span.start(), span.end() - 1));
    return changed.stream().anyMatch(range -> range.overlaps(from, to));
  }
}
