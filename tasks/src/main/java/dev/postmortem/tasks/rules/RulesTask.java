package dev.postmortem.tasks.rules;

import dev.postmortem.corpus.config.ConfigurationProblem;
import dev.postmortem.corpus.config.RulePack;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.SettingsReader;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.linter.EffectiveRule;
import dev.postmortem.linter.RulePackTester;
import dev.postmortem.linter.language.Explanation;
import dev.postmortem.linter.language.syntax.Context;
import dev.postmortem.linter.language.syntax.ProsePlace;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Rule;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rules.Rules;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.TaskOutput;
import dev.postmortem.text.format.Counts;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import dev.postmortem.text.words.NearestWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells about the rules of a repository, and tries the examples of its packs. */
public final class RulesTask {

  /**
   * What there is to tell.
   *
   * @param text for the terminal
   * @param failures what is wrong with packs and their examples, one line each
   */
  public record RulesOutput(String text, List<String> failures) {
    /** Copies the failures. */
    public RulesOutput {
      failures = List.copyOf(failures);
    }
  }

  private final SettingsReader.Reading settings;
  private final List<RuleInfo> rules;

  private RulesTask(Path root) {
    this.settings = SettingsReader.read(new RepositoryFolder(root, Map.of()));
    this.rules = Rules.of(settings.configuration()).stream().map(Rule::info).toList();
  }

  /**
   * Lists the rules, or explains one of them or a sentence.
   *
   * @return why the run fails: an example of a rule pack does not behave as it says
   * @throws TaskException if there is no such rule
   */
  public static Optional<String> run(
      Path root, Optional<String> rule, Optional<String> sentence, TaskOutput output)
      throws TaskException {
    RulesOutput answer =
        sentence.isPresent()
            ? explainSentence(sentence.get())
            : rule.isPresent() ? explain(root, rule.get()) : list(root);
    output.result().print(answer.text());
    output.result().flush();
    return answer.failures().stream().findFirst().map(f -> "Rule pack examples fail: " + f);
  }

  /** All rules by family, with their level in the repository. */
  public static RulesOutput list(Path root) {
    RulesTask task = new RulesTask(root);
    return task.withPackTrials(task.list(), id -> true);
  }

  /**
   * One rule: its page, and how the repository sets it.
   *
   * @throws TaskException if there is no such rule
   */
  public static RulesOutput explain(Path root, String id) throws TaskException {
    RulesTask task = new RulesTask(root);
    RuleInfo rule = task.find(id.strip());
    RuleReport report = new RuleReport(task.settings);
    return task.withPackTrials(report.explanation(task.standing(rule)), rule.id()::equals);
  }

  /**
   * How the language engine reads a sentence; a heading may be before it in square brackets, as in
   * {@code [Action items] Fix runbook}.
   */
  public static RulesOutput explainSentence(String sentence) {
    int close = sentence.startsWith("[") ? sentence.indexOf("] ") : -1;
    String heading = close < 0 ? "" : sentence.substring(1, close);
    String text = close < 0 ? sentence : sentence.substring(close + 2);
    Context context = Context.of(ProsePlace.PARAGRAPH, heading);
    return new RulesOutput(Explanation.of(Prose.verbatim(text, 0), context), List.of());
  }

  private String list() {
    RuleReport report = new RuleReport(settings);
    StringBuilder text = new StringBuilder();
    for (Family family : Family.values()) {
      List<RuleInfo> members = rules.stream().filter(r -> r.family() == family).toList();
      if (!members.isEmpty()) {
        text.append(family.word()).append(": ").append(family.about()).append('\n');
        members.forEach(rule -> text.append(report.line(standing(rule))));
        text.append('\n');
      }
    }
    return text.append(report.closing()).toString();
  }

  private EffectiveRule standing(RuleInfo rule) {
    return EffectiveRule.of(rule, settings.configuration());
  }

  private RuleInfo find(String id) throws TaskException {
    Optional<RuleInfo> found = rules.stream().filter(r -> r.id().equals(id)).findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    String hint =
        NearestWord.of(id, rules.stream().map(RuleInfo::id).toList())
            .map(n -> "; did you mean \"" + n + "\"?")
            .orElse(".");
    throw new TaskException(
        "There is no rule \"" + id + "\"" + hint + " mvn postmortem:rules lists them all.");
  }

  /** Adds what came of trying the packs. */
  private RulesOutput withPackTrials(String text, Predicate<String> chosen) {
    Settings configuration = settings.configuration();
    List<String> failures = new ArrayList<>();
    for (ConfigurationProblem problem : settings.problems()) {
      boolean inPack =
          configuration.linting().packs().stream()
              .map(RulePack::source)
              .anyMatch(problem.source()::equals);
      if (inPack) {
        failures.add(place(problem.source(), problem.span()) + ": error: " + problem.message());
      }
    }
    RulePackTester.Result trial = RulePackTester.run(configuration, chosen);
    trial
        .failures()
        .forEach(
            f ->
                failures.add(
                    "%s: error: %s [%s]"
                        .formatted(place(f.source(), f.span()), f.message(), f.rule())));
    StringBuilder all = new StringBuilder(text);
    if (trial.rules() > 0) {
      all.append(summary(trial)).append('\n');
    }
    failures.forEach(line -> all.append(line).append('\n'));
    return new RulesOutput(all.toString(), failures);
  }

  private static String summary(RulePackTester.Result trial) {
    String silent =
        trial.withoutExamples().isEmpty()
            ? ""
            : " Without examples: " + String.join(", ", trial.withoutExamples()) + ".";
    int wrong = trial.failures().size();
    return "Rule packs: %s, %s tried, %s.%s"
        .formatted(
            Counts.of(trial.rules(), "rule"),
            Counts.of(trial.examples(), "example"),
            wrong == 0 ? "all pass" : wrong + " failed",
            silent);
  }

  private static String place(SourceText source, Span span) {
    return source.path() + ":" + source.positionAt(span.start());
  }
}
