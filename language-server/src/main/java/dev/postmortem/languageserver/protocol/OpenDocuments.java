package dev.postmortem.languageserver.protocol;

import dev.postmortem.corpus.files.RepositoryRoot;
import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.Workspace;
import dev.postmortem.text.source.SourceText;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What an editor has in front of it: open texts, and the repositories that they belong to. Not safe
 * for several threads at once.
 */
final class OpenDocuments {

  /**
   * A file of a repository.
   *
   * @param workspace the repository
   * @param path relative to its root
   */
  record Place(Workspace workspace, String path) {

    View view() {
      return workspace.view();
    }

    Optional<SourceText> text() {
      return view().text(path);
    }
  }

  private final Supplier<LocalDate> today;
  private final Set<Path> folders = new LinkedHashSet<>();
  private final Map<Path, Workspace> workspaces = new LinkedHashMap<>();
  private final Map<String, OpenText> texts = new LinkedHashMap<>();
  private final Set<String> unread = new LinkedHashSet<>();

  OpenDocuments(Supplier<LocalDate> today) {
    this.today = today;
  }

  void addFolder(Path folder) {
    folders.add(folder.toAbsolutePath().normalize());
  }

  void removeFolder(Path folder) {
    folders.remove(folder.toAbsolutePath().normalize());
  }

  /** The file that an address names; empty for texts that are no files. */
  static Optional<Path> file(String uri) {
    try {
      return Optional.of(Path.of(URI.create(uri)).toAbsolutePath().normalize());
    } catch (IllegalArgumentException | FileSystemNotFoundException noFile) {
      return Optional.empty();
    }
  }

  void open(OpenText text) {
    texts.put(text.uri(), text);
    unread.add(text.uri());
  }

  void close(String uri) {
    texts.remove(uri);
    unread.remove(uri);
    place(uri).ifPresent(place -> place.workspace().close(place.path()));
  }

  Optional<OpenText> text(String uri) {
    return Optional.ofNullable(texts.get(uri));
  }

  Collection<OpenText> texts() {
    return List.copyOf(texts.values());
  }

  /** Reads what was written since it was last asked, and says which texts that were. */
  List<String> read() {
    List<String> read = List.copyOf(unread);
    unread.clear();
    for (String uri : read) {
      text(uri)
          .ifPresent(
              t -> place(uri).ifPresent(place -> place.workspace().edit(place.path(), t.text())));
    }
    return read;
  }

  /** Where a file belongs; empty if its address is none of a file. */
  Optional<Place> place(String uri) {
    return file(uri)
        .flatMap(
            file -> {
              Workspace workspace = workspaceOf(file);
              return workspace.pathOf(file).map(path -> new Place(workspace, path));
            });
  }

  /** The repositories that are open. */
  Collection<Workspace> workspaces() {
    return List.copyOf(workspaces.values());
  }

  /** The repository of the first folder that the editor shows. */
  Optional<Workspace> mainWorkspace() {
    return folders.stream().findFirst().map(folder -> workspace(rootOf(folder.resolve("any"))));
  }

  /** Address of a file, as the editor writes it if it has the file open. */
  String uri(Workspace workspace, String path) {
    Path file = workspace.root().resolve(path);
    for (String open : texts.keySet()) {
      if (file(open).filter(file::equals).isPresent()) {
        return open;
      }
    }
    return file.toUri().toString();
  }

  /** Files have changed on disk; where a repository begins may have changed with them. */
  void changedOnDisk(Collection<Path> files) {
    for (Workspace workspace : workspaces()) {
      Set<String> paths = new LinkedHashSet<>();
      files.forEach(file -> workspace.pathOf(file).ifPresent(paths::add));
      if (!paths.isEmpty()) {
        workspace.changedOnDisk(paths);
      }
    }
    boolean rooted =
        files.stream()
            .anyMatch(f -> f.endsWith(RepositoryRoot.CONFIGURATION_FILE) || f.endsWith(".git"));
    if (rooted) {
      workspaces.keySet().retainAll(roots());
      unread.addAll(texts.keySet());
    }
  }

  private List<Path> roots() {
    List<Path> roots = new ArrayList<>();
    texts.keySet().forEach(uri -> file(uri).ifPresent(file -> roots.add(rootOf(file))));
    return roots;
  }

  private Workspace workspaceOf(Path file) {
    return workspace(rootOf(file));
  }

  private Workspace workspace(Path root) {
    return workspaces.computeIfAbsent(root, r -> Workspace.in(r, today));
  }

  /** As the goals find it; where nothing marks a root, it is the folder that the editor shows. */
  private Path rootOf(Path file) {
    Path root = RepositoryRoot.find(file);
    boolean marked =
        Files.exists(root.resolve(RepositoryRoot.CONFIGURATION_FILE))
            || Files.exists(root.resolve(".git"));
    if (marked) {
      return root;
    }
    Path widest = root;
    int names = -1;
    for (Path folder : folders) {
      if (file.startsWith(folder) && folder.getNameCount() > names) {
        widest = folder;
        names = folder.getNameCount();
      }
    }
    return widest;
  }
}
