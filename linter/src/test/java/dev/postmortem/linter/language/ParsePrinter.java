package dev.postmortem.linter.language;

import dev.postmortem.linter.language.lexicon.Lexicon;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.Context;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.ProsePlace;
import dev.postmortem.linter.language.syntax.SectionContext;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.Sentences;
import dev.postmortem.linter.language.syntax.Token;
import dev.postmortem.linter.language.syntax.Tokenizer;
import dev.postmortem.text.source.Prose;
import java.util.List;

/** Shows how a sentence is read: tags, noun phrases, clauses, observations. */
final class ParsePrinter {

  private ParsePrinter() {}

  static void print(String text, String heading) {
    Prose prose = Prose.verbatim(text, 0);
    Context context = Context.of(ProsePlace.PARAGRAPH, heading);
    List<Token> tokens = Tokenizer.tokenize(prose, Lexicon.english());
    for (List<Token> part : Sentences.split(tokens)) {
      ParsedSentence parsed = ParsedSentence.parse(text, part, context, SectionContext.of(context));
      Sentence sentence = parsed.sentence();
      for (int i = 0; i < sentence.size(); i++) {
        System.out.print(sentence.lower(i) + "/" + sentence.tag(i) + " ");
      }
      System.out.println();
      for (NounPhrase noun : parsed.nouns()) {
        System.out.println(
            "  noun   " + sentence.words(noun.start(), noun.end()) + " -> " + noun.referent());
      }
      for (Clause clause : parsed.clauses()) {
        NounPhrase subject = clause.subject();
        NounPhrase by = clause.by();
        System.out.println(
            "  clause "
                + (subject == null ? "-" : sentence.words(subject.start(), subject.end()))
                + " | "
                + sentence.words(clause.verb().start(), clause.verb().end())
                + " | "
                + (by == null ? "" : "by " + sentence.words(by.start(), by.end()))
                + " "
                + clause.verb()
                + (clause.conditional() ? " conditional" : "")
                + (clause.asked() ? " asked" : ""));
      }
    }
    LanguageAnalyser.english().observe(prose, context).forEach(System.out::println);
  }
}
