package dev.postmortem.tasks.lint;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.fix.FixLimits;
import dev.postmortem.linter.fix.Fixer;
import dev.postmortem.linter.report.ConsoleReport.Style;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rules.Rules;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.TaskOutput;
import dev.postmortem.text.words.NearestWord;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Computes what fixing a repository changes. */
public final class FixTask {

  private FixTask() {}

  /**
   * Fixes, or shows what fixing changes.
   *
   * @throws TaskException if a rule is unknown, the baseline cannot be read, or the changed files
   *     are unknown
   */
  public static void run(FixRequest request, Style style, TaskOutput output) throws TaskException {
    Fixes fixes = plan(request);
    if (request.dryRun()) {
      output.result().print(fixes.diff(style));
      output.result().flush();
      fixes.summary().forEach(output::note);
      output.note("Nothing was written: postmortem.dryRun is set.");
    } else {
      fixes.write().summary().forEach(output.result()::println);
    }
  }

  /**
   * Works it out, and writes nothing yet.
   *
   * @throws TaskException if a rule is unknown, the baseline cannot be read, or the changed files
   *     are unknown
   */
  public static Fixes plan(FixRequest request) throws TaskException {
    LintRequest findings = request.findings();
    Baseline baseline = BaselineFile.read(findings.baseline());
    RepositoryReader reader = RepositoryReader.in(findings.root(), findings.today());
    Repository repository = LintTask.read(reader);
    known(request.rules(), repository);
    return new Fixes(
        repository,
        Fixer.run(
            reader,
            repository,
            new FixLimits(
                LintTask.scope(findings, repository),
                baseline,
                rule -> isChosen(rule, request.rules()))));
  }

  private static boolean isChosen(RuleInfo rule, List<String> chosen) {
    return chosen.isEmpty() || chosen.contains(rule.id()) || chosen.contains(rule.family().word());
  }

  private static void known(List<String> chosen, Repository repository) throws TaskException {
    List<String> known =
        Stream.concat(
                Rules.of(repository.corpus().configuration()).stream().map(r -> r.info().id()),
                Arrays.stream(Family.values()).map(Family::word))
            .toList();
    for (String name : chosen) {
      if (!known.contains(name)) {
        throw new TaskException(
            "postmortem.rule names \""
                + name
                + "\", which is neither a rule nor a family"
                + NearestWord.of(name, known).map(n -> "; did you mean \"" + n + "\"?").orElse(".")
                + " mvn postmortem:rules lists them all.");
      }
    }
  }
}
