package dev.postmortem.linter.language.syntax;

import dev.postmortem.linter.language.lexicon.Lexicon;
import dev.postmortem.text.source.Prose;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with the reading that a person gave it.
 *
 * @param kind what it is an example of
 * @param sentence the sentence
 * @param tags the part of speech of each token
 * @param nouns the heads of the noun phrases and what they refer to
 * @param verbs the verb groups with form, voice and negation
 * @param subjects the subject of each verb group
 * @param known layers that the parser reads wrongly today
 */
record GoldSentence(
    String kind,
    String sentence,
    String tags,
    String nouns,
    String verbs,
    String subjects,
    List<Layer> known) {

  /** What is compared by itself. */
  enum Layer {
    TAGS,
    NOUNS,
    VERBS,
    SUBJECTS
  }

  static List<GoldSentence> all() {
    try (InputStream stream = GoldSentence.class.getResourceAsStream("gold.tsv")) {
      if (stream == null) {
        throw new IllegalStateException("gold.tsv is missing");
      }
      List<GoldSentence> gold = new ArrayList<>();
      for (String line :
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          gold.add(of(line.split("\t", -1)));
        }
      }
      return gold;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldSentence of(String[] columns) {
    List<Layer> known = new ArrayList<>();
    for (String word : columns[6].split(" ", -1)) {
      if (!word.isEmpty()) {
        known.add(Layer.valueOf(word.toUpperCase(Locale.ROOT)));
      }
    }
    return new GoldSentence(
        columns[0], columns[1], columns[2], columns[3], columns[4], columns[5], known);
  }

  String expected(Layer layer) {
    return switch (layer) {
      case TAGS -> tags;
      case NOUNS -> nouns;
      case VERBS -> verbs;
      case SUBJECTS -> subjects;
    };
  }

  /** How the parser reads the sentence, in the form of the file. */
  static String read(String sentence, Layer layer) {
    Prose prose = Prose.verbatim(sentence, 0);
    Context context = Context.of(ProsePlace.PARAGRAPH, "");
    StringJoiner read = new StringJoiner(layer == Layer.TAGS ? " " : "; ");
    for (var part : Sentences.split(Tokenizer.tokenize(prose, Lexicon.english()))) {
      ParsedSentence parsed =
          ParsedSentence.parse(sentence, part, context, SectionContext.of(context));
      Sentence s = parsed.sentence();
      switch (layer) {
        case TAGS -> {
          for (int i = 0; i < s.size(); i++) {
            read.add(lower(s.tag(i)));
          }
        }
        case NOUNS ->
            parsed
                .nouns()
                .forEach(noun -> read.add(s.lower(noun.head()) + "=" + lower(noun.referent())));
        case VERBS -> parsed.clauses().forEach(clause -> read.add(verb(s, clause.verb())));
        case SUBJECTS ->
            parsed
                .clauses()
                .forEach(
                    clause ->
                        read.add(s.lower(clause.verb().main()) + "<" + head(s, clause.subject())));
      }
    }
    return read.toString();
  }

  private static String verb(Sentence s, VerbGroup verb) {
    return s.lower(verb.main())
        + " "
        + lower(verb.form())
        + (verb.passive() ? " passive" : "")
        + (verb.negated() ? " negated" : "");
  }

  private static String head(Sentence s, @Nullable NounPhrase noun) {
    return noun == null ? "-" : s.lower(noun.head());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
