package dev.postmortem.benchmarks;

import dev.postmortem.corpus.files.Glob;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.corpus.git.FileHistory;
import dev.postmortem.corpus.git.History;
import dev.postmortem.corpus.git.HistoryReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the walk over a repository's history: the first one of the process, as a goal meets it,
 * and those that follow.
 */
public final class HistoryWalkTime {

  private HistoryWalkTime() {}

  /** Runs the command. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4) {
      System.err.println("usage: HistoryWalkTime <folder> <postmortems> <commits> <walks>");
      System.exit(2);
    }
    Path folder = Path.of(arguments[0]);
    int files = Integer.parseInt(arguments[1]);
    int commits = Integer.parseInt(arguments[2]);
    if (!Files.exists(folder.resolve(".git"))) {
      HistoryWriter.write(folder, files, commits);
    }
    List<String> paths =
        new RepositoryFolder(folder, Map.of())
            .list(List.of(Glob.of("postmortems/**/*.md")), List.of())
            .paths();
    for (int walk = 1; walk <= Integer.parseInt(arguments[3]); walk++) {
      long wall = System.nanoTime();
      double cpu = cpuSeconds();
      History history = HistoryReader.read(folder, paths);
      System.out.printf(
          Locale.ROOT,
          "walk %d: %.2f s, %.2f CPU s; %d postmortems, %d revisions, %d published, %s%n",
          walk,
          (System.nanoTime() - wall) / 1e9,
          cpuSeconds() - cpu,
          history.files().size(),
          history.files().values().stream().mapToInt(f -> f.revisions().size()).sum(),
          history.files().values().stream()
              .map(FileHistory::published)
              .filter(p -> p.isPresent())
              .count(),
          history.completeness());
    }
  }

  private static double cpuSeconds() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
