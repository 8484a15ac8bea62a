package dev.postmortem.corpus.files;

import dev.postmortem.corpus.files.SkippedFile.Reason;
import dev.postmortem.schema.document.frontmatter.FrontMatterBytes;
import dev.postmortem.text.escape.PercentEncoding;
import dev.postmortem.text.source.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files below a repository's root, and nothing else: no path, link or {@code ..} leads out of
 * it. Texts that an editor has not saved yet can stand in for files.
 */
public final class RepositoryFolder {

  /** Files beyond this size are not read; a postmortem of this size would be a mistake. */
  public static final long MAX_FILE_BYTES = 10L * 1024 * 1024;

  private final Path root;
  private final Path realRoot;
  private final Map<String, String> unsaved;
  private final NavigableSet<String> leftOut;

  /** Bytes within which all but very long front matter ends. */
  private static final int HEAD_BYTES = 4 * 1024;

  /** Files beyond this size are read whole: they may be refused for their length. */
  private static final long MAX_HEAD_ONLY_FILE_BYTES = 512 * 1024;

  /** Listed files that are regular ones and no links, in folders that lie in the repository. */
  private final Set<String> plain = ConcurrentHashMap.newKeySet();

  /** Where listed files lie: a name need not have a form in the system's own encoding. */
  private final Map<String, Path> listed = new ConcurrentHashMap<>();

  /**
   * A repository's folder.
   *
   * @param root an existing folder
   * @param unsaved texts that stand in for files, by path relative to the root with {@code /}
   */
  public RepositoryFolder(Path root, Map<String, String> unsaved) {
    this(root, unsaved, Set.of());
  }

  /**
   * A repository's folder.
   *
   * @param leftOut files that count as there and are not on disk, relative to the root
   */
  public RepositoryFolder(Path root, Map<String, String> unsaved, Set<String> leftOut) {
    this.root = root.toAbsolutePath().normalize();
    this.realRoot = real(this.root).orElse(this.root);
    this.unsaved = Map.copyOf(unsaved);
    this.leftOut = new TreeSet<>(leftOut);
  }

  /** What came of reading a file. */
  public sealed interface Reading {
    /** Its text. */
    record Text(SourceText source) implements Reading {}

    /** Its text up to where its front matter ends. */
    record Head(SourceText source) implements Reading {}

    /** There is no such file in the repository. */
    record Missing(String path) implements Reading {}

    /** It is there but was not read. */
    record Skipped(SkippedFile file) implements Reading {}
  }

  /**
   * Which files match.
   *
   * @param paths relative to the root with {@code /}, sorted
   * @param besides files that lie in the same folders and do not match, hidden ones aside, sorted
   * @param skipped links that were not followed and folders that could not be read, by path
   */
  public record Listing(List<String> paths, List<String> besides, List<SkippedFile> skipped) {
    /** Copies the lists. */
    public Listing {
      paths = List.copyOf(paths);
      besides = List.copyOf(besides);
      skipped = List.copyOf(skipped);
    }
  }

  /** The root, absolute. */
  public Path root() {
    return root;
  }

  /**
   * Reads a file.
   *
   * @param path relative to the root, with {@code /}
   */
  public Reading read(String path) {
    String open = unsaved.get(path);
    if (open != null) {
      return new Reading.Text(SourceText.of(path, open));
    }
    Optional<Path> file = resolve(path);
    if (file.isEmpty()) {
      return new Reading.Skipped(new SkippedFile(path, Reason.OUTSIDE));
    }
    try {
      Optional<Reading> refused =
          plain.contains(path) ? Optional.empty() : refuse(path, file.get());
      if (refused.isPresent()) {
        return refused.get();
      }
      if (Files.size(file.get()) > MAX_FILE_BYTES) {
        return new Reading.Skipped(new SkippedFile(path, Reason.TOO_LARGE));
      }
      return new Reading.Text(SourceText.decode(path, Files.readAllBytes(file.get())));
    } catch (NoSuchFileException gone) {
      return new Reading.Missing(path);
    } catch (IOException unreadable) {
      return new Reading.Skipped(new SkippedFile(path, Reason.UNREADABLE));
    }
  }

