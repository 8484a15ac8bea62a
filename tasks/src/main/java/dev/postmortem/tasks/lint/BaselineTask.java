package dev.postmortem.tasks.lint;

import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.text.format.Counts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Records existing findings in the baseline, and removes fixed ones from it. */
public final class BaselineTask {

  private static final Set<String> NOT_RECORDED =
      Set.of("secret", "personal-data", "duplicate-id", "impossible-times");

  private BaselineTask() {}

  /**
   * Writes the baseline.
   *
   * @return what was recorded, one sentence a line
   * @throws TaskException if the baseline cannot be read or written, or a rule failed
   */
  public static List<String> run(BaselineRequest request) throws TaskException {
    Path file = request.file().orElse(request.root().resolve(Baseline.FILE_NAME));
    int before = BaselineFile.read(file).size();
    LintOutcome linted =
        LintTask.run(new LintRequest(request.root(), request.today(), Optional.empty(), file));
    LintResult result = linted.result();
    if (!result.failures().isEmpty()) {
      throw new TaskException(
          "The baseline is unchanged: " + result.failures().get(0).message() + ".");
    }
    List<Finding> recorded =
        request.prune()
            ? List.of()
            : result.findings().stream().filter(f -> isRecorded(f, request, linted)).toList();
    LintResult kept =
        new LintResult(
            recorded,
            result.suppressed(),
            result.staleBaseline(),
            result.failures(),
            result.scanned());
    Baseline after = kept.toBaseline();
    BaselineFile.write(file, after);
    List<String> lines = new ArrayList<>();
    lines.add(sentence(request, file, before, after.size()));
    byRule(recorded).forEach((rule, count) -> lines.add("  " + rule + ": " + count));
    if (!request.prune() && recorded.size() < result.findings().size()) {
      List<Finding> left = new ArrayList<>(result.findings());
      left.removeAll(recorded);
      lines.add(
          "Not recorded, because they are to be fixed: "
              + byRule(left).entrySet().stream()
                  .map(e -> e.getKey() + " " + e.getValue())
                  .collect(Collectors.joining(", "))
              + ". To record a rule all the same, add it to -Dpostmortem.include.");
    }
    return lines;
  }

  /** A secret in the open, or a file that nothing can be read from, is no debt to live with. */
  private static boolean isRecorded(Finding finding, BaselineRequest request, LintOutcome linted) {
    String rule = finding.rule().id();
    boolean unreadable =
        linted.repository().skipped().stream().anyMatch(f -> f.path().equals(finding.path()));
    return request.include().contains(rule) || !(NOT_RECORDED.contains(rule) || unreadable);
  }

  private static Map<String, Long> byRule(List<Finding> findings) {
    return findings.stream()
        .collect(
            Collectors.groupingBy(
                f -> f.rule().id() + " (" + f.level().name().toLowerCase(Locale.ROOT) + ")",
                TreeMap::new,
                Collectors.counting()));
  }

  private static String sentence(BaselineRequest request, Path file, int before, int after) {
    if (after == 0 && before == 0) {
      return request.prune()
          ? "No baseline file found; nothing to remove."
          : "No findings to record in the baseline.";
    }
    return after == 0
        ? "The baseline is empty now: " + file + " was deleted."
        : "%s: %s in the baseline (before: %d)."
            .formatted(file, Counts.of(after, "finding"), before);
  }
}
