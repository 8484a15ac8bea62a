package dev.postmortem.fuzzing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Runs trials with odd texts; what breaks is written to a folder, to become a seed. */
public final class Fuzz {

  /** Nothing of this size takes a fraction of it. */
  static final Duration MAX_TRIAL = Duration.ofSeconds(10);

  /** A whole site is built for one text of so many. */
  private static final int TEXTS_FOR_A_SITE = 200;

  private Fuzz() {}

  /**
   * Runs a number of trials.
   *
   * @param seed of the random numbers: the same one gives the same texts
   * @param broken where texts that broke something go
   * @return one line for each text that broke something
   */
  public static List<String> run(int trials, long seed, List<Path> folders, Path broken)
      throws IOException {
    Mutator mutator = new Mutator(new Random(seed), Seeds.in(folders));
    Trial trial = new Trial(Files.createTempDirectory("fuzz"));
    List<String> found = new ArrayList<>();
    for (int i = 0; i < trials; i++) {
      String text = mutator.next();
      long start = System.nanoTime();
      String wrong = "";
      try {
        trial.inMemory(text);
        if (i % TEXTS_FOR_A_SITE == 0) {
          trial.onDisk(text);
        }
      } catch (Exception | StackOverflowError fault) {
        wrong = fault.toString();
      }
      if (System.nanoTime() - start > MAX_TRIAL.toNanos()) {
        wrong += " took longer than " + MAX_TRIAL.toSeconds() + " s";
      }
      if (!wrong.isEmpty()) {
        String name = "broken-" + seed + "-" + i + ".md";
        Files.createDirectories(broken);
        Files.write(broken.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        found.add(name + ": " + wrong);
      }
    }
    return found;
  }

  /** The number of trials, the seed, and folders with texts to begin with. */
  public static void main(String[] arguments) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      folders.add(Path.of(arguments[i]));
    }
    int trials = Integer.parseInt(arguments[0]);
    List<String> found = run(trials, Long.parseLong(arguments[1]), folders, Path.of("target/fuzz"));
    found.forEach(System.out::println);
    System.out.println(trials + " trials, " + found.size() + " broke something.");
    if (!found.isEmpty()) {
      System.exit(1);
    }
  }
}
