package dev.postmortem.linter.language;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Agent;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what persons and roles are told to have done. Lack of means is no deed: "the engineer had
 * no access", "could not see the lag", "was never told".
 */
final class DeedReader {

  private DeedReader() {}

  static List<Deed> read(ParsedSentence parsed) {
    Sentence sentence = parsed.sentence();
    List<Deed> deeds = new ArrayList<>();
    for (Clause clause : parsed.clauses()) {
      NounPhrase agent = clause.agent();
      if (agent != null
          && isPerson(agent)
          && !clause.conditional()
          && !lacksMeans(sentence, clause.verb())) {
        int from = Math.min(agent.start(), clause.verb().start());
        int to = Math.max(agent.end(), clause.verb().end());
        Agent who =
            new Agent(
                agent.referent().kind(),
                sentence.words(agent.start(), agent.end()),
                Optional.of(sentence.span(agent.start(), agent.end())));
        deeds.add(new Deed(who, sentence.span(from, to)));
      }
    }
    return deeds;
  }

  private static boolean isPerson(NounPhrase agent) {
    return agent.referent() == NounPhrase.Referent.PERSON
        || agent.referent() == NounPhrase.Referent.ROLE;
  }

  private static boolean lacksMeans(Sentence sentence, VerbGroup verb) {
    boolean unable = verb.negated() && verb.modal().startsWith("c");
    return unable
        || sentence.is(verb.main(), WordClass.BE)
        || sentence.hasLemma(verb.main(), "have", "lack", "need", "get", "rely", "depend");
  }
}
