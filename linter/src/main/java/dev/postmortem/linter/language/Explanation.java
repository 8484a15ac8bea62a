package dev.postmortem.linter.language;

import dev.postmortem.linter.language.learned.LearnedObserver;
import dev.postmortem.linter.language.lexicon.Lexicon;
import dev.postmortem.linter.language.lexicon.Word;
import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Match;
import dev.postmortem.linter.language.pattern.Matches;
import dev.postmortem.linter.language.pattern.PatternFile;
import dev.postmortem.linter.language.pattern.VetoedMatch;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.Context;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.SectionContext;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.Sentences;
import dev.postmortem.linter.language.syntax.Token;
import dev.postmortem.linter.language.syntax.Tokenizer;
import dev.postmortem.linter.language.syntax.VerbGroup;
import dev.postmortem.text.source.Prose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows how the engine reads a text: tokens, referents, clauses, verbs, patterns and vetoes. */
public final class Explanation {

  private static final Set<WordClass> VERB_FORMS =
      EnumSet.of(
          WordClass.VERB,
          WordClass.BASE,
          WordClass.THIRD,
          WordClass.PAST,
          WordClass.PARTICIPLE,
          WordClass.ING,
          WordClass.NOUNISH);

  private static final long LEAST_CHANCE_IN_PERCENT = 5;

  private final StringBuilder text = new StringBuilder();

  private Explanation() {}

  /** The explanation, for a terminal. */
  public static String of(Prose prose, Context context) {
    Explanation explanation = new Explanation();
    List<Token> tokens = Tokenizer.tokenize(prose, Lexicon.english());
    SectionContext section = SectionContext.of(context);
    for (List<Token> part : Sentences.split(tokens)) {
      explanation.sentence(ParsedSentence.parse(prose.text(), part, context, section));
    }
    Matches matches = LanguageAnalyser.english().matches(prose, context);
    for (List<Token> part : Sentences.split(tokens)) {
      explanation.scores(ParsedSentence.parse(prose.text(), part, context, section));
    }
    explanation.matches(matches, prose.text());
    return explanation.text.toString();
  }

  private void sentence(ParsedSentence parsed) {
    Sentence s = parsed.sentence();
    StringJoiner tokens = new StringJoiner(" ");
    for (int i = 0; i < s.size(); i++) {
      tokens.add(s.lower(i) + "/" + lower(s.tag(i)));
    }
    line("tokens", tokens.toString());
    for (NounPhrase noun : parsed.nouns()) {
      line("noun", words(s, noun) + " → " + lower(noun.referent()));
    }
    for (Clause clause : parsed.clauses()) {
      line("clause", clause(s, clause));
      Token verb = s.token(clause.verb().main());
      line("verb", "\"" + verb.lower() + "\" is in " + groups(verb.word()));
    }
  }

  /** How likely the learned reader finds each label that is not out of the question. */
  private void scores(ParsedSentence parsed) {
    LearnedObserver.scores(parsed).entrySet().stream()
        .map(score -> Map.entry(score.getKey(), chance(score.getValue())))
        .filter(chance -> chance.getValue() >= LEAST_CHANCE_IN_PERCENT)
        .sorted(Map.Entry.<Label, Long>comparingByValue().reversed())
        .forEach(
            chance -> line("learned", chance.getKey().word() + " " + chance.getValue() + " %"));
  }

  /** A logit as a chance in percent. */
  private static long chance(float logit) {
    return Math.round(100 / (1 + Math.exp(-logit)));
  }

  /** The groups of the lexicon that a word is in, without the forms of verbs. */
  private static String groups(Word word) {
    String groups =
        Arrays.stream(WordClass.values())
            .filter(word::has)
            .filter(wordClass -> !VERB_FORMS.contains(wordClass))
            .map(WordClass::group)
            .collect(Collectors.joining(", "));
    return groups.isEmpty() ? "no group" : groups;
  }

  private static String clause(Sentence s, Clause clause) {
    VerbGroup verb = clause.verb();
    List<String> marks = new ArrayList<>();
    marks.add(lower(verb.form()));
    if (verb.passive()) {
      marks.add("passive");
    }
    if (verb.negated()) {
      marks.add("negated");
    }
    if (verb.perfect()) {
      marks.add("perfect");
    }
    if (verb.progressive()) {
      marks.add("progressive");
    }
    if (verb.hasModal()) {
      marks.add("modal " + verb.modal());
    }
    if (clause.conditional()) {
      marks.add("supposed");
    }
    if (clause.asked()) {
      marks.add("asked");
    }
    String by = clause.by() == null ? "" : ", by " + words(s, clause.by());
    return "subject "
        + words(s, clause.subject())
        + ", verb "
        + s.words(verb.start(), verb.end())
        + by
        + " ("
        + String.join(", ", marks)
        + ")";
  }

  private void matches(Matches matches, String written) {
    List<Match> found = matches.sorted();
    for (Match match : found) {
      line(
          "found",
          match.label().word()
              + " by "
              + match.pattern()
              + PatternFile.find(match.pattern()).map(e -> " (" + e.source() + ")").orElse("")
              + ": \""
              + match.words(written)
              + "\"");
    }
    for (VetoedMatch vetoed : matches.vetoed()) {
      line(
          "veto",
          vetoed.veto().word()
              + " held back "
              + vetoed.label().word()
              + " by "
              + vetoed.pattern()
              + ": \""
              + written.substring(vetoed.span().start(), vetoed.span().end())
              + "\"");
    }
    if (found.isEmpty()) {
      line("found", "nothing");
    }
  }

  private void line(String what, String said) {
    text.append(String.format(Locale.ROOT, "%-7s %s%n", what, said));
  }

  private static String words(Sentence s, @Nullable NounPhrase noun) {
    return noun == null ? "none" : "\"" + s.words(noun.start(), noun.end()) + "\"";
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
