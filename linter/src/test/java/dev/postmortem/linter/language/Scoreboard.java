package dev.postmortem.linter.language;

import dev.postmortem.linter.language.pattern.Label;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Counts, per label, how many sentences carry it, how many were found to, and how many rightly. */
final class Scoreboard {

  /**
   * A count.
   *
   * @param examples sentences that carry the label
   * @param found sentences in which it was observed
   * @param right sentences in which it was observed and is carried
   */
  record Score(int examples, int found, int right) {

    double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
      return examples == 0 ? 1 : (double) right / examples;
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    Score plus(Score other) {
      return new Score(examples + other.examples, found + other.found, right + other.right);
    }
  }

  private static final Score NOTHING = new Score(0, 0, 0);

  private final Map<Label, Score> scores = new EnumMap<>(Label.class);
  private final List<String> mistakes = new ArrayList<>();
  private int sentences;

  static Scoreboard of(
      List<LabelledSentence> sentences, Function<LabelledSentence, Set<Label>> observer) {
    Scoreboard board = new Scoreboard();
    for (LabelledSentence sentence : sentences) {
      board.add(sentence, observer.apply(sentence));
    }
    return board;
  }

  private void add(LabelledSentence sentence, Set<Label> observed) {
    sentences++;
    for (Label label : Label.values()) {
      boolean carried = sentence.labels().contains(label);
      boolean found = observed.contains(label);
      scores.merge(
          label, new Score(carried ? 1 : 0, found ? 1 : 0, carried && found ? 1 : 0), Score::plus);
      if (carried != found) {
        mistakes.add(
            (carried ? "missed  " : "false   ")
                + label.word()
                + " ["
                + sentence.section()
                + "] "
                + sentence.sentence());
      }
    }
  }

  Score of(Label label) {
    return scores.getOrDefault(label, NOTHING);
  }

  Score of(Label.Group group) {
    Score sum = NOTHING;
    for (Label label : Label.values()) {
      if (label.group() == group) {
        sum = sum.plus(of(label));
      }
    }
    return sum;
  }

  /** What was missed or falsely found, by kind and label. */
  List<String> mistakes() {
    return mistakes.stream().sorted().toList();
  }

  /** What the columns of a summary are. */
  static String header() {
    return columns(
        "file (precision, recall)",
        "sentences",
        "wording and causality",
        "work promised",
        "vague work");
  }

  /** Precision and recall of each group, in one line. */
  String summary(String file) {
    return columns(
        file,
        String.valueOf(sentences),
        pair(of(Label.Group.BLAME_AND_CAUSE)),
        pair(of(Label.UNTRACKED_ACTION)),
        pair(of(Label.VAGUE_ACTION)));
  }

  private static String columns(
      String file, String sentences, String blame, String promised, String vague) {
    return String.format(
        Locale.ROOT, "%-32s %9s   %-21s   %-13s   %s", file, sentences, blame, promised, vague);
  }

  private static String pair(Score score) {
    return String.format(Locale.ROOT, "%.3f %.3f", score.precision(), score.recall());
  }

  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%d sentences%n%-24s %8s %6s %6s %9s %7s %6s%n",
            sentences,
            "label",
            "examples",
            "found",
            "right",
            "precision",
            "recall",
            "F1"));
    for (Label label : Label.values()) {
      row(table, label.word(), of(label));
    }
    row(table, "wording and causality", of(Label.Group.BLAME_AND_CAUSE));
    row(table, "untracked-action", of(Label.UNTRACKED_ACTION));
    return table.toString();
  }

  private static void row(StringBuilder table, String name, Score score) {
    table.append(
        String.format(
            Locale.ROOT,
            "%-24s %8d %6d %6d %9.3f %7.3f %6.3f%n",
            name,
            score.examples(),
            score.found(),
            score.right(),
            score.precision(),
            score.recall(),
            score.f1()));
  }
}
