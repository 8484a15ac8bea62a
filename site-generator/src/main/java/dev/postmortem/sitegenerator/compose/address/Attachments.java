package dev.postmortem.sitegenerator.compose.address;

import dev.postmortem.sitegenerator.html.StillSvg;
import dev.postmortem.sitegenerator.output.RenderedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The files of the repository that pages show or link to, copied into the site. Only files of known
 * sorts that a browser does not run, only from inside the repository (also after following symbolic
 * links), and only up to a size.
 */
public final class Attachments {

  /** Larger files are left where they are. */
  static final long MAX_FILE_BYTES = 16L * 1024 * 1024;

  private static final Set<String> IMAGES =
      Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg");
  private static final Set<String> DOCUMENTS =
      Set.of("pdf", "txt", "log", "csv", "tsv", "json", "yml", "yaml", "zip", "gz", "pcap");

  private final Path root;
  private final Map<String, Optional<String>> requested = new ConcurrentHashMap<>();
  private final Map<String, RenderedFile> copied = new ConcurrentSkipListMap<>();
  private final Map<String, String> refused = new ConcurrentSkipListMap<>();

  /** Attachments from a repository. */
  public Attachments(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** The kind of file a path names, by its ending. */
  public enum FileType {
    IMAGE,
    DOCUMENT,
    OTHER
  }

  public static FileType fileType(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (name.indexOf('.') < 0) {
      return FileType.OTHER;
    }
    return IMAGES.contains(ending)
        ? FileType.IMAGE
        : DOCUMENTS.contains(ending) ? FileType.DOCUMENT : FileType.OTHER;
  }

  /**
   * The place in the site of a file of the repository.
   *
   * @param path relative to the repository, normalised, with {@code /}
   * @return empty if it is not there or may not be shown
   */
  public Optional<String> place(String path) {
    return requested.computeIfAbsent(path, this::copy);
  }

  private Optional<String> copy(String path) {
    Path file = root.resolve(path);
    try {
      if (!Files.isRegularFile(file)) {
        refused.put(path, "is not there");
        return Optional.empty();
      }
      if (!file.toRealPath().startsWith(root.toRealPath())) {
        refused.put(path, "is outside the repository");
        return Optional.empty();
      }
      if (Files.size(file) > MAX_FILE_BYTES) {
        refused.put(path, "is larger than 16 MiB");
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      boolean svg = path.toLowerCase(Locale.ROOT).endsWith(".svg");
      Optional<byte[]> shown = svg ? StillSvg.of(bytes) : Optional.of(bytes);
      if (shown.isEmpty()) {
        refused.put(path, "is no SVG image in UTF-8 without a document type");
        return Optional.empty();
      }
      String place = "files/" + path;
      copied.put(place, RenderedFile.of(place, shown.get()));
      return Optional.of(place);
    } catch (IOException unreadable) {
      refused.put(path, "cannot be read");
      return Optional.empty();
    }
  }

  /** The files to put into the site, by path. */
  public List<RenderedFile> files() {
    return List.copyOf(copied.values());
  }

  /** One sentence for each file that a page names and that is not shown. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    refused.forEach((path, why) -> notes.add(path + " " + why + ": the site leaves it out."));
    return notes;
  }
}
