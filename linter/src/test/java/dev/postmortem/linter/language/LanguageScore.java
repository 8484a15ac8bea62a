package dev.postmortem.linter.language;

import static java.util.stream.Collectors.joining;

import dev.postmortem.linter.language.pattern.Certainty;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Match;
import dev.postmortem.linter.language.syntax.Context;
import dev.postmortem.linter.language.syntax.ProsePlace;
import dev.postmortem.text.source.Prose;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints how well the parser does on files of labelled sentences. */
public final class LanguageScore {

  private LanguageScore() {}

  /**
   * Reads the sentences of a file over and over, and prints words a second of one thread's time.
   */
  private static void speed(Path file) {
    List<LabelledSentence> sentences = LabelledSentence.read(file);
    long words = 0;
    for (LabelledSentence sentence : sentences) {
      words += sentence.sentence().split("\\s+", -1).length;
    }
    for (int round = 1; round <= 5; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long found = 0;
      int times = 20;
      for (int i = 0; i < times; i++) {
        for (LabelledSentence sentence : sentences) {
          found += sentence.observations().size();
        }
      }
      double seconds =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "round %d: %,.0f words/s (%d observations)%n",
          round,
          words * times / seconds,
          found);
    }
  }

  /** Lists what is observed in a file, label by label, with the telling words in brackets. */
  private static void hits(Path file) {
    List<String> lines = new ArrayList<>();
    for (LabelledSentence sentence : LabelledSentence.read(file)) {
      for (Match hit : sentence.observations()) {
        String text = sentence.sentence();
        lines.add(
            hit.label().word()
                + "\t"
                + hit.pattern()
                + (hit.certainty() == Certainty.LIKELY ? " (likely)" : "")
                + "\t["
                + sentence.section()
                + "]\t"
                + text.substring(hit.sentence().start(), hit.span().start())
                + "[["
                + hit.words(text)
                + "]]"
                + text.substring(hit.span().end(), hit.sentence().end()));
      }
    }
    lines.stream().sorted().forEach(System.out::println);
  }

  /** Prints for each sentence of a file the labels that the patterns alone find. */
  private static void found(Path file) {
    for (LabelledSentence sentence : LabelledSentence.read(file)) {
      System.out.println(
          sentence.observedByPatterns().stream().map(Label::word).collect(joining(",")));
    }
  }

  /** Lists for each pattern how often it speaks and how often its label is right. */
  private static void byPattern(List<Path> files) {
    Map<String, int[]> counts = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Path file : files) {
      for (LabelledSentence sentence : LabelledSentence.read(file)) {
        for (Match match : sentence.observations()) {
          boolean right = sentence.labels().contains(match.label());
          int[] count = counts.computeIfAbsent(match.pattern(), id -> new int[2]);
          count[0]++;
          count[1] += right ? 1 : 0;
          if (!right) {
            wrong.add(
                match.pattern()
                    + "\t["
                    + sentence.section()
                    + "] "
                    + sentence.sentence()
                    + "\t"
                    + match.words(sentence.sentence()));
          }
        }
      }
    }
    counts.forEach(
        (id, count) ->
            System.out.printf(
                Locale.ROOT,
                "%-32s %5d found %5d right %6.3f%n",
                id,
                count[0],
                count[1],
                (double) count[1] / count[0]));
    wrong.stream().sorted().forEach(System.out::println);
  }

  /**
   * Scores each file.
   *
   * @param args files; {@code --labels} adds a table of labels, {@code --misses} each miss and
   *     false finding
   */
  public static void main(String[] args) {
    if (args.length > 1 && args[0].equals("--parse")) {
      String heading = args.length > 2 ? args[2] : "";
      System.out.print(
          Explanation.of(Prose.verbatim(args[1], 0), Context.of(ProsePlace.PARAGRAPH, heading)));
      return;
    }
    if (args.length == 2 && args[0].equals("--hits")) {
      hits(Path.of(args[1]));
      return;
    }
    if (args.length == 2 && args[0].equals("--speed")) {
      speed(Path.of(args[1]));
      return;
    }
    if (args.length == 2 && args[0].equals("--found")) {
      found(Path.of(args[1]));
      return;
    }
    if (args.length > 1 && args[0].equals("--patterns")) {
      byPattern(Arrays.stream(args).skip(1).map(Path::of).toList());
      return;
    }
    if (args.length > 0 && args[0].equals("--sealed")) {
      List<LabelledSentence> sealed = new ArrayList<>();
      for (int i = 1; i < args.length; i++) {
        sealed.addAll(LabelledSentence.read(Path.of(args[i])));
      }
      System.out.println(Scoreboard.of(sealed, LabelledSentence::observed).table());
      return;
    }
    boolean labels = List.of(args).contains("--labels");
    boolean misses = List.of(args).contains("--misses");
    System.out.println(Scoreboard.header());
    for (String arg : args) {
      if (arg.startsWith("--")) {
        continue;
      }
      Scoreboard board =
          Scoreboard.of(LabelledSentence.read(Path.of(arg)), LabelledSentence::observed);
      System.out.println(board.summary(String.valueOf(Path.of(arg).getFileName())));
      if (labels) {
        System.out.println(board.table());
      }
      if (misses) {
        board.mistakes().forEach(System.out::println);
        System.out.println();
      }
    }
  }
}
