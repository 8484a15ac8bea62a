package dev.postmortem.tasks.lint;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.corpus.analytics.similarity.ReferencedPostmortems;
import dev.postmortem.corpus.git.ChangedFiles;
import dev.postmortem.corpus.git.ChangesReader;
import dev.postmortem.corpus.git.CloneGap;
import dev.postmortem.corpus.git.EarlierTexts;
import dev.postmortem.corpus.git.History;
import dev.postmortem.corpus.git.SparseCheckout;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.LintScope;
import dev.postmortem.linter.Linter;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.ticket.TicketLookup;
import dev.postmortem.text.format.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads a repository and runs all rules over it. */
public final class LintTask {

  private static final String HISTORY_MISSING =
      "Findings of the family process about publication, severity and actions may be missing. ";
  private static final String EARLIER_TEXTS_MISSING =
      "What the change breaks in other files is not checked. ";

  private LintTask() {}

  /**
   * Lints.
   *
   * @throws TaskException if the baseline cannot be read, or the changed files are unknown
   */
  public static LintOutcome run(LintRequest request) throws TaskException {
    return run(request, Optional.empty());
  }

  /**
   * Lints, and asks trackers for tickets if that is wanted.
   *
   * @throws TaskException if the baseline cannot be read, or the changed files are unknown
   */
  public static LintOutcome run(LintRequest request, Optional<TicketCheck> tickets)
      throws TaskException {
    Baseline baseline = BaselineFile.read(request.baseline());
    SparseCheckout leftOut = SparseCheckout.of(request.root());
    RepositoryReader reader =
        RepositoryReader.in(request.root(), request.today()).withLeftOut(leftOut);
    Repository files = request.changes().isEmpty() ? reader.readFrontMatter() : reader.readHeads();
    Optional<ChangedFiles.Known> changed = changed(request, files, leftOut);
    LintScope scope =
        request.changes().isEmpty() && !leftOut.paths().isEmpty()
            ? LintScope.files(paths(files, leftOut))
            : scope(request, changed);
    Repository repository = read(reader, files, scope);
    TicketLookup.LookupResult looked =
        tickets.isPresent()
            ? tickets.get().look(repository, scope)
            : TicketLookup.LookupResult.nothing();
    LintResult result =
        Linter.standard().prepare(repository, looked.states(), scope).lint(scope, baseline);
    List<String> notes = new ArrayList<>(looked.notes());
    sparse(files, leftOut).ifPresent(notes::add);
    if (changed.isPresent()) {
      Optional<Map<String, String>> earlier =
          EarlierTexts.read(reader.root(), changed.get().mergeBase());
      if (earlier.isPresent()) {
        result = BrokenElsewhere.add(result, reader, earlier.get(), scope, baseline);
      } else {
        CloneGap.in(reader.root()).ifPresent(gap -> notes.add(EARLIER_TEXTS_MISSING + gap));
      }
    }
    if (Linter.standard().readsHistory(repository.corpus().configuration())
        && repository.corpus().history().completeness() != History.Completeness.FULL) {
      CloneGap.in(reader.root()).ifPresent(gap -> notes.add(HISTORY_MISSING + gap));
    }
    return new LintOutcome(repository, result, notes);
  }

  /** Reads a repository, its history only if a rule asks for it. */
  public static Repository read(RepositoryReader reader) {
    return read(reader, reader.readFrontMatter(), LintScope.everything());
  }

  /** Reads what a scope needs: the files in it, and the history that rules ask for. */
  public static Repository read(RepositoryReader reader, Repository files, LintScope scope) {
    Repository repository = scope.files().map(f -> reader.withWhole(files, f)).orElse(files);
    if (!Linter.standard().readsHistory(repository.corpus().configuration())) {
      return repository;
    }
    if (scope.files().isEmpty()) {
      return reader.withHistory(repository);
    }
    Set<String> related =
        ReferencedPostmortems.of(repository.corpus(), scope::includesFile).postmortems().stream()
            .map(Postmortem::path)
            .collect(Collectors.toSet());
    return reader.withHistory(repository, related::contains);
  }

  /** What is asked for, as the linter takes it. */
  static LintScope scope(LintRequest request, Repository repository) throws TaskException {
    return scope(request, changed(request, repository, SparseCheckout.NONE));
  }

  private static LintScope scope(LintRequest request, Optional<ChangedFiles.Known> changed) {
    if (request.changes().isEmpty() || changed.isEmpty()) {
      return LintScope.everything();
    }
    return request.changes().get().limit() == ChangeLimit.Limit.FILES
        ? LintScope.files(changed.get().files().keySet())
        : LintScope.lines(lines(changed.get()));
  }

  private static Optional<ChangedFiles.Known> changed(
      LintRequest request, Repository repository, SparseCheckout leftOut) throws TaskException {
    if (request.changes().isEmpty()) {
      return Optional.empty();
    }
    ChangedFiles changed =
        ChangesReader.since(
            repository.root(), request.changes().get().since(), paths(repository, leftOut));
    if (changed instanceof ChangedFiles.Known known) {
      if (request.changes().get().limit() == ChangeLimit.Limit.LINES
          && known.linesUnknown().isPresent()) {
        throw new TaskException(known.linesUnknown().get());
      }
      return Optional.of(known);
    }
    throw new TaskException(((ChangedFiles.Unknown) changed).message());
  }

  /** What a sparse checkout leaves out is named once, and not judged. */
  private static Optional<String> sparse(Repository repository, SparseCheckout leftOut) {
    long missing =
        repository.documents().stream().filter(d -> leftOut.paths().contains(d.path())).count();
    return missing == 0
        ? Optional.empty()
        : Optional.of(
            "This checkout is sparse: %d of %s %s not in it. Other postmortems may refer to them,"
                    .formatted(
                        missing,
                        Counts.of(repository.documents().size(), "postmortem"),
                        missing == 1 ? "is" : "are")
                + " but they are not checked; git sparse-checkout disable fetches them.");
  }

  private static List<String> paths(Repository repository, SparseCheckout leftOut) {
    List<String> paths =
        new ArrayList<>(repository.documents().stream().map(PostmortemDocument::path).toList());
    repository.configurationSource().ifPresent(s -> paths.add(s.path()));
    repository.configurationProblems().forEach(p -> paths.add(p.source().path()));
    paths.removeAll(leftOut.paths());
    return paths;
  }

  private static Map<String, List<LintScope.LineRange>> lines(ChangedFiles.Known known) {
    Map<String, List<LintScope.LineRange>> lines = new TreeMap<>();
    known
        .files()
        .forEach(
            (path, changed) ->
                lines.put(
                    path,
                    changed.ranges().stream()
                        .map(r -> new LintScope.LineRange(r.first(), r.last()))
                        .toList()));
    return lines;
  }
}
