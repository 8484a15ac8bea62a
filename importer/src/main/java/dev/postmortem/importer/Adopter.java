package dev.postmortem.importer;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.importer.report.GroupNames;
import dev.postmortem.importer.report.LegacyReport;
import dev.postmortem.importer.report.LinkKeeper;
import dev.postmortem.importer.review.Candidate;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.time.DayOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns a folder of existing reports into postmortems. It reads every report below the folder,
 * without following links, and writes nothing.
 */
public final class Adopter {

  /** Of fewer reports none is the rule. */
  private static final int MIN_REPORTS = 3;

  private final AdoptionRequest request;
  private final Path root;
  private final Path from;
  private final Path to;

  private Adopter(AdoptionRequest request) {
    this.request = request;
    this.root = request.root().toAbsolutePath().normalize();
    this.from = root.resolve(request.from()).normalize();
    this.to = root.resolve(request.to()).normalize();
  }

  /**
   * Works out what adopting comes to.
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
    ReportFiles files = ReportFiles.read(from, to, parser);
    List<LegacyReport> reports = files.reports();
    if (reports.isEmpty()) {
      throw new AdoptionException(nothingRead(files));
    }
    AdoptedBefore before = AdoptedBefore.in(root, to, parser);
    Map<String, String> origins = new TreeMap<>();
    reports.forEach(r -> origins.put(r.path(), origin(r.path())));
    Destinations destinations = new Destinations(shown(to), reports, origins, before);
    ReportAdopter adopter =
        new ReportAdopter(request, commonOrder(reports), new GroupNames(reports));
    LinkKeeper links = new LinkKeeper(root, from, to, destinations.targets());
    AdoptionRecord record = AdoptionRecord.read(root);
    List<AdoptedReport> adopted = new ArrayList<>();
    List<AdoptedReport> updated = new ArrayList<>();
    List<String> alreadyThere = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    List<AdoptedReport> drafts = new ArrayList<>();
    for (LegacyReport report : reports) {
      String target = destinations.of(report);
      drafts.add(
          adopter.adopt(
              report,
              new ReportAdopter.Destination(
                  target, origins.getOrDefault(report.path(), ""), destinations.id(target))));
    }
    Set<String> everywhere = missingEverywhere(drafts);
    for (int i = 0; i < reports.size(); i++) {
      LegacyReport report = reports.get(i);
      AdoptedReport draft = drafts.get(i).withoutNotes(everywhere);
      String target = draft.to();
      unread.add(draft.unread());
      candidates.addAll(draft.candidates());
      if (!Files.exists(root.resolve(target), LinkOption.NOFOLLOW_LINKS)) {
        links.follow(report);
        record.note(target, draft.text());
        adopted.add(draft);
        continue;
      }
      String there = before.text(target);
      String merged = record.update(target, there, draft.text());
      if (!merged.equals(there)) {
        updated.add(draft.withText(merged));
      } else if (before.isUnchanged(target, report)) {
        alreadyThere.add(target);
      } else {
        changed.add(target + ": its body differs from " + origin(report.path()));
      }
    }
    return new Adoption(
        new Adoption.Folders(shown(from), shown(to)),
        adopted,
        updated,
        new Adoption.KeptFiles(alreadyThere, changed, files.skipped(), files.otherEndings()),
        links.attachments(),
        links.broken(),
        proposed(adopted),
        record,
        new Adoption.Reading(
            unread,
            request.configuration().severities().stream()
                .map(Settings.SeverityLevel::name)
                .toList(),
            candidates));
  }

  /** The fields that no report has: the summary says so once. */
  private static Set<String> missingEverywhere(List<AdoptedReport> drafts) {
    Set<String> missing = new TreeSet<>();
    if (drafts.size() >= MIN_REPORTS) {
      missing.addAll(drafts.get(0).notFound());
      drafts.forEach(d -> missing.retainAll(d.notFound()));
    }
    return missing;
  }

  private String nothingRead(ReportFiles files) {
    StringBuilder text =
        new StringBuilder("No report was found in ")
            .append(shown(from))
            .append(": reports end in .md, .markdown, .mdx, .qmd, .html, .adoc, .rst or .txt.");
    files.skipped().forEach(s -> text.append("\nskipped: ").append(s));
    files
        .otherEndings()
        .forEach((e, n) -> text.append("\nnot read: ").append(n).append(" .").append(e));
    return text.toString();
  }

  /**
   * How the reports of the folder write their dates, for those of whose own dates none tells: as at
   * least two others do, and none does otherwise.
   */
  private static DayOrder commonOrder(List<LegacyReport> reports) {
    List<DayOrder> told =
        reports.stream().map(LegacyReport::dayOrder).filter(o -> o != DayOrder.UNKNOWN).toList();
    boolean agreed = told.size() > 1 && told.stream().distinct().count() == 1;
    return agreed ? told.get(0) : DayOrder.UNKNOWN;
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

  private String shown(Path folder) {
    return folder.startsWith(root)
        ? root.relativize(folder).toString().replace('\\', '/')
        : folder.toString().replace('\\', '/');
  }
}
