package dev.postmortem.corpus.git;

import dev.postmortem.corpus.git.FileHistory.Change;
import dev.postmortem.corpus.git.FileHistory.Revision;
import dev.postmortem.corpus.git.History.Completeness;
import dev.postmortem.corpus.git.HistoryWalk.Touch;
import dev.postmortem.corpus.parallel.Parallel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Reads the history of all postmortems of a repository in one walk. */
public final class HistoryReader {

  /** Postmortems that one commit brings in as published already, from which on it is an import. */
  private static final int MIN_IMPORTED_FILES = 3;

  private final Repository git;
  private final Map<ObjectId, Optional<DeclaredStates>> read = new ConcurrentHashMap<>();
  private volatile boolean lacksContent;

  private HistoryReader(Repository git) {
    this.git = git;
  }

  /**
   * Reads the history of some files, as it led to {@code HEAD}; total: where there is no Git
   * repository, or one that cannot be read, the history is {@link History#none()}.
   *
   * @param root the folder that paths are relative to; may lie below the Git repository's own
   * @param paths the postmortems that are there now, relative to {@code root}, with {@code /}
   */
  public static History read(Path root, List<String> paths) {
    return read(root, paths, path -> true);
  }

  /**
   * The same of some of the files; the others are known to be there, and no more of them is read
   * than what tells whether a commit brought in several.
   *
   * @param wanted whose history is asked for
   */
  public static History read(Path root, List<String> paths, Predicate<String> wanted) {
    Optional<WorkTree> opened = WorkTree.open(root);
    if (opened.isEmpty()) {
      return History.none();
    }
    try (WorkTree tree = opened.get()) {
      ObjectId head = tree.git().resolve(Constants.HEAD);
      if (head == null) {
        return new History(Completeness.FULL, Map.of(), Set.of());
      }
      return new HistoryReader(tree.git()).history(head, tree.prefix(), paths, wanted);
    } catch (IOException unreadable) {
      return History.none();
    }
  }

  /** Name of the commit at {@code HEAD}; empty where there is no Git repository or no commit. */
  public static Optional<String> head(Path root) {
    Optional<WorkTree> opened = WorkTree.open(root);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (WorkTree tree = opened.get()) {
      return Optional.ofNullable(tree.git().resolve(Constants.HEAD)).map(ObjectId::name);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private History history(ObjectId head, String prefix, List<String> all, Predicate<String> wanted)
      throws IOException {
    Set<String> inRepository = new LinkedHashSet<>();
    all.forEach(path -> inRepository.add(prefix + path));
    HistoryWalk walk = new HistoryWalk(git, inRepository);
    Map<String, List<Touch>> touches = walk.run(head);
    List<String> paths = all.stream().filter(wanted).toList();
    Set<ObjectId> asked = new HashSet<>();
    paths.forEach(
        path -> first(touches.get(prefix + path)).ifPresent(touch -> asked.add(touch.commit())));
    Set<ObjectId> imports = imports(touches.values(), asked);
    Map<String, FileHistory> files = new TreeMap<>();
    List<Optional<FileHistory>> histories =
        Parallel.map(
            paths, path -> fileHistory(touches.getOrDefault(prefix + path, List.of()), imports));
    for (int i = 0; i < paths.size(); i++) {
      String path = paths.get(i);
      histories.get(i).ifPresent(h -> files.put(path, h));
    }
    return new History(
        walk.isComplete() && !lacksContent ? Completeness.FULL : Completeness.SHALLOW,
        Collections.unmodifiableMap(files),
        AuthorNames.read(git, head));
  }

  /**
   * Commits that imported several postmortems with an earlier history: they were written elsewhere
   * before, and Git cannot tell when what they say came to be.
   */
  private Set<ObjectId> imports(Collection<List<Touch>> histories, Set<ObjectId> asked) {
    Map<ObjectId, Integer> brought = new HashMap<>();
    for (List<Touch> touches : histories) {
      first(touches)
          .filter(touch -> asked.contains(touch.commit()))
          .filter(touch -> brought.getOrDefault(touch.commit(), 0) < MIN_IMPORTED_FILES)
          .filter(
              touch ->
                  touch.blob().flatMap(this::states).filter(DeclaredStates::hasHistory).isPresent())
          .ifPresent(touch -> brought.merge(touch.commit(), 1, Integer::sum));
    }
    brought.values().removeIf(count -> count < MIN_IMPORTED_FILES);
    return brought.keySet();
  }

  /** The commit that a file began with, if it is known. */
  private static Optional<Touch> first(@Nullable List<Touch> touches) {
    return touches == null || touches.isEmpty()
        ? Optional.empty()
        : Optional.of(touches.get(touches.size() - 1)).filter(t -> t.begins() && !t.cutOff());
  }

  /** From touches, newest first; a file that was never committed has none. */
  private Optional<FileHistory> fileHistory(List<Touch> touches, Set<ObjectId> imports) {
    if (touches.isEmpty()) {
      return Optional.empty();
    }
    List<Revision> revisions = new ArrayList<>();
    for (Touch touch : touches) {
      if (!touch.cutOff()) {
        revisions.add(new Revision(touch.commit().name(), touch.at(), touch.subject()));
      }
    }
    Touch first = touches.get(touches.size() - 1);
    Optional<Instant> created =
        first.begins() && !first.cutOff() ? Optional.of(first.at()) : Optional.empty();
    List<Change> statuses = new ArrayList<>();
    List<Change> severities = new ArrayList<>();
    Map<String, List<Change>> actions = new LinkedHashMap<>();
    boolean gap = false;
    for (int i = touches.size() - 1; i >= 0; i--) {
      Touch touch = touches.get(i);
      if (touch.blob().isEmpty()) {
        continue;
      }
      Optional<DeclaredStates> states = states(touch.blob().get());
      if (states.isEmpty()) {
        gap = true;
        continue;
      }
      boolean imported = touch.equals(first) && imports.contains(touch.commit());
      Optional<Instant> since =
          touch.cutOff() || gap || imported ? Optional.empty() : Optional.of(touch.at());
      gap = false;
      states.get().status().ifPresent(s -> record(statuses, s, since));
      states.get().severity().ifPresent(s -> record(severities, s, since));
      states
          .get()
          .actions()
          .forEach(
              (id, s) -> record(actions.computeIfAbsent(id, a -> new ArrayList<>()), s, since));
    }
    Map<String, List<Change>> actionStatuses = new LinkedHashMap<>();
    actions.forEach((id, changes) -> actionStatuses.put(id, List.copyOf(changes)));
    return Optional.of(
        new FileHistory(
            created,
            touches.get(0).at(),
            List.copyOf(revisions),
            List.copyOf(statuses),
            List.copyOf(severities),
            Collections.unmodifiableMap(actionStatuses)));
  }

  private static void record(List<Change> changes, String value, Optional<Instant> since) {
    if (changes.isEmpty() || !changes.get(changes.size() - 1).value().equals(value)) {
      changes.add(new Change(value, since));
    }
  }

  /** Empty if the content is not at hand: then that moment is unknown. */
  private Optional<DeclaredStates> states(ObjectId blob) {
    Optional<DeclaredStates> states = read.computeIfAbsent(blob, b -> DeclaredStates.read(git, b));
    if (states.isEmpty()) {
      lacksContent = true;
    }
    return states;
  }
}
