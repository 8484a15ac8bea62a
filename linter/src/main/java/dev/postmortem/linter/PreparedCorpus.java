package dev.postmortem.linter;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.parallel.Parallel;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.baseline.BaselineMatch;
import dev.postmortem.linter.language.LanguageAnalyser;
import dev.postmortem.linter.language.ProseReader;
import dev.postmortem.linter.reading.CorpusContextReader;
import dev.postmortem.linter.rule.CorpusContext;
import dev.postmortem.linter.rule.CorpusDiagnostics;
import dev.postmortem.linter.rule.CorpusRule;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.Rule;
import dev.postmortem.linter.rule.TicketStates;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.TextChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A repository that is ready to be judged: its vocabulary, and the findings of corpus rules,
 * computed once. Judging one of its documents then costs what that document costs, also while an
 * author changes it.
 */
public final class PreparedCorpus {

  private final List<Rule> rules;
  private final CorpusContext context;
  private final Map<Rule, Map<SourceText, Diagnostics>> ofCorpus;
  private final List<RuleFailure> failures;
  private final Set<String> paths;

  private PreparedCorpus(
      List<Rule> rules,
      CorpusContext context,
      Map<Rule, Map<SourceText, Diagnostics>> ofCorpus,
      List<RuleFailure> failures,
      Set<String> paths) {
    this.rules = rules;
    this.context = context;
    this.ofCorpus = ofCorpus;
    this.failures = failures;
    this.paths = paths;
  }

  static PreparedCorpus of(
      Repository repository, List<Rule> rules, TicketStates tickets, Predicate<String> judged) {
    CorpusContext context = CorpusContextReader.read(repository, rules, tickets, judged);
    List<RuleFailure> failures = new ArrayList<>();
    Map<Rule, Map<SourceText, Diagnostics>> diagnostics = new LinkedHashMap<>();
    for (Rule rule : rules) {
      if (rule instanceof CorpusRule corpusRule
          && SeverityResolver.isAnywhereOn(context.configuration(), rule.info())) {
        CorpusDiagnostics remarks = new CorpusDiagnostics();
        RuleFailure.guard(rule, "", failures, () -> corpusRule.check(context, remarks));
        diagnostics.put(rule, remarks.byFile());
      }
    }
    return new PreparedCorpus(rules, context, diagnostics, failures, paths(repository));
  }

  /** What rules may know about the repository. */
  public CorpusContext context() {
    return context;
  }

  /**
   * The same corpus with one document's text changed, for the moment: findings of corpus rules
   * stay, moved with their words, until the corpus is prepared again. What the document itself says
   * is judged as it is now.
   *
   * @param repository the repository with the changed text, of this one's files
   */
  public PreparedCorpus withText(String path, Repository repository) {
    Optional<PostmortemDocument> before = context.repository().document(path);
    Optional<PostmortemDocument> after = repository.document(path);
    if (before.isEmpty() || after.isEmpty()) {
      return of(repository, rules, context.tickets(), context.judged());
    }
    SourceText old = before.get().source();
    SourceText changed = after.get().source();
    TextChange change = TextChange.between(old.text(), changed.text());
    Map<Rule, Map<SourceText, Diagnostics>> carried = new LinkedHashMap<>();
    ofCorpus.forEach(
        (rule, byFile) -> {
          Map<SourceText, Diagnostics> moved = new LinkedHashMap<>(byFile);
          Diagnostics own = moved.remove(old);
          if (own != null) {
            moved.put(changed, own.carried(change, after.get().frontMatter().anchor()));
          }
          carried.put(rule, moved);
        });
    boolean sameWords = frontMatter(before.get()).equals(frontMatter(after.get()));
    return new PreparedCorpus(
        rules,
        sameWords
            ? context.with(repository)
            : CorpusContextReader.read(repository, rules, context.tickets(), context.judged()),
        carried,
        failures,
        paths);
  }

  private static String frontMatter(PostmortemDocument document) {
    return document.source().slice(document.frontMatter().span());
  }

  /**
   * Judges the repository, or a part of it. Documents are judged side by side; the result is in the
   * order of files and places.
   *
   * @param scope which findings are asked for
   * @param baseline findings of the baseline, which are suppressed; {@link Baseline#empty()} for
   *     none
   */
  public LintResult lint(LintScope scope, Baseline baseline) {
    return lint(scope, baseline, LanguageAnalyser.english());
  }

  /**
   * Judges one file.
   *
   * @param baseline findings of the baseline, which are suppressed
   * @param reader reads its prose
   */
  public LintResult lint(String path, Baseline baseline, ProseReader reader) {
    return lint(LintScope.files(List.of(path)), baseline, reader);
  }

  private LintResult lint(LintScope scope, Baseline baseline, ProseReader reader) {
    List<PostmortemDocument> judged =
        context.repository().documents().stream()
            .filter(d -> scope.includesFile(d.path()))
            .toList();
    List<FileLinter> judgements =
        new ArrayList<>(
            Parallel.map(
                judged,
                document ->
                    FileLinter.of(document.forOneLook(), context, rules, ofCorpus, reader)));
    judgements.addAll(judgeOtherFiles(scope));

    List<RuleFailure> broken = new ArrayList<>(failures);
    List<Finding> findings = new ArrayList<>();
    List<SuppressedFinding> suppressed = new ArrayList<>();
    for (FileLinter judgement : judgements) {
      broken.addAll(judgement.failures());
      judgement.findings().stream().filter(f -> isInScope(scope, f)).forEach(findings::add);
      judgement.suppressed().stream()
          .filter(s -> isInScope(scope, s.finding()))
          .forEach(suppressed::add);
    }
    findings.sort(null);
    BaselineMatch match =
        BaselineMatch.of(
            baseline,
            findings.stream().map(Finding::toBaselineEntry).toList(),
            paths,
            this::text,
            scope::includesFile);
    List<Finding> fresh = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (match.covers(i)) {
        suppressed.add(new SuppressedFinding(finding, SuppressedFinding.By.BASELINE, ""));
      } else {
        fresh.add(finding);
      }
    }
    suppressed.sort((a, b) -> a.finding().compareTo(b.finding()));
    broken.sort(null);
    return new LintResult(
        fresh,
        suppressed,
        match.stale(
            scope.files().isEmpty()
                ? BaselineMatch.Completeness.ALL
                : BaselineMatch.Completeness.SOME),
        broken,
        new LintResult.Scanned(judged.size(), context.repository().documents().size()));
  }

  /** The text of a postmortem, also of one of which only the head was read. */
  private Optional<String> text(String path) {
    return context
        .repository()
        .document(path)
        .flatMap(
            d ->
                context.judged().test(path)
                    ? Optional.of(d.source())
                    : context.repository().files().read(path))
        .map(SourceText::text);
  }

  /** What corpus rules say about files that are no postmortems, such as the configuration. */
  private List<FileLinter> judgeOtherFiles(LintScope scope) {
    SeverityResolver levels = SeverityResolver.outside(context.configuration());
    Set<SourceText> others = new LinkedHashSet<>();
    ofCorpus.values().forEach(byFile -> others.addAll(byFile.keySet()));
    context.repository().documents().forEach(d -> others.remove(d.source()));
    return others.stream()
        .filter(source -> scope.includesFile(source.path()))
        .map(source -> FileLinter.ofOtherFile(source, levels, ofCorpus))
        .toList();
  }

  private static boolean isInScope(LintScope scope, Finding finding) {
    return finding.about() == Diagnostic.About.FILE
        || scope.includes(finding.source(), finding.span());
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