  /** What keeps a path from being read that was not listed, or is a link. */
  private Optional<Reading> refuse(String path, Path file) {
    if (!Files.exists(file)) {
      return Optional.of(
          Files.isSymbolicLink(file)
              ? new Reading.Skipped(new SkippedFile(path, Reason.BROKEN_LINK))
              : new Reading.Missing(path));
    }
    if (!isInside(file)) {
      return Optional.of(new Reading.Skipped(new SkippedFile(path, Reason.LINK_OUT_OF_REPOSITORY)));
    }
    return Files.isRegularFile(file)
        ? Optional.empty()
        : Optional.of(new Reading.Skipped(new SkippedFile(path, Reason.UNREADABLE)));
  }

  /**
   * Reads a listed file up to where its front matter ends, or whole if that is not in its first few
   * kilobytes.
   *
   * @param path relative to the root, with {@code /}
   */
  public Reading readHead(String path) {
    Path file = listed.get(path);
    if (file == null || !plain.contains(path) || unsaved.containsKey(path)) {
      return read(path);
    }
    byte[] bytes = new byte[HEAD_BYTES];
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      int count =
          channel.size() > MAX_HEAD_ONLY_FILE_BYTES ? 0 : channel.read(ByteBuffer.wrap(bytes));
      int length = FrontMatterBytes.length(bytes, count);
      return length < 0
          ? read(path)
          : new Reading.Head(SourceText.decode(path, Arrays.copyOf(bytes, length)));
    } catch (IOException unreadable) {
      return read(path);
    }
  }

  /** Where an existing file really lies, links followed; empty if that is not in the repository. */
  Optional<Path> existing(String path) {
    return resolve(path)
        .flatMap(RepositoryFolder::real)
        .filter(file -> file.startsWith(realRoot) && Files.isRegularFile(file));
  }

  /**
   * Lists the files that match. Hidden files and folders, {@code README.md}, {@code index.md} and
   * names that begin with {@code _} are skipped.
   */
  public Listing list(List<Glob> include, List<Glob> exclude) {
    return new Walk(include, exclude).run();
  }

  /**
   * The names in a folder, hidden ones too; empty if there is no such folder in the repository.
   *
   * @param path relative to the root, with {@code /}; empty for the root
   */
  Optional<Set<String>> names(String path) {
    Optional<Path> at = resolve(path).filter(Files::isDirectory).filter(this::isInside);
    Set<String> names = namesLeftOut(path);
    if (at.isEmpty()) {
      return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(at.get())) {
      entries.forEach(entry -> names.add(name(entry)));
    } catch (IOException | DirectoryIteratorException unreadable) {
      return Optional.empty();
    }
    return Optional.of(names);
  }

  private Set<String> namesLeftOut(String path) {
    String folder = path.isEmpty() ? "" : path + "/";
    Set<String> names = new TreeSet<>();
    for (String file : leftOut.tailSet(folder)) {
      if (!file.startsWith(folder)) {
        break;
      }
      String below = file.substring(folder.length());
      names.add(below.contains("/") ? below.substring(0, below.indexOf('/')) : below);
    }
    return names;
  }

  private boolean isLeftOut(String path) {
    String next = leftOut.ceiling(path);
    return next != null && (next.equals(path) || !namesLeftOut(path).isEmpty());
  }

  /** Whether something is there, behind links too, and inside of the repository. */
  boolean isReachable(String path) {
    return isLeftOut(path)
        || resolve(path).filter(Files::exists).filter(this::isInside).isPresent();
  }

  /** Where a path leads, unless it leaves the root by {@code ..} or by being absolute. */
  private Optional<Path> resolve(String path) {
    Path known = listed.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      Path file = root.resolve(path).normalize();
      return file.startsWith(root) ? Optional.of(file) : Optional.empty();
    } catch (java.nio.file.InvalidPathException invalid) {
      return Optional.empty();
    }
  }

  /** What an entry of a folder is itself, links not followed; empty if it is gone. */
  private static Optional<BasicFileAttributes> kind(Path entry) {
    try {
      return Optional.of(
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private boolean isInside(Path existing) {
    return real(existing).filter(r -> r.startsWith(realRoot)).isPresent();
  }

  private static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  private final class Walk {
    private final List<Glob> include;
    private final List<Glob> exclude;
    private final Set<String> found = new TreeSet<>();
    private final Set<String> besides = new TreeSet<>();
    private final Map<String, SkippedFile> skipped = new TreeMap<>();
    private final Set<Path> visited = new HashSet<>();

    Walk(List<Glob> include, List<Glob> exclude) {
      this.include = include;
      this.exclude = exclude;
    }

    Listing run() {
      for (String base :
          new TreeSet<>(include.stream().flatMap(g -> g.bases().stream()).toList())) {
        resolve(base).filter(f -> Files.isDirectory(f)).ifPresent(f -> enter(f, base));
      }
      unsaved.keySet().stream().filter(this::matches).forEach(found::add);
      return new Listing(List.copyOf(found), List.copyOf(besides), List.copyOf(skipped.values()));
    }

    /** Folders are known by their real path, so that links in a circle end. */
    private void enter(Path folder, String path) {
      Optional<Path> real = real(folder);
      if (real.isEmpty() || !real.get().startsWith(realRoot)) {
        skip(path, Reason.LINK_OUT_OF_REPOSITORY);
        return;
      }
      if (!visited.add(real.get())) {
        return;
      }
      List<Path> links = new ArrayList<>();
      List<Path> folders = new ArrayList<>();
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          String name = name(entry);
          if (name.startsWith(".")) {
            continue;
          }
          Optional<BasicFileAttributes> kind = kind(entry);
          if (kind.filter(BasicFileAttributes::isSymbolicLink).isPresent()) {
            links.add(entry);
          } else if (kind.filter(BasicFileAttributes::isDirectory).isPresent()) {
            folders.add(entry);
          } else if (matches(below(path, name))) {
            find(entry, below(path, name));
            if (kind.filter(BasicFileAttributes::isRegularFile).isPresent()) {
              plain.add(below(path, name));
            }
          } else {
            besides.add(below(path, name));
          }
        }
      } catch (IOException | DirectoryIteratorException unreadable) {
        skip(path, Reason.UNREADABLE);
      }
      folders.stream().sorted().forEach(f -> enter(f, below(path, name(f))));
      links.stream().sorted().forEach(l -> follow(l, below(path, name(l))));
    }

    private void follow(Path link, String path) {
      if (Files.isDirectory(link)) {
        enter(link, path);
      } else if (matches(path)) {
        if (!Files.exists(link)) {
          skip(path, Reason.BROKEN_LINK);
        } else if (isInside(link)) {
          find(link, path);
        } else {
          skip(path, Reason.LINK_OUT_OF_REPOSITORY);
        }
      }
    }

    private void find(Path file, String path) {
      found.add(path);
      listed.put(path, file);
    }

    private void skip(String path, Reason reason) {
      skipped.put(path, new SkippedFile(path, reason));
    }

    private boolean matches(String path) {
      return isListed(path, include, exclude);
    }
  }

  /**
   * Whether {@link #list} would list a file.
   *
   * @param path relative to the root, with {@code /}
   */
  public static boolean isListed(String path, List<Glob> include, List<Glob> exclude) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return !name.equals("README.md")
        && !name.equals("index.md")
        && !name.startsWith("_")
        && !name.startsWith(".")
        && include.stream().anyMatch(g -> g.matches(path))
        && exclude.stream().noneMatch(g -> g.matches(path));
  }

  /**
   * The name as Git knows it, in UTF-8. Where the system's locale is not UTF-8, as in many
   * containers, Java shows other letters as U+FFFD; the address of the file keeps its bytes.
   */
  private static String name(Path file) {
    String name = file.getFileName().toString();
    if (name.indexOf('\uFFFD') < 0) {
      return name;
    }
    String address = file.toUri().getRawPath();
    String last = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    return PercentEncoding.decode(last.substring(last.lastIndexOf('/') + 1));
  }

  private static String below(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
