package dev.postmortem.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever goal is killed, or finds the disk full: each file is what it was or what it becomes, and
 * another run ends as if nothing had happened. {@code scripts/test-kills.sh} does it often.
 */
class WritingGoalsTest {

  private static final int KILLS = Integer.getInteger("postmortem.kills", 2);
  private static final int FULL_DISKS = Integer.getInteger("postmortem.kills", 5);
  private static final int POSTMORTEMS = 12;
  private static final int DISK_BYTES = 24 << 20;
  private static final int MAX_FILE_BYTES = 12 << 10;
  private static final String TODAY = "--today=2026-11-30";

  private static final Map<String, List<String>> GOALS = new TreeMap<>();

  static {
    goal("adopt", "--from=legacy", "--to=postmortems", "--services=checkout");
    goal("adopt --review", "--from=legacy", "--to=postmortems", "--services=checkout");
    goal("actions", "--output=actions.txt");
    goal("baseline");
    goal("check", "--formats=sarif,json,junit,checkstyle,gitlab", "--fail-on=never");
    goal("fix");
    goal("new", "--title=Doors stay shut", "--severity=SEV-3", "--services=checkout");
    goal("report", "--period=2026", "--output=digest.md");
    goal("schema");
    goal("site");
  }

  private static void goal(String name, String... options) {
    List<String> words = new ArrayList<>(Arrays.asList(name.split(" ")));
    words.addAll(List.of(options));
    words.add(TODAY);
    GOALS.put(name, words);
  }

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> aKillLosesNothing() {
    return GOALS.entrySet().stream()
        .map(g -> DynamicTest.dynamicTest(g.getKey(), () -> kill(g.getKey(), g.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> aFullDiskLosesNothing() {
    return GOALS.entrySet().stream()
        .map(g -> DynamicTest.dynamicTest(g.getKey(), () -> fill(g.getKey(), g.getValue())));
  }

  private void kill(String name, List<String> words) throws Exception {
    Path work = folder.resolve("work");
    Trees trees = Trees.of(work, words);
    Random random = new Random(name.hashCode());
    int died = 0;
    int midway = 0;
    for (int i = 0; died < KILLS && i < KILLS * 4; i++) {
      repository(work);
      Path warm = folder.resolve("warm");
      repository(warm);
      Process process = start(work, warm, words);
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        int usual = Integer.parseInt(String.valueOf(lines.readLine()));
        boolean ended = process.waitFor(random.nextInt(usual + 2), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        died += ended ? 0 : 1;
      }
      midway += trees.areWhole(tree(work)) ? 0 : 1;
      trees.expectAfterAnotherRun(work, words, name + ", kill " + i);
    }
    System.out.printf("%s: %d kills, %d midway, 0 losses%n", name, died, midway);
  }

  private static Process start(Path work, Path warm, List<String> words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of(Goal.class.getName(), work.toString(), warm.toString()));
    command.addAll(words);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** What the other process does: the goal in one folder, and when it is warm in another. */
  static final class Goal {

    private Goal() {}

    public static void main(String[] arguments) {
      String[] words = Arrays.copyOfRange(arguments, 2, arguments.length);
      Run.in(Path.of(arguments[1]), words);
      remove(Path.of(arguments[1]));
      repository(Path.of(arguments[1]));
      long start = System.nanoTime();
      Run.in(Path.of(arguments[1]), words);
      System.out.println((System.nanoTime() - start) / 1_000_000);
      Run.in(Path.of(arguments[0]), words);
    }
  }

  private void fill(String name, List<String> words) throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + DISK_BYTES, "tmpfs", disk.toString()))
        .as("the right to mount a small disk")
        .isZero();
    try {
      Path work = disk.resolve("work");
      Trees trees = Trees.of(work, words);
      Path ballast = disk.resolve("ballast");
      Random random = new Random(name.hashCode());
      int refused = 0;
      for (int i = 0; i < FULL_DISKS; i++) {
        repository(work);
        long free = disk.toFile().getUsableSpace();
        long needed = Math.min(free, i % 2 == 0 ? MAX_FILE_BYTES : trees.bytesAfter() * 2);
        byte[] full = new byte[(int) (free - (long) (random.nextDouble() * needed))];
        Files.write(ballast, full);
        Run run = Run.in(work, words.toArray(String[]::new));
        Map<String, String> left = tree(work);
        Files.delete(ballast);
        if (!left.equals(trees.after())) {
          refused++;
          assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.NOT_RUN);
          assertThat(run.err()).doesNotContain("Exception");
          assertThat(left.keySet()).noneMatch(Trees::isDraft);
        }
        trees.expectAfterAnotherRun(work, words, name + ", full disk " + i);
      }
      System.out.printf("%s: %d full disks, %d refused, 0 losses%n", name, FULL_DISKS, refused);
    } finally {
      run("umount", disk.toString());
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor();
    } catch (IOException noSuchCommand) {
      return -1;
    }
  }

