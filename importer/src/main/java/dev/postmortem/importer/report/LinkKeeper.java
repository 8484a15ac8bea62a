package dev.postmortem.importer.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps relative links from breaking although bodies stay as they are: a report keeps its folder,
 * so a copied file that keeps its own is found where the link looks for it. Links that lead
 * elsewhere after the move are reported.
 */
public final class LinkKeeper {

  private static final long MAX_FILE_BYTES = 50L * 1024 * 1024;

  private final Path from;
  private final Path to;
  private final Path root;
  private final Map<String, String> targets;
  private final Map<String, Attachment> attachments = new TreeMap<>();
  private final List<String> broken = new ArrayList<>();

  /**
   * Begins a move.
   *
   * @param targets where each report goes: from path below {@code from} to path below {@code root}
   */
  public LinkKeeper(Path root, Path from, Path to, Map<String, String> targets) {
    this.root = root;
    this.from = from;
    this.to = to;
    this.targets = targets;
  }

  /** Looks at the links of a report. */
  public void follow(LegacyReport report) throws IOException {
    for (String link : LegacyLinks.of(report.document())) {
      if (isPath(link)) {
        follow(report, link);
      }
    }
  }

  /** An address that no file can have was broken before. */
  private static boolean isPath(String link) {
    try {
      return !Path.of(link).toString().isEmpty();
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  private void follow(LegacyReport report, String link) throws IOException {
    Path file = folder(from.resolve(report.path())).resolve(link).normalize();
    Path moved =
        folder(root.resolve(targets.getOrDefault(report.path(), ""))).resolve(link).normalize();
    if (!Files.exists(file) || Files.isDirectory(file)) {
      return;
    }
    if (!file.startsWith(from) || !file.toRealPath().startsWith(from.toRealPath())) {
      if (!Files.exists(moved)) {
        addBroken(report, link, "is outside " + from.getFileName());
      }
      return;
    }
    String path = relative(from, file);
    String target = targets.get(path);
    if (target != null) {
      if (!root.resolve(target).equals(moved)) {
        addBroken(report, link, "is now " + target);
      }
    } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      addBroken(report, link, "is a link, which is not followed");
    } else if (Files.size(file) > MAX_FILE_BYTES) {
      addBroken(report, link, "is larger than 50 MB and not copied");
    } else {
      attachments.put(path, new Attachment(file, relative(root, to.resolve(path))));
    }
  }

  private void addBroken(LegacyReport report, String link, String why) {
    broken.add(report.path() + ": " + link + " " + why);
  }

  public List<Attachment> attachments() {
    return List.copyOf(attachments.values());
  }

  /** Links that lead elsewhere or nowhere from the postmortem, and why, one line each. */
  public List<String> broken() {
    return broken;
  }

  private static Path folder(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  private static String relative(Path base, Path file) {
    return base.relativize(file).toString().replace('\\', '/');
  }
}
