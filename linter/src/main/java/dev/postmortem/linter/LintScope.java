package dev.postmortem.linter;

import dev.postmortem.schema.text.SourceText;
import dev.postmortem.schema.text.Span;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which findings are asked for. Rules that need the whole corpus always see all of it; the scope
 * only says of which files they may speak.
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
