package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.Finding;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.tasks.lint.ChangeLimit;
import dev.postmortem.tasks.lint.LintOutcome;
import dev.postmortem.tasks.lint.LintRequest;
import dev.postmortem.tasks.lint.LintTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A repository with a pull request. On main: two files with a finding each. On the branch: a line
 * with a finding more in one of them, and a new file.
 *
 * @param folder where its clones go
 * @param origin the repository
 */
record PullRequest(Path folder, Path origin) {

  static final String FRONT_MATTER =
      "---\ntitle: Doors stay shut\nstatus: published\nseverity: SEV-3\nservices: [doors]\n"
          + "started_at: 2026-01-02T03:04:05Z\n---\n\n## Summary\n\n";

  /**
   * @param options for {@code git init}
   */
  static PullRequest in(Path folder, String... options) throws IOException {
    Path origin = folder.resolve("origin");
    write(
        origin,
        "postmortem.yml",
        "rules: {evidence: off, actions: off, causality: off, process: off}\n");
    write(origin, "postmortems/old.md", FRONT_MATTER + "The engineer should have checked.\n");
    write(origin, "postmortems/other.md", FRONT_MATTER + "The operator was careless.\n");
    Git.run(origin, words("git", "init", "-q", "-b", "main", options));
    Git.run(origin, "git", "config", "uploadpack.allowFilter", "true");
    Git.run(origin, "git", "config", "uploadpack.allowAnySHA1InWant", "true");
    Git.commit(origin, "Start");
    Git.run(origin, "git", "checkout", "-q", "-b", "work");
    Path old = origin.resolve("postmortems/old.md");
    Files.writeString(old, Files.readString(old) + "\nThe reviewer was sloppy.\n");
    Git.commit(origin, "One line more");
    write(origin, "postmortems/new.md", FRONT_MATTER + "It should have been tested.\n");
    Git.commit(origin, "One file more");
    return new PullRequest(folder, origin);
  }

  private static String[] words(
      String a, String b, String c, String d, String e, String... options) {
    return Stream.concat(Stream.of(a, b, c, d, e), Stream.of(options)).toArray(String[]::new);
  }

  static void write(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** A clone at the head of the branch. */
  Path clone(String name, String... options) {
    Path clone = folder.resolve(name);
    Git.run(
        folder,
        Stream.of(
                words("git", "clone", "-q", "--branch=work", "--no-hardlinks", options),
                new String[] {origin.toUri().toString(), clone.toString()})
            .flatMap(Stream::of)
            .toArray(String[]::new));
    return clone;
  }

  static List<String> findings(Path root, Optional<ChangeLimit> changes) throws TaskException {
    return lint(root, changes).result().findings().stream().map(PullRequest::placed).toList();
  }

  static String placed(Finding finding) {
    return finding.path().replace("postmortems/", "")
        + ":"
        + finding.start().line()
        + " "
        + finding.rule().id();
  }

  static LintOutcome lint(Path root, Optional<ChangeLimit> changes) throws TaskException {
    return LintTask.run(
        new LintRequest(
            root, LocalDate.parse("2026-07-01"), changes, root.resolve(Baseline.FILE_NAME)));
  }

  static Optional<ChangeLimit> files(String since) {
    return Optional.of(new ChangeLimit(since, ChangeLimit.Limit.FILES));
  }

  static Optional<ChangeLimit> lines(String since) {
    return Optional.of(new ChangeLimit(since, ChangeLimit.Limit.LINES));
  }

  static void hasTheRightFindings(Path root, String since) throws TaskException {
    assertThat(findings(root, files(since)))
        .containsExactly(
            "new.md:11 hindsight", "old.md:11 hindsight", "old.md:13 judgemental-word");
    assertThat(findings(root, lines(since)))
        .containsExactly("new.md:11 hindsight", "old.md:13 judgemental-word");
  }
}
