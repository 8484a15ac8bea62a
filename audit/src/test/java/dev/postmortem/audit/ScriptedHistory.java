package dev.postmortem.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.util.FS;

/**
 * The sample corpus in a Git repository whose every commit is known: three old reports are imported
 * at once; all others are drafted, reviewed, published sooner or later, and closed. Some begin with
 * another severity, some under another name, and of some only the commits tell when their actions
 * were done.
 */
final class ScriptedHistory {

  private static final List<String> SEVERITIES = List.of("SEV-1", "SEV-2", "SEV-3", "SEV-4");

  /** Days from a resolution to the publication: some within the limits, some beyond. */
  private static final List<Integer> PUBLISHED_AFTER = List.of(2, 14, 21, 30, 40);

  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Known> known = new LinkedHashMap<>();

  /** One commit to come. */
  private record Step(
      Instant at,
      String subject,
      Map<String, String> writes,
      List<String> deletes,
      List<String> of) {}

  /** What is known of one file. */
  private static final class Known {
    private final List<PlainHistory.Commit> commits = new ArrayList<>();
    private Optional<Instant> published = Optional.empty();
    private final List<PlainHistory.SeverityMove> moves = new ArrayList<>();
    private final Map<String, Instant> ended = new LinkedHashMap<>();
  }

  private ScriptedHistory() {}