  /** The files of a repository before and after a goal that runs to its end. */
  private record Trees(Map<String, String> before, Map<String, String> after) {

    static Trees of(Path work, List<String> words) throws IOException {
      repository(work);
      Map<String, String> before = tree(work);
      Run run = Run.in(work, words.toArray(String[]::new));
      Map<String, String> after = tree(work);
      assertThat(after).as(run.out() + run.err()).isNotEqualTo(before);
      return new Trees(before, after);
    }

    long bytesAfter() {
      return after.entrySet().stream()
          .filter(e -> !e.getValue().equals(before.get(e.getKey())))
          .mapToLong(e -> e.getValue().length() / 4096 * 4096 + 4096)
          .sum();
    }

    boolean areWhole(Map<String, String> left) {
      return left.equals(before) || left.equals(after);
    }

    void expectAfterAnotherRun(Path work, List<String> words, String what) throws IOException {
      Map<String, String> left = tree(work);
      before.keySet().forEach(path -> assertThat(left).as(what).containsKey(path));
      left.forEach(
          (path, text) -> {
            if (!isDraft(path)) {
              assertThat(text).as(what + ": " + path).isIn(before.get(path), after.get(path));
            }
          });
      if (!left.equals(after)) {
        Run run = Run.in(work, words.toArray(String[]::new));
        assertThat(tree(work).keySet())
            .as(what + ": another run\n" + run.err())
            .isEqualTo(after.keySet());
        assertThat(tree(work)).as(what + ": another run").isEqualTo(after);
      }
      remove(work);
    }

    /** What a process that died had begun, beside the place of the file or folder. */
    private static boolean isDraft(String path) {
      return path.contains("/.postmortem-")
          || (path.startsWith(".postmortem-") && path.endsWith(".tmp"))
          || path.contains("-build-")
          || path.endsWith(".lock");
    }
  }

  private static void repository(Path root) {
    remove(root);
    write(
        root, "postmortem.yml", "profile: strict\nservices:\n  - {id: checkout, name: Checkout}\n");
    for (int i = 0; i < POSTMORTEMS; i++) {
      write(root, "postmortems/doors-%02d.md".formatted(i), postmortem(i));
      write(root, "legacy/2025-03-%02d-cards.md".formatted(i + 1), report(i + 1));
    }
  }

  private static String postmortem(int i) {
    return """
        ---
        title: Doors stay shut, case %1$d
        status: published
        severity: SEV-3
        services: [checkout]
        started_at: 2026-01-02T03:0%2$d:05Z
        resolved_at: 2026-01-02T04:04:05
        actions:
          - {id: A1, action: Test the doors each week, owner: doors-lead, due: 2026-12-01, status: open}
        ---

        ## Summary

        Run kubectl with <pod-name> and <container>. The operator was careless.

        | a | b |
        |---|---|
        | one | two | three |
        """
        .formatted(i, i % 10);
  }

  private static String report(int i) {
    return """
        # Cards were refused, case %1$d

        Date: 2025-03-%1$02d
        Severity: SEV-3
        Owner: perhaps the payments team

        ## Summary

        From 10:00 to 11:00 UTC 312 payments were refused.

        ## Timeline

        - 10:00 UTC Release 8 goes out
        - 11:00 UTC It is rolled back

        ## Action items

        - [ ] Ship to one host first (PAY-1)
        """
        .formatted(i);
  }

  private static void write(Path root, String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tree.put(
            root.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return tree;
  }

  private static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
