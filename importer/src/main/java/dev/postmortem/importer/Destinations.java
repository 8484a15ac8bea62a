package dev.postmortem.importer;

import dev.postmortem.importer.report.LegacyName;
import dev.postmortem.importer.report.LegacyReport;
import dev.postmortem.text.words.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where the postmortems of some reports go, and what those are called whose file names agree. */
final class Destinations {

  /** Names that say what a file is and nothing of the incident. */
  private static final Set<String> TELLING_NOTHING =
      Set.of(
          "post-mortem",
          "postmortem",
          "report",
          "incident-report",
          "incident",
          "rca",
          "retro",
          "retrospective",
          "review",
          "pir",
          "notes");

  private final String folder;
  private final AdoptedBefore before;
  private final Map<String, String> targets = new TreeMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> taken = new TreeSet<>();

  /**
   * Chooses a place for each report: the postmortem that names it, else the report's folders as
   * they are and its name as a slug, with a number behind it if another report has that name.
   *
   * @param folder of the postmortems, relative to the repository
   * @param origins how postmortems name the reports, by path
   */
  Destinations(
      String folder,
      List<LegacyReport> reports,
      Map<String, String> origins,
      AdoptedBefore before) {
    this.folder = folder;
    this.before = before;
    for (LegacyReport report : reports) {
      String origin = origins.getOrDefault(report.path(), report.path());
      targets.put(report.path(), target(report.path(), origin));
    }
    chooseIds();
  }

  /** Where a report goes, relative to the repository. */
  String of(LegacyReport report) {
    return targets.getOrDefault(report.path(), "");
  }

  /** The id of a postmortem that its file name does not tell. */
  Optional<String> id(String target) {
    return Optional.ofNullable(ids.get(target));
  }

  /** From the path of each report to its postmortem. */
  Map<String, String> targets() {
    return targets;
  }

  private String target(String path, String origin) {
    Optional<String> known = before.of(origin).filter(taken::add);
    if (known.isPresent()) {
      return known.get();
    }
    String slug = Slug.whole(LegacyName.stem(path));
    String inside = folder + "/" + path.substring(0, path.lastIndexOf('/') + 1);
    return inside
        + Slug.distinct(
            slug.isEmpty() ? "report" : slug,
            n -> {
              String target = inside + n + ".md";
              return !before.isOfAnother(target, origin) && taken.add(target);
            })
        + ".md";
  }

  /** A name that two files have, or that tells nothing, is distinguished by its folders. */
  private void chooseIds() {
    Map<String, List<String>> byName = new TreeMap<>();
    targets.values().stream()
        .filter(t -> !before.isThere(t))
        .forEach(t -> byName.computeIfAbsent(stem(t), s -> new ArrayList<>()).add(t));
    Set<String> used = new HashSet<>(before.ids());
    byName.forEach(
        (name, files) -> {
          boolean alone = files.size() == 1 && !used.contains(name);
          if (alone && !TELLING_NOTHING.contains(name)) {
            used.add(name);
          }
        });
    byName.forEach(
        (name, files) -> {
          boolean shared = files.size() > 1 || before.ids().contains(name);
          if (shared || TELLING_NOTHING.contains(name)) {
            files.forEach(file -> choose(file, name, used));
          }
        });
  }

  private void choose(String file, String name, Set<String> used) {
    String path = file.substring(folder.length() + 1);
    String[] folders = path.split("/", -1);
    String id = name;
    for (int i = folders.length - 2; i >= 0 && (id.equals(name) || used.contains(id)); i--) {
      String slug = Slug.whole(folders[i]);
      id = slug.isEmpty() || id.startsWith(slug) ? id : slug + "-" + id;
    }
    String distinct = Slug.distinct(id, used::add);
    if (!distinct.equals(name)) {
      ids.put(file, distinct);
    }
  }

  private static String stem(String target) {
    return target.substring(target.lastIndexOf('/') + 1, target.length() - ".md".length());
  }
}
