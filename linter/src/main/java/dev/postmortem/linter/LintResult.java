package dev.postmortem.linter;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.baseline.BaselineEntry;
import dev.postmortem.linter.baseline.Likeness;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the linter has to say about a repository.
 *
 * @param findings by file, place and rule
 * @param suppressed suppressed findings, in the same order
 * @param staleBaseline entries of the baseline that nothing answers to any more
 * @param failures rules that had an internal error
 * @param scanned the files that were judged
 */
public record LintResult(
    List<Finding> findings,
    List<SuppressedFinding> suppressed,
    List<BaselineEntry> staleBaseline,
    List<RuleFailure> failures,
    Scanned scanned) {

  /**
   * Number of files.
   *
   * @param judged those that findings are asked for of
   * @param all those of the repository
   */
  public record Scanned(int judged, int all) {}

  /** Copies the lists. */
  public LintResult {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    staleBaseline = List.copyOf(staleBaseline);
    failures = List.copyOf(failures);
  }

  /** Number of files that were judged. */
  public int files() {
    return scanned.judged();
  }

  /** Number of findings at or above a level. */
  public int countAtLeast(Level level) {
    return (int) findings.stream().filter(f -> f.level().compareTo(level) >= 0).count();
  }

  /** Number of findings of a level. */
  public int count(Level level) {
    return (int) findings.stream().filter(f -> f.level() == level).count();
  }

  /** Number of suppressed findings. */
  public int count(SuppressedFinding.By by) {
    return (int) suppressed.stream().filter(s -> s.by() == by).count();
  }

  /**
   * Whether a check at a level passes. An internal error of a rule fails it: it is unknown what it
   * would have found.
   */
  public boolean passes(Level failOn) {
    return failures.isEmpty() && countAtLeast(failOn) == 0;
  }

  /**
   * What the baseline records so that a check of the same files passes: what is reported now and
   * what was recorded before and is still there.
   */
  public Baseline toBaseline() {
    return baseline(Stream.concat(findings.stream(), onRecord()).toList());
  }

  /** What was recorded before and is still there, under its present name. */
  public Baseline stillOnRecord() {
    return baseline(onRecord().toList());
  }

  private Stream<Finding> onRecord() {
    return suppressed.stream()
        .filter(s -> s.by() == SuppressedFinding.By.BASELINE)
        .map(SuppressedFinding::finding);
  }

  private static Baseline baseline(List<Finding> recorded) {
    Map<String, Likeness> likeness = new TreeMap<>();
    recorded.forEach(
        f -> likeness.computeIfAbsent(f.path(), path -> Likeness.of(f.source().text())));
    return new Baseline(recorded.stream().map(Finding::toBaselineEntry).toList(), likeness);
  }
}
