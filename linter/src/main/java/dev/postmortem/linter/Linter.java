package dev.postmortem.linter;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.parallel.Parallel;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.baseline.BaselineMatch;
import dev.postmortem.linter.rule.CorpusContext;
import dev.postmortem.linter.rule.CorpusRemarks;
import dev.postmortem.linter.rule.CorpusRule;
import dev.postmortem.linter.rule.Remark;
import dev.postmortem.linter.rule.Remarks;
import dev.postmortem.linter.rule.Rule;
import dev.postmortem.linter.rules.Rules;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Runs rules over a repository of postmortems. Stateless; the same input gives the same result. */
public final class Linter {

  private final List<Rule> rules;

  /** A linter with some rules. */
  public Linter(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** A linter with every rule; which of them speak is for the configuration to say. */
  public static Linter standard() {
    return new Linter(Rules.all());
  }

  /**
   * Judges a repository. Documents are judged side by side; the result is in the order of files and
   * places.
   *
   * @param scope which findings are asked for
   * @param baseline findings on record, which are let stand; {@link Baseline#empty()} for none
   */
  public LintResult lint(Repository repository, LintScope scope, Baseline baseline) {
    CorpusContext context = CorpusContext.of(repository, rules);
    List<RuleFailure> failures = new ArrayList<>();
    Map<Rule, Map<SourceText, Remarks>> ofCorpus = judgeCorpus(context, failures);

    List<PostmortemDocument> judged =
        repository.documents().stream().filter(d -> scope.includesFile(d.path())).toList();
    List<Judgement> judgements =
        new ArrayList<>(
            Parallel.map(judged, document -> Judgement.of(document, context, rules, ofCorpus)));
    judgements.addAll(judgeOtherFiles(context, scope, ofCorpus));

    List<Finding> findings = new ArrayList<>();
    List<SuppressedFinding> suppressed = new ArrayList<>();
    for (Judgement judgement : judgements) {
      failures.addAll(judgement.failures());
      judgement.findings().stream().filter(f -> asked(scope, f)).forEach(findings::add);
      judgement.suppressed().stream()
          .filter(s -> asked(scope, s.finding()))
          .forEach(suppressed::add);
    }
    findings.sort(null);
    BaselineMatch match = new BaselineMatch(baseline, paths(repository));
    List<Finding> fresh = new ArrayList<>();
    for (Finding finding : findings) {
      if (match.covers(finding.path(), finding.rule().id(), finding.fingerprint())) {
        suppressed.add(new SuppressedFinding(finding, SuppressedFinding.By.BASELINE, ""));
      } else {
        fresh.add(finding);
      }
    }
    suppressed.sort((a, b) -> a.finding().compareTo(b.finding()));
    failures.sort(null);
    return new LintResult(
        fresh,
        suppressed,
        match.stale(
            scope::includesFile,
            scope.files().isEmpty()
                ? BaselineMatch.Completeness.ALL
                : BaselineMatch.Completeness.SOME),
        failures,
        judged.size());
  }

  private Map<Rule, Map<SourceText, Remarks>> judgeCorpus(
      CorpusContext context, List<RuleFailure> failures) {
    Map<Rule, Map<SourceText, Remarks>> said = new LinkedHashMap<>();
    for (Rule rule : rules) {
      if (rule instanceof CorpusRule corpusRule) {
        CorpusRemarks remarks = new CorpusRemarks();
        RuleFailure.guard(rule, "", failures, () -> corpusRule.check(context, remarks));
        said.put(rule, remarks.byFile());
      }
    }
    return said;
  }

  /** What corpus rules say of files that are no postmortems, such as the configuration. */
  private static List<Judgement> judgeOtherFiles(
      CorpusContext context, LintScope scope, Map<Rule, Map<SourceText, Remarks>> ofCorpus) {
    Levels levels = Levels.outside(context.configuration());
    Set<SourceText> others = new LinkedHashSet<>();
    ofCorpus.values().forEach(byFile -> others.addAll(byFile.keySet()));
    context.repository().documents().forEach(d -> others.remove(d.source()));
    return others.stream()
        .filter(source -> scope.includesFile(source.path()))
        .map(source -> Judgement.ofOtherFile(source, levels, ofCorpus))
        .toList();
  }

  private static boolean asked(LintScope scope, Finding finding) {
    return finding.about() == Remark.About.FILE || scope.includes(finding.source(), finding.span());
  }

  private static Set<String> paths(Repository repository) {
    Set<String> paths = new TreeSet<>();
    Stream.concat(
            repository.documents().stream().map(PostmortemDocument::path),
            repository.configurationProblems().stream().map(p -> p.source().path()))
        .forEach(paths::add);
    repository.configurationSource().ifPresent(s -> paths.add(s.path()));
    return paths;
  }
}
