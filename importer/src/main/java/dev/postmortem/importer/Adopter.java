package dev.postmortem.importer;

import dev.postmortem.importer.report.GroupNames;
import dev.postmortem.importer.report.LegacyName;
import dev.postmortem.importer.report.LegacyReport;
import dev.postmortem.importer.report.LegacyText;
import dev.postmortem.importer.report.LinkKeeper;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.time.DayOrder;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.words.Slug;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns a folder of existing reports into postmortems. It reads every Markdown file below the
 * folder, without following links, and writes nothing.
 */
public final class Adopter {

  private static final long MAX_FILE_BYTES = 10L * 1024 * 1024;

  private final AdoptionRequest request;
  private final Path root;
  private final Path from;
  private final Path to;
  private final List<String> skipped = new ArrayList<>();

  private Adopter(AdoptionRequest request) {
    this.request = request;
    this.root = request.root().toAbsolutePath().normalize();
    this.from = root.resolve(request.from()).normalize();
    this.to = root.resolve(request.to()).normalize();
  }

  /**
   * Computes what adopting changes.
   *
   * @throws AdoptionException if the folders are not such that anything can be adopted
   * @throws IOException if the folder cannot be read
   */
  public static Adoption plan(AdoptionRequest request) throws AdoptionException, IOException {
    return new Adopter(request).plan();
  }

  private Adoption plan() throws AdoptionException, IOException {
    checkFolders();
    DocumentParser parser = new DocumentParser(request.configuration().sectionNames());
    AdoptedBefore before = AdoptedBefore.in(root, to, parser);
    List<LegacyReport> reports = new ArrayList<>();
    List<String> alreadyThere = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    Map<String, String> targets = new TreeMap<>();
    Set<String> taken = new TreeSet<>();
    for (String path : files()) {
      SourceText source = LegacyText.decode(path, Files.readAllBytes(from.resolve(path)));
      if (!isReport(source)) {
        continue;
      }
      LegacyReport report = LegacyReport.read(source, parser);
      String target = target(path, taken, before);
      targets.put(path, target);
      if (!Files.exists(root.resolve(target), LinkOption.NOFOLLOW_LINKS)) {
        reports.add(report);
      } else if (before.isUnchanged(target, report)) {
        alreadyThere.add(target);
      } else {
        changed.add(target + ": its body differs from " + origin(path));
      }
    }
    ReportAdopter adopter =
        new ReportAdopter(request, commonOrder(reports), new GroupNames(reports));
    LinkKeeper links = new LinkKeeper(root, from, to, targets);
    List<AdoptedReport> adopted = new ArrayList<>();
    for (LegacyReport report : reports) {
      links.follow(report);
      String target = targets.getOrDefault(report.path(), "");
      adopted.add(adopter.adopt(report, target, origin(report.path())));
    }
    return new Adoption(
        shown(from),
        shown(to),
        adopted,
        new Adoption.KeptFiles(alreadyThere, changed, skipped),
        links.attachments(),
        links.broken(),
        proposed(adopted));
  }

  /**
   * How the reports of the folder write their dates, for those whose own dates do not say: as at
   * least two others do, and none does otherwise.
   */
  private static DayOrder commonOrder(List<LegacyReport> reports) {
    List<DayOrder> orders =
        reports.stream().map(LegacyReport::dayOrder).filter(o -> o != DayOrder.UNKNOWN).toList();
    boolean agreed = orders.size() > 1 && orders.stream().distinct().count() == 1;
    return agreed ? orders.get(0) : DayOrder.UNKNOWN;
  }

  /** How a postmortem names the report it was adopted from. */
  private String origin(String path) {
    boolean inside = from.startsWith(root) && !from.equals(root);
    return inside ? shown(from) + "/" + path : path;
  }

  private void checkFolders() throws AdoptionException {
    if (!Files.isDirectory(from)) {
      throw new AdoptionException(
          "There is no folder "
              + request.from()
              + " to adopt reports from; set -Dpostmortem.from, relative to "
              + root
              + ".");
    }
    if (!to.startsWith(root)) {
      throw new AdoptionException(
          "The folder "
              + request.to()
              + " is outside the repository "
              + root
              + "; set -Dpostmortem.to to a folder inside it.");
    }
    if (to.equals(from)) {
      throw new AdoptionException(
          "Reports cannot be adopted into their own folder ("
              + shown(from)
              + "), because adopt never overwrites; set another with -Dpostmortem.to.");
    }
  }

