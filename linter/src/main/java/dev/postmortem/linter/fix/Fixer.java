package dev.postmortem.linter.fix;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.corpus.config.RulePack;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.LintScope;
import dev.postmortem.linter.Linter;
import dev.postmortem.linter.PreparedCorpus;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.DocumentProblem;
import dev.postmortem.text.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Applies automatic fixes: lints, applies fixes, and lints again, until nothing more is offered.
 * What a pass makes of a file must be as readable as before, and new: otherwise the file is left as
 * it was before that pass. A fix that does not hold what it promises is not applied.
 */
public final class Fixer {

  /** Far more passes than fixes that make room for each other have ever needed. */
  private static final int MAX_PASSES = 25;

  private final RepositoryReader reader;
  private final FixLimits limits;
  private final Linter linter = Linter.standard();
  private final Map<String, SourceText> originals = new TreeMap<>();
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, List<RuleInfo>> appliedRules = new TreeMap<>();
  private final Map<String, Set<String>> seen = new HashMap<>();
  private final Map<String, String> notes = new TreeMap<>();

  /** Why fixes are not applied, by finding. */
  private final Map<String, String> refused = new TreeMap<>();

  private LintScope scope;
  private Repository repository;

  private Fixer(RepositoryReader reader, Repository repository, FixLimits limits) {
    this.reader = reader;
    this.repository = repository;
    this.limits = limits;
    this.scope = limits.scope();
  }

  /**
   * Computes the fixes of a repository, and writes nothing.
   *
   * @param reader reads it again if its settings change
   * @param repository what it read
   */
  public static FixResult run(RepositoryReader reader, Repository repository, FixLimits limits) {
    return new Fixer(reader, repository, limits).run();
  }

  private FixResult run() {
    PreparedCorpus prepared = linter.prepare(repository);
    LintResult result = prepared.lint(scope, limits.baseline());
    for (int pass = 0; pass < MAX_PASSES; pass++) {
      if (!apply(result, prepared)) {
        break;
      }
      prepared = linter.prepare(repository);
      result = prepared.lint(scope, limits.baseline());
    }
    List<FixResult.FixedFile> files = new ArrayList<>();
    originals.forEach(
        (path, before) -> {
          String after = texts.getOrDefault(path, before.text());
          if (!after.equals(before.text())) {
            files.add(
                new FixResult.FixedFile(before, after, appliedRules.getOrDefault(path, List.of())));
          }
        });
    List<String> said = new ArrayList<>(notes.values());
    said.addAll(refused.values());
    return new FixResult(files, result, said);
  }

  /** One pass; whether anything changed. */
  private boolean apply(LintResult result, PreparedCorpus prepared) {
    Map<String, List<Finding>> byFile = new TreeMap<>();
    for (Finding finding : result.findings()) {
      if (!finding.fixes().isEmpty()
          && limits.rules().test(finding.rule())
          && !notes.containsKey(finding.path())
          && !refused.containsKey(key(finding))) {
        byFile.computeIfAbsent(finding.path(), p -> new ArrayList<>()).add(finding);
      }
    }
    Set<String> changed = new TreeSet<>();
    Map<String, SourceText> sources = sources();
    byFile.forEach(
        (path, findings) -> {
          SourceText source = sources.get(path);
          if (source != null && apply(path, source, findings, prepared)) {
            changed.add(path);
          }
        });
    return !changed.isEmpty();
  }

  private boolean apply(
      String path, SourceText source, List<Finding> findings, PreparedCorpus prepared) {
    if (source.encoding() != SourceText.Encoding.UTF_8) {
      notes.put(path, path + " is not valid UTF-8 and stays unchanged: save it as UTF-8.");
      return false;
    }
    Optional<FixedText> proven =
        ProvenFixes.in(prepared, limits.baseline())
            .of(source, findings, finding -> refused.put(key(finding), refusal(finding)));
    if (proven.isEmpty()) {
      return false;
    }
    FixedText fixed = proven.get();
    originals.putIfAbsent(path, source);
    Set<String> earlier = seen.computeIfAbsent(path, p -> new HashSet<>());
    earlier.add(source.text());
    if (earlier.contains(fixed.text())) {
      notes.put(
          path, path + ": fixes of " + names(fixed) + " undo each other; some are not applied.");
      return false;
    }
    Repository after = with(path, fixed.text());
    if (unreadable(after, path) > unreadable(repository, path)) {
      notes.put(
          path,
          path + ": unchanged, because the fixes of " + names(fixed) + " make it unreadable.");
      return false;
    }
    repository = after;
    texts.put(path, fixed.text());
    appliedRules.computeIfAbsent(path, p -> new ArrayList<>()).addAll(rules(fixed));
    scope = scope.moved(source, fixed.edits());
    return true;
  }

  private static String refusal(Finding finding) {
    return "%s:%d: the fix of %s is not applied, because other findings would appear."
        .formatted(finding.path(), finding.start().line(), finding.rule().id());
  }

  private static String key(Finding finding) {
    return finding.path() + '\n' + finding.rule().id() + '\n' + finding.message();
  }

  private static List<RuleInfo> rules(FixedText fixed) {
    return fixed.applied().stream().map(Finding::rule).toList();
  }

  private static String names(FixedText fixed) {
    return String.join(", ", new TreeSet<>(rules(fixed).stream().map(RuleInfo::id).toList()));
  }

  private Repository with(String path, String text) {
    return repository
        .withText(path, text)
        .orElseGet(
            () -> {
              Map<String, String> unsaved = new TreeMap<>(texts);
              unsaved.put(path, text);
              return reader.withUnsaved(unsaved).read();
            });
  }

  /** How much of a file cannot be read. */
  private static long unreadable(Repository repository, String path) {
    return repository
        .document(path)
        .map(
            document ->
                document.problems().stream()
                    .filter(p -> p.kind() == DocumentProblem.Kind.SYNTAX)
                    .count())
        .orElseGet(
            () ->
                repository.configurationProblems().stream()
                    .filter(p -> p.source().path().equals(path))
                    .count());
  }

  /** The files as they now are, by path: postmortems, settings, and what the settings name. */
  private Map<String, SourceText> sources() {
    Map<String, SourceText> sources = new HashMap<>();
    repository.configurationProblems().forEach(p -> sources.put(p.source().path(), p.source()));
    repository.configurationSource().ifPresent(s -> sources.put(s.path(), s));
    repository.corpus().configuration().linting().packs().stream()
        .map(RulePack::source)
        .forEach(s -> sources.put(s.path(), s));
    repository.documents().forEach(d -> sources.put(d.path(), d.source()));
    return sources;
  }
}
