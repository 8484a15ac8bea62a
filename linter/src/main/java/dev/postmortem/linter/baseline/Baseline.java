package dev.postmortem.linter.baseline;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Findings that a legacy corpus has put on record: these do not fail, new ones do. */
public final class Baseline {

  /** The file's name, at the root of the repository. */
  public static final String FILE_NAME = ".postmortem-baseline.json";

  private static final Baseline EMPTY = new Baseline(List.of());

  private final List<BaselineEntry> entries;

  /** A baseline of some entries; equal ones are added up. */
  public Baseline(Collection<BaselineEntry> entries) {
    Map<List<String>, BaselineEntry> added = new LinkedHashMap<>();
    for (BaselineEntry entry : entries) {
      added.merge(
          List.of(entry.path(), entry.rule(), entry.fingerprint()),
          entry,
          (a, b) -> a.counting(a.count() + b.count()));
    }
    this.entries = added.values().stream().sorted().toList();
  }

  /** Nothing on record. */
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
        entries.stream()
            .filter(e -> e.path().equals(path) || !present.contains(e.path()))
            .toList());
  }

  /** Number of findings on record. */
  public int size() {
    return entries.stream().mapToInt(BaselineEntry::count).sum();
  }

  /** This baseline without what nothing answers to any more. */
  public Baseline without(Collection<BaselineEntry> stale) {
    Map<List<String>, Integer> less = new LinkedHashMap<>();
    stale.forEach(
        s -> less.merge(List.of(s.path(), s.rule(), s.fingerprint()), s.count(), Integer::sum));
    return new Baseline(
        entries.stream()
            .map(
                e ->
                    e.counting(
                        e.count()
                            - less.getOrDefault(List.of(e.path(), e.rule(), e.fingerprint()), 0)))
            .filter(e -> e.count() > 0)
            .toList());
  }
}