  /** Files that may be reports, relative to the folder, sorted. */
  private List<String> files() throws IOException {
    Set<String> found = new TreeSet<>();
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(from) && name(folder).startsWith(".");
            return hidden || folder.equals(to)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            consider(file, attributes, found);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            skipped.add(relative(file) + ": cannot be read");
            return FileVisitResult.CONTINUE;
          }
        });
    return List.copyOf(found);
  }

  private void consider(Path file, BasicFileAttributes attributes, Set<String> found) {
    String name = name(file);
    if (!LegacyName.isMarkdown(name) && !LegacyName.hasNoEnding(name)) {
      return;
    }
    if (LegacyName.isOther(name)) {
      skipped.add(relative(file) + ": not a report, judged by its name");
    } else if (!attributes.isRegularFile()) {
      skipped.add(relative(file) + ": a link, which is not followed");
    } else if (attributes.size() > MAX_FILE_BYTES) {
      skipped.add(relative(file) + ": larger than 10 MB");
    } else {
      found.add(relative(file));
    }
  }

  /** A file without an ending must look like Markdown with a heading and a section. */
  private boolean isReport(SourceText source) {
    String path = source.path();
    if (source.encoding() == SourceText.Encoding.BINARY) {
      skipped.add(path + ": not a text");
      return false;
    }
    if (source.text().length() > DocumentParser.DEFAULT_MAX_CHARS) {
      skipped.add(path + ": longer than the limit for postmortems; link its logs, or split it");
      return false;
    }
    if (source.text().isBlank()) {
      skipped.add(path + ": empty");
      return false;
    }
    boolean section = source.text().contains("\n## ");
    boolean heading = source.text().stripLeading().startsWith("# ");
    boolean fence = source.text().startsWith("---\n") || source.text().startsWith("+++\n");
    boolean markdown =
        LegacyName.isMarkdown(path.substring(path.lastIndexOf('/') + 1))
            || (section && (heading || fence));
    if (!markdown) {
      skipped.add(path + ": has no ending and does not look like Markdown");
    }
    return markdown;
  }

  /**
   * Where a report goes: to the postmortem that names it, else to its folders as they are and its
   * name as a slug, with a number after it if another report has that name.
   */
  private String target(String path, Set<String> taken, AdoptedBefore before) {
    Optional<String> known = before.of(origin(path)).filter(taken::add);
    if (known.isPresent()) {
      return known.get();
    }
    int slash = path.lastIndexOf('/') + 1;
    String slug = Slug.whole(LegacyName.stem(path.substring(slash)));
    String folder = shown(to) + "/" + path.substring(0, slash);
    String name = slug.isEmpty() ? "report" : slug;
    return folder
        + Slug.distinct(
            name,
            n -> {
              String target = folder + n + ".md";
              return !before.isOfAnother(target, origin(path)) && taken.add(target);
            })
        + ".md";
  }

  private static List<ProposedFactor> proposed(List<AdoptedReport> reports) {
    Map<String, String> words = new TreeMap<>();
    Map<String, List<String>> files = new LinkedHashMap<>();
    for (AdoptedReport report : reports) {
      report
          .proposed()
          .forEach(
              (id, lead) -> {
                words.putIfAbsent(id, lead);
                files.computeIfAbsent(id, i -> new ArrayList<>()).add(report.to());
              });
    }
    List<ProposedFactor> proposed = new ArrayList<>();
    words.forEach(
        (id, lead) ->
            proposed.add(new ProposedFactor(id, lead, files.getOrDefault(id, List.of()))));
    return proposed;
  }

  private String relative(Path file) {
    return from.relativize(file).toString().replace('\\', '/');
  }

  private String shown(Path folder) {
    return folder.startsWith(root)
        ? root.relativize(folder).toString().replace('\\', '/')
        : folder.toString().replace('\\', '/');
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
