package dev.postmortem.linter.baseline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A baseline while findings are held against it, each entry as often as it counts. Entries of files
 * that are gone may answer for any file: most often it was renamed.
 */
public final class BaselineMatch {

  private record Key(String path, String rule, String fingerprint) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byPath = path.compareTo(other.path);
      int byRule = byPath != 0 ? byPath : rule.compareTo(other.rule);
      return byRule != 0 ? byRule : fingerprint.compareTo(other.fingerprint);
    }
  }

  /** Stands for the path of all files that are gone: no file has an empty path. */
  private static final String GONE = "";

  private static final class Remainder {
    private final List<BaselineEntry> entries = new ArrayList<>();
    private int left;
  }

  private final Map<Key, Remainder> remainders = new TreeMap<>();
  private final Set<String> present;

  /**
   * Nothing held against it yet.
   *
   * @param present paths of the files that are there
   */
  public BaselineMatch(Baseline baseline, Collection<String> present) {
    this.present = Set.copyOf(present);
    for (BaselineEntry entry : baseline.entries()) {
      String path = this.present.contains(entry.path()) ? entry.path() : GONE;
      Remainder remainder =
          remainders.computeIfAbsent(
              new Key(path, entry.rule(), entry.fingerprint()), k -> new Remainder());
      remainder.entries.add(entry);
      remainder.left += entry.count();
    }
  }

  /** Whether a finding is on record; it then uses up one of its entry's count. */
  public boolean covers(String path, String rule, String fingerprint) {
    return take(new Key(path, rule, fingerprint)) || take(new Key(GONE, rule, fingerprint));
  }

  private boolean take(Key key) {
    Remainder remainder = remainders.get(key);
    if (remainder == null || remainder.left == 0) {
      return false;
    }
    remainder.left--;
    return true;
  }

  /**
   * Entries that no finding answered to, with the count that is left.
   *
   * @param judged whether a file was judged at all
   * @param all whether every file was: only then are entries of files that are gone known to be
   *     stale
   */
  public List<BaselineEntry> stale(Predicate<String> judged, Completeness all) {
    List<BaselineEntry> stale = new ArrayList<>();
    remainders.forEach(
        (key, remainder) -> {
          boolean known =
              key.path().equals(GONE) ? all == Completeness.ALL : judged.test(key.path());
          int left = remainder.left;
          for (int i = remainder.entries.size() - 1; known && left > 0 && i >= 0; i--) {
            BaselineEntry entry = remainder.entries.get(i);
            int count = Math.min(left, entry.count());
            stale.add(entry.counting(count));
            left -= count;
          }
        });
    stale.sort(null);
    return stale;
  }

  /** How much of the repository was judged. */
  public enum Completeness {
    /** Every file. */
    ALL,
    /** Some files. */
    SOME
  }
}
