package dev.postmortem.sitegenerator.compose.address;

import dev.postmortem.sitegenerator.output.RenderedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
      if (path.toLowerCase(Locale.ROOT).endsWith(".svg") && !isStill(bytes)) {
        refused.put(path, "is an SVG image that holds a script or refers to other files");
        return Optional.empty();
      }
      String place = "files/" + path;
      copied.put(place, RenderedFile.of(place, bytes));
      return Optional.of(place);
    } catch (IOException unreadable) {
      refused.put(path, "cannot be read");
      return Optional.empty();
    }
  }

  /** Whether an SVG image only draws: nothing in it runs or is fetched when it is opened. */
  static boolean isStill(byte[] svg) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(svg)).toString();
    } catch (CharacterCodingException other) {
      return false;
    }
    String low = text.toLowerCase(Locale.ROOT);
    for (String word :
        List.of(
            "script",
            "foreignobject",
            "<!entity",
            "<iframe",
            "<set",
            "<animate",
            "@import",
            "&#",
            "http-equiv",
            "<handler",
            "<embed",
            "<object",
            "<?xml-stylesheet",
            "\0")) {
      if (low.contains(word)) {
        return false;
      }
    }
    return !holdsHandler(low);
  }

  /** Looks for an attribute whose name begins with {@code on}. */
  private static boolean holdsHandler(String low) {
    for (int at = low.indexOf("on"); at >= 0; at = low.indexOf("on", at + 1)) {
      boolean begins =
          at > 0 && (low.charAt(at - 1) <= ' ' || "\"'/".indexOf(low.charAt(at - 1)) >= 0);
      int end = at + 2;
      while (end < low.length() && low.charAt(end) >= 'a' && low.charAt(end) <= 'z') {
        end++;
      }
      int equals = end;
      while (equals < low.length() && low.charAt(equals) <= ' ') {
        equals++;
      }
      if (begins && end > at + 2 && equals < low.length() && low.charAt(equals) == '=') {
        return true;
      }
    }
    return false;
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
