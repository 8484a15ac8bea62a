package dev.postmortem.linter.language;

import dev.postmortem.linter.language.pattern.Certainty;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Match;
import dev.postmortem.linter.language.syntax.Context;
import dev.postmortem.linter.language.syntax.ProsePlace;
import dev.postmortem.text.source.Prose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A sentence, the heading above it, and what readers found in it.
 *
 * <p>Files have either three columns (labels, section, sentence) or seven (id, repository, file,
 * section, labels, words, sentence), separated by tabs; lines that begin with {@code #} are
 * comments.
 */
record LabelledSentence(String section, Set<Label> labels, String sentence, boolean heading) {

  static List<LabelledSentence> read(Path file) {
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<LabelledSentence> parse(String text, String name) {
    List<LabelledSentence> sentences = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      switch (columns.length) {
        case 3 -> {
          boolean heading = columns[1].isEmpty() && name.contains("language-data");
          sentences.add(of(columns[1], columns[0], columns[2], heading));
        }
        case 7 -> sentences.add(of(columns[3], columns[4], columns[6], false));
        default ->
            throw new IllegalArgumentException(
                name + ": expected 3 or 7 columns, found " + columns.length + ": " + line);
      }
    }
    return sentences;
  }

  private static LabelledSentence of(
      String section, String labels, String sentence, boolean heading) {
    Set<Label> set = EnumSet.noneOf(Label.class);
    for (String word : labels.split(",", -1)) {
      if (!word.strip().equals("none")) {
        set.add(
            Label.of(word.strip())
                .orElseThrow(() -> new IllegalArgumentException("no such label: " + word)));
      }
    }
    return new LabelledSentence(section, set, sentence, heading || sentence.equals(section));
  }

  Set<Label> observed() {
    return labels(observations());
  }

  Set<Label> observedByPatterns() {
    return labels(observations(LanguageAnalyser.patterns()));
  }

  /** What is found at the rule's own level. */
  Set<Label> observedForSure() {
    return labels(
        observations().stream().filter(match -> match.certainty() == Certainty.SURE).toList());
  }

  List<Match> observations() {
    return observations(LanguageAnalyser.english());
  }

  /** A sentence that reads like its own heading is the heading. */
  List<Match> observations(LanguageAnalyser analyser) {
    ProsePlace place = heading ? ProsePlace.HEADING : ProsePlace.PARAGRAPH;
    return analyser.observe(Prose.verbatim(sentence, 0), Context.of(place, section));
  }

  private static Set<Label> labels(List<Match> matches) {
    Set<Label> found = EnumSet.noneOf(Label.class);
    matches.forEach(match -> found.add(match.label()));
    return found;
  }
}
