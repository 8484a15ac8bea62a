package dev.postmortem.linter.language;

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
      NounPhrase doer = clause.doer();
      if (doer != null
          && isPerson(doer)
          && !clause.conditional()
          && !lacksMeans(sentence, clause.verb())) {
        int from = Math.min(doer.start(), clause.verb().start());
        int to = Math.max(doer.end(), clause.verb().end());
        Agent agent =
            new Agent(
                doer.party().kind(),
                sentence.words(doer.start(), doer.end()),
                Optional.of(sentence.span(doer.start(), doer.end())));
        deeds.add(new Deed(agent, sentence.span(from, to)));
      }
    }
    return deeds;
  }

  private static boolean isPerson(NounPhrase doer) {
    return doer.party() == NounPhrase.Party.PERSON || doer.party() == NounPhrase.Party.ROLE;
  }

  private static boolean lacksMeans(Sentence sentence, VerbGroup verb) {
    boolean unable = verb.negated() && verb.modal().startsWith("c");
    return unable
        || sentence.is(verb.main(), WordClass.BE)
        || sentence.hasLemma(verb.main(), "have", "lack", "need", "get", "rely", "depend");
  }
}
