package dev.postmortem.tasks.lint;

import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.text.format.Counts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Records existing findings in the baseline, and removes fixed ones from it. */
public final class BaselineTask {

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
    LintResult result =
        LintTask.run(new LintRequest(request.root(), request.today(), Optional.empty(), file))
            .result();
    if (!result.failures().isEmpty()) {
      throw new TaskException(
          "The baseline is unchanged: " + result.failures().get(0).message() + ".");
    }
    Baseline after = request.prune() ? result.stillOnRecord() : result.toBaseline();
    BaselineFile.write(file, after);
    return List.of(sentence(request, file, before, after.size()));
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