  /** Writes the repository and tells what is known of it. */
  static PlainHistory write(Path sample, Path folder) {
    ScriptedHistory script = new ScriptedHistory();
    try (Stream<Path> walk = Files.walk(sample)) {
      List<Path> all = walk.filter(Files::isRegularFile).sorted().toList();
      Map<String, String> reports = new LinkedHashMap<>();
      for (Path file : all) {
        String path = sample.relativize(file).toString();
        if (path.startsWith("postmortems") && path.endsWith(".md")) {
          reports.put(path, Files.readString(file));
        } else if (path.startsWith("postmortem")) {
          Files.createDirectories(folder.resolve(path).getParent());
          Files.copy(file, folder.resolve(path));
        }
      }
      script.describe(reports);
      return script.commit(folder);
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    } catch (GitAPIException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void describe(Map<String, String> reports) {
    Map<String, String> imported = new LinkedHashMap<>();
    int number = 0;
    for (Map.Entry<String, String> report : reports.entrySet()) {
      known.put(report.getKey(), new Known());
      boolean published = report.getValue().matches("(?s).*?\\nstatus: (published|closed)\\n.*");
      if (published && imported.size() < 3) {
        imported.put(report.getKey(), report.getValue());
      } else {
        new Life(report.getKey(), report.getValue(), number++).tell();
      }
    }
    steps.add(
        new Step(
            Instant.parse("2025-01-20T09:00:00Z"),
            "Import what was written before",
            imported,
            List.of(),
            List.copyOf(imported.keySet())));
  }

  /** The commits of one report. */
  private final class Life {
    private final String path;
    private final String text;
    private final int number;
    private final Map<String, Object> fields;
    private final Known facts;

    Life(String path, String text, int number) {
      this.path = path;
      this.number = number;
      this.fields = PlainYaml.frontMatter(text);
      this.facts = known.get(path);
      // Of each fifth, only the commits tell when its actions were done.
      this.text = number % 5 == 1 ? text.replaceAll("(?m)^ +done_on: .*\\R", "") : text;
    }

    private OffsetDateTime moment(String key) {
      return OffsetDateTime.parse((String) fields.get(key));
    }

    private String severity() {
      return (String) fields.get("severity");
    }

    private String status() {
      return (String) fields.get("status");
    }

    /** What it was taken for at first: each fourth for less, each fourth for more. */
    private String firstSeverity() {
      int own = SEVERITIES.indexOf(severity());
      int first = number % 4 == 0 ? own + 1 : number % 4 == 2 ? own - 1 : own;
      return SEVERITIES.get(Math.max(0, Math.min(SEVERITIES.size() - 1, first)));
    }

    private String version(String status, String severity) {
      String version =
          text.replaceFirst("(?m)^status: .*$", "status: " + status)
              .replaceFirst("(?m)^severity: .*$", "severity: " + severity);
      return number % 5 == 1
          ? version.replaceAll("(?m)^( +status: )(done|dropped)$", "$1open")
          : version;
    }

    void tell() {
      Instant started = moment("started_at").toInstant();
      boolean renamed = number == 5;
      String first = renamed ? path.replaceAll("/([^/]*)$", "/draft-$1") : path;
      step(started.plus(Duration.ofHours(20)), "Draft", first, version("draft", firstSeverity()));
      if (status().equals("draft")) {
        step(started.plus(Duration.ofHours(30)), "Keep as a draft", path, text);
        return;
      }
      Instant reviewed = started.plus(Duration.ofDays(1)).plus(Duration.ofHours(3));
      steps.add(
          new Step(
              reviewed,
              "Review " + path,
              Map.of(path, version("in-review", severity())),
              renamed ? List.of(first) : List.of(),
              List.of(path)));
      if (!firstSeverity().equals(severity())) {
        facts.moves.add(new PlainHistory.SeverityMove(firstSeverity(), severity(), reviewed));
      }
      if (status().equals("in-review")) {
        step(reviewed.plus(Duration.ofHours(1)), "Answer the review", path, text);
        return;
      }
      Instant published =
          moment("resolved_at")
              .toInstant()
              .plus(Duration.ofDays(PUBLISHED_AFTER.get(number % PUBLISHED_AFTER.size())));
      published = published.isAfter(reviewed) ? published : reviewed.plus(Duration.ofHours(2));
      step(published, "Publish", path, version("published", severity()));
      facts.published = Optional.of(published);
      for (int correction = 1; number == 7 && correction <= 12; correction++) {
        step(
            published.plus(Duration.ofHours(correction)),
            "Correct a word, " + correction,
            path,
            version("published", severity()) + "\n<!-- " + correction + " -->\n");
      }
      Instant last = published.plus(Duration.ofDays(45));
      step(last, "Say what has landed", path, text);
      if (number % 5 == 1) {
        actionsThatEnd().forEach(id -> facts.ended.put(id, last));
      }
    }

    @SuppressWarnings("unchecked")
    private List<String> actionsThatEnd() {
      return ((List<Map<String, Object>>) fields.getOrDefault("actions", List.of()))
          .stream()
              .filter(a -> List.of("done", "dropped").contains(a.get("status")))
              .map(a -> (String) a.get("id"))
              .toList();
    }

    private void step(Instant at, String subject, String where, String words) {
      steps.add(new Step(at, subject + " " + path, Map.of(where, words), List.of(), List.of(path)));
    }
  }

  private PlainHistory commit(Path folder) throws GitAPIException, IOException {
    FS.FileStoreAttributes.setBackground(true);
    steps.sort(Comparator.comparing(Step::at));
    Map<String, String> there = new LinkedHashMap<>();
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      git.add().addFilepattern(".").call();
      commit(git, Instant.parse("2024-11-01T08:00:00Z"), "Begin");
      for (Step step : steps) {
        boolean changes = false;
        for (String path : step.deletes()) {
          Files.delete(folder.resolve(path));
          git.rm().addFilepattern(path).call();
        }
        for (Map.Entry<String, String> file : step.writes().entrySet()) {
          changes |= !file.getValue().equals(there.put(file.getKey(), file.getValue()));
          Files.createDirectories(folder.resolve(file.getKey()).getParent());
          Files.writeString(folder.resolve(file.getKey()), file.getValue());
          git.add().addFilepattern(file.getKey()).call();
        }
        if (changes) {
          String hash = commit(git, step.at(), step.subject());
          step.of()
              .forEach(
                  path ->
                      known
                          .get(path)
                          .commits
                          .add(new PlainHistory.Commit(hash, step.at(), step.subject())));
        }
      }
    }
    Map<String, PlainHistory.OfFile> files = new LinkedHashMap<>();
    known.forEach(
        (path, k) ->
            files.put(path, new PlainHistory.OfFile(k.commits, k.published, k.moves, k.ended)));
    return new PlainHistory(true, files);
  }

  private static String commit(Git git, Instant at, String subject) throws GitAPIException {
    PersonIdent who = new PersonIdent("it", "it@example.org", at, ZoneOffset.UTC);
    return git.commit()
        .setMessage(subject)
        .setAuthor(who)
        .setCommitter(who)
        .setSign(false)
        .call()
        .name();
  }
}
