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
      match
          .index
          .computeIfAbsent(List.of(entry.rule(), own(remainder)), k -> new ArrayList<>())
          .add(remainder);
    }
    match.run(findings, (f, r) -> sameFile(f, r) && f.fingerprint().equals(r.entry.fingerprint()));
    match.run(findings, (f, r) -> sameFile(f, r) && resemble(f, r));
    match.run(
        findings,
        (f, r) ->
            f.fingerprint().equals(r.entry.fingerprint())
                && r.mark.filter(FindingMark::hasContext).isPresent()
                && (judged.test(r.path) || !match.present.contains(r.path)));
    return match;
  }

  private static String own(Remainder remainder) {
    return remainder.mark.map(FindingMark::own).orElse(remainder.entry.fingerprint());
  }

  private static boolean sameFile(BaselineEntry finding, Remainder remainder) {
    return finding.path().equals(remainder.path);
  }

  private static boolean resemble(BaselineEntry finding, Remainder remainder) {
    Optional<FindingMark> mark = FindingMark.of(finding.fingerprint());
    return mark.isPresent() && remainder.mark.filter(mark.get()::resembles).isPresent();
  }

  private void run(List<BaselineEntry> findings, BiPredicate<BaselineEntry, Remainder> answers) {
    for (int i = 0; i < covered.length; i++) {
      BaselineEntry finding = findings.get(i);
      if (!covered[i]) {
        String own =
            FindingMark.of(finding.fingerprint())
                .map(FindingMark::own)
                .orElse(finding.fingerprint());
        for (Remainder remainder : index.getOrDefault(List.of(finding.rule(), own), List.of())) {
          if (remainder.left > 0 && answers.test(finding, remainder)) {
            remainder.left--;
            covered[i] = true;
            break;
          }
        }
      }
    }
  }

  /** Whether a finding is on record. */
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
