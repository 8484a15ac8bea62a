package dev.postmortem.tasks.lint;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.LintScope;
import dev.postmortem.linter.Linter;
import dev.postmortem.linter.baseline.Baseline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a change breaks in files that it does not touch: a reference to a postmortem that it removes
 * or renames, a word that it takes out of the settings.
 */
final class BrokenElsewhere {

  private BrokenElsewhere() {}

  /**
   * Adds findings in unchanged files that the corpus before the change does not have.
   *
   * @param earlier texts that the change removes or replaces, by path
   */
  static LintResult add(
      LintResult result,
      RepositoryReader reader,
      Map<String, String> earlier,
      LintScope scope,
      Baseline baseline) {
    if (earlier.isEmpty()) {
      return result;
    }
    Set<String> before =
        findings(reader.withUnsaved(earlier), baseline).stream()
            .map(BrokenElsewhere::key)
            .collect(Collectors.toSet());
    List<Finding> all = new ArrayList<>(result.findings());
    findings(reader, baseline).stream()
        .filter(f -> !scope.includesFile(f.path()) && !before.contains(key(f)))
        .forEach(all::add);
    all.sort(null);
    return new LintResult(
        all, result.suppressed(), result.staleBaseline(), result.failures(), result.scanned());
  }

  private static List<Finding> findings(RepositoryReader reader, Baseline baseline) {
    Repository repository = reader.readFrontMatter();
    return Linter.standard().lint(repository, LintScope.everything(), baseline).findings();
  }

  private static String key(Finding finding) {
    return finding.path() + "\n" + finding.rule().id() + "\n" + finding.message();
  }
}
