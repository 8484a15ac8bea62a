package dev.postmortem.benchmarks;

import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.corpus.taxonomy.TaxonomyReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a Git repository of generated postmortems with a history like a real one's: each file
 * comes in as a draft, is published, changes its severity or an action; some are renamed, some come
 * by a merge; and there are commits that touch none of them. The same arguments give the same
 * repository.
 */
final class HistoryWriter {

  private static final long SEED = 20_261_124;
  private static final long START_EPOCH_SECONDS = 1_577_836_800; // 2020-01-01T00:00:00Z
  private static final int HOUR_SECONDS = 3_600;

  private final OutputStream out;
  private final List<String> texts = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();
  private final Random random = new Random(SEED);
  private int mark;
  private int commits;

  private HistoryWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes a repository.
   *
   * @param folder is created; must not hold anything yet
   * @param files postmortems at the end
   * @param commits along the first parents, at least as many as files
   * @throws IOException if Git is not there or refuses
   */
  static void write(Path folder, int files, int commits) throws IOException {
    Files.createDirectories(folder);
    git(folder, "init", "-q", "-b", "main", ".");
    Process process =
        new ProcessBuilder("git", "fast-import", "--quiet", "--force")
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream out = new BufferedOutputStream(process.getOutputStream())) {
      new HistoryWriter(out).write(files, commits);
    }
    finish(process, "git fast-import");
    git(folder, "reset", "-q", "--hard", "main");
  }

  private void write(int files, int total) throws IOException {
    List<String> factors = TaxonomyReader.builtIn().factors().stream().map(Factor::id).toList();
    int changes = total - files;
    for (int i = 0; i < files; i++) {
      GeneratedPostmortem made = GeneratedPostmortem.of(i, 300, factors, SEED);
      texts.add(made.text().replaceFirst("(?m)^status: .*$", "status: draft"));
      paths.add(made.path());
      if (i % 20 == 7) {
        merge(i);
      } else {
        commit("main", "Draft " + i, modify(i));
      }
      int due = (int) ((long) (i + 1) * changes / files) - (int) ((long) i * changes / files);
      for (int c = 0; c < due; c++) {
        change(random.nextInt(i + 1));
      }
    }
  }

  private void change(int file) throws IOException {
    String text = texts.get(file);
    switch (random.nextInt(10)) {
      case 0 -> commit("main", "Code that is no postmortem", other());
      case 1 -> {
        String from = paths.get(file);
        String to = from.replaceFirst("(-v\\d+)?\\.md$", "-v" + random.nextInt(100) + ".md");
        paths.set(file, to);
        commit("main", "Rename", "D " + from + "\n" + modify(file));
      }
      case 2, 3 -> {
        texts.set(file, text.replaceFirst("(?m)^severity: .*$", "severity: SEV-" + sev()));
        commit("main", "Change the severity", modify(file));
      }
      case 4, 5, 6 -> {
        texts.set(file, text.replaceFirst("(?m)^( +)status: \\S+", "$1status: done"));
        commit("main", "Finish an action", modify(file));
      }
      default -> {
        texts.set(file, text.replaceFirst("(?m)^status: .*$", "status: published"));
        commit("main", "Publish", modify(file));
      }
    }
  }

  private int sev() {
    return 1 + random.nextInt(4);
  }

  /** A branch with two commits, brought in by a merge commit. */
  private void merge(int file) throws IOException {
    String branch = "b" + file;
    String fork = mark == 0 ? "" : "from :" + mark + "\n";
    commit(branch, "Draft on a branch", fork + modify(file));
    texts.set(file, texts.get(file).replaceFirst("(?m)^status: .*$", "status: in-review"));
    commit(branch, "Review on a branch", modify(file));
    commit("main", "Merge", "merge :" + mark + "\n" + modify(file));
    commits -= 2;
  }

  private String other() {
    return file(
        "src/Main" + random.nextInt(50) + ".java", "class Main" + random.nextInt() + " {}\n");
  }

  private String modify(int file) {
    return file(paths.get(file), texts.get(file));
  }

  private static String file(String path, String text) {
    return "M 100644 inline "
        + path
        + "\ndata "
        + text.getBytes(StandardCharsets.UTF_8).length
        + "\n"
        + text
        + "\n";
  }

  private void commit(String branch, String subject, String change) throws IOException {
    long at = START_EPOCH_SECONDS + (long) commits++ * HOUR_SECONDS;
    write(
        "commit refs/heads/%s\nmark :%d\ncommitter Robot <robot@example.org> %d +0000\ndata %d\n%s\n"
            .formatted(branch, ++mark, at, subject.length(), subject));
    write(change + "\n");
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void git(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    finish(
        new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start(),
        String.join(" ", command));
  }

  private static void finish(Process process, String command) throws IOException {
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command + " failed");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(command + " was interrupted", interrupted);
    }
  }
}
