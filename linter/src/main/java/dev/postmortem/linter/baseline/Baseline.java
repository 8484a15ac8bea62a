package dev.postmortem.linter.baseline;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Findings that a legacy corpus has recorded: these do not fail, new ones do. */
public final class Baseline {

  /** The file's name, at the root of the repository. */
  public static final String FILE_NAME = ".postmortem-baseline.json";

  private static final Baseline EMPTY = new Baseline(List.of(), Map.of());

  private final List<BaselineEntry> entries;
  private final Map<String, Likeness> likeness;

  /**
   * A baseline of some entries; equal ones are added up.
   *
   * @param likeness what their files are known by should they be renamed, by path
   */
  public Baseline(Collection<BaselineEntry> entries, Map<String, Likeness> likeness) {
    Map<List<String>, BaselineEntry> added = new LinkedHashMap<>();
    for (BaselineEntry entry : entries) {
      added.merge(
          List.of(entry.path(), entry.rule(), entry.fingerprint()),
          entry,
          (a, b) -> a.counting(a.count() + b.count()));
    }
    this.entries = added.values().stream().sorted().toList();
    this.likeness = new TreeMap<>(likeness);
  }

  /** No recorded findings. */
  public static Baseline empty() {
    return EMPTY;
  }

  /** By file, rule and words. */
  public List<BaselineEntry> entries() {
    return entries;
  }

  /**
   * The part that findings of one file can be held against: its own entries, and those of files
   * that are gone, see {@link BaselineMatch}.
   *
   * @param present paths of the files that are there
   */
  public Baseline about(String path, Set<String> present) {
    return new Baseline(
        entries.stream().filter(e -> e.path().equals(path) || !present.contains(e.path())).toList(),
        likeness);
  }

  /** Number of recorded findings. */
  public int size() {
    return entries.stream().mapToInt(BaselineEntry::count).sum();
  }

  /** What files are known by should they be renamed, by path. */
  public Map<String, Likeness> likeness() {
    return Collections.unmodifiableMap(likeness);
  }
}
