package dev.postmortem.linter.language;

import dev.postmortem.linter.language.pattern.Match;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints how well the parser does on files of labelled sentences. */
public final class LanguageScore {

  private LanguageScore() {}

  /** Reads the sentences of a file over and over, and prints words a second on one thread. */
  private static void speed(Path file) {
    List<LabelledSentence> sentences = LabelledSentence.read(file);
    long words = 0;
    for (LabelledSentence sentence : sentences) {
      words += sentence.sentence().split("\\s+", -1).length;
    }
    for (int round = 1; round <= 5; round++) {
      long start = System.nanoTime();
      long found = 0;
      int times = 20;
      for (int i = 0; i < times; i++) {
        for (LabelledSentence sentence : sentences) {
          found += sentence.observations().size();
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
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

  /**
   * Scores each file.
   *
   * @param args files; with {@code --misses} every miss and false finding is listed
   */
  public static void main(String[] args) {
    if (args.length > 1 && args[0].equals("--parse")) {
      ParsePrinter.print(args[1], args.length > 2 ? args[2] : "");
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
    boolean misses = List.of(args).contains("--misses");
    for (String arg : args) {
      if (arg.startsWith("--")) {
        continue;
      }
      Scoreboard board =
          Scoreboard.of(LabelledSentence.read(Path.of(arg)), LabelledSentence::observed);
      System.out.println(arg + ": " + board.table());
      if (misses) {
        board.mistakes().forEach(System.out::println);
        System.out.println();
      }
    }
  }
}
