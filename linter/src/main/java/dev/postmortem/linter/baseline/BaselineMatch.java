package dev.postmortem.linter.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Findings held against a baseline, each entry answering for as many as it counts: first those of
 * the same words in the same file or in what it is called by now; then those whose neighbouring
 * words were edited on one side; then those that were moved to another file with their paragraph.
 */
public final class BaselineMatch {

  private static final class Remainder {
    private final BaselineEntry entry;
    private final String path;
    private final Optional<FindingMark> mark;
    private int left;

    Remainder(BaselineEntry entry, String path) {
      this.entry = entry;
      this.path = path;
      this.mark = FindingMark.of(entry.fingerprint());
      this.left = entry.count();
    }
  }

  private final List<Remainder> remainders = new ArrayList<>();

  /** By file, rule and words; and by rule and fingerprint alone, for what was moved. */
  private final Map<List<String>, List<Remainder>> index = new HashMap<>();

  private final Set<String> present;
  private final Predicate<String> judged;
  private final boolean[] covered;

  private BaselineMatch(Set<String> present, Predicate<String> judged, int findings) {
    this.present = present;
    this.judged = judged;
    this.covered = new boolean[findings];
  }

  /**
   * Holds findings against a baseline.
   *
   * @param findings each counting one
   * @param present paths of the files that are there
   * @param textOf the text of a file that is there
   * @param judged whether a file was judged at all
   */
  public static BaselineMatch of(
      Baseline baseline,
      List<BaselineEntry> findings,
      Set<String> present,
      Function<String, Optional<String>> textOf,
      Predicate<String> judged) {
    BaselineMatch match = new BaselineMatch(Set.copyOf(present), judged, findings.size());
    if (baseline.entries().isEmpty()) {
      return match;
    }
    Map<String, String> renamed = RenamedFiles.of(baseline, present, textOf);
    for (BaselineEntry entry : baseline.entries()) {
      Remainder remainder = new Remainder(entry, renamed.getOrDefault(entry.path(), entry.path()));
      match.remainders.add(remainder);
      match.add(inFile(remainder.path, entry), remainder);
      if (remainder.mark.filter(FindingMark::hasContext).isPresent()
          && (judged.test(remainder.path) || !match.present.contains(remainder.path))) {
        match.add(anywhere(entry), remainder);
      }
    }
    match.run(
        findings,
        f -> inFile(f.path(), f),
        (f, r) -> f.fingerprint().equals(r.entry.fingerprint()));
    match.run(findings, f -> inFile(f.path(), f), BaselineMatch::resemble);
    match.run(findings, BaselineMatch::anywhere, (f, r) -> true);
    return match;
  }

  private void add(List<String> key, Remainder remainder) {
    index.computeIfAbsent(key, k -> new ArrayList<>()).add(remainder);
  }

  private static List<String> inFile(String path, BaselineEntry entry) {
    String own =
        FindingMark.of(entry.fingerprint()).map(FindingMark::own).orElse(entry.fingerprint());
    return List.of(path, entry.rule(), own);
  }

  private static List<String> anywhere(BaselineEntry entry) {
    return List.of(entry.rule(), entry.fingerprint());
  }

  private static boolean resemble(BaselineEntry finding, Remainder remainder) {
    Optional<FindingMark> mark = FindingMark.of(finding.fingerprint());
    return mark.isPresent() && remainder.mark.filter(mark.get()::resembles).isPresent();
  }

  private void run(
      List<BaselineEntry> findings,
      Function<BaselineEntry, List<String>> key,
      BiPredicate<BaselineEntry, Remainder> answers) {
    for (int i = 0; i < covered.length; i++) {
      if (!covered[i]) {
        BaselineEntry finding = findings.get(i);
        for (Remainder remainder : index.getOrDefault(key.apply(finding), List.of())) {
          if (remainder.left > 0 && answers.test(finding, remainder)) {
            remainder.left--;
            covered[i] = true;
            break;
          }
        }
      }
    }
  }

  /** Whether a finding is recorded. */
  public boolean covers(int finding) {
    return covered[finding];
  }

  /**
   * Entries that no finding answered to, with the count that is left.
   *
   * @param all whether every file was judged: only then are entries of files that are gone known to
   *     be stale
   */
  public List<BaselineEntry> stale(Completeness all) {
    List<BaselineEntry> stale = new ArrayList<>();
    for (Remainder remainder : remainders) {
      boolean known =
          present.contains(remainder.path) ? judged.test(remainder.path) : all == Completeness.ALL;
      if (known && remainder.left > 0) {
        stale.add(remainder.entry.counting(remainder.left));
      }
    }
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
