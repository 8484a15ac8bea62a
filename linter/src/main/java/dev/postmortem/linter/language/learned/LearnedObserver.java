package dev.postmortem.linter.language.learned;

import dev.postmortem.linter.language.pattern.Certainty;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Matches;
import dev.postmortem.linter.language.pattern.Observer;
import dev.postmortem.linter.language.pattern.Veto;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.ProsePlace;
import dev.postmortem.linter.language.syntax.Sentence;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds the labels that the learned reader is sure of and no pattern found in the sentence, and
 * holds back what patterns found but the reader is sure is not there. Runs after the patterns.
 */
public final class LearnedObserver implements Observer {

  private static final String PATTERN_PREFIX = "learned/";

  /** What stands for the heading where there is none: without a heading, a text reads as one. */
  private static final String NO_HEADING = "Report";

  private static final String ACTIONS = "Action items";

  private static final int MIN_WORDS = 2;

  private static final Set<Label> FAULTS =
      EnumSet.of(Label.PERSON_AT_FAULT, Label.PERSON_AT_FAULT_WE);

  private final LearnedReader reader = LearnedReader.english();

  /** The score of each label for a sentence: a logit, 0 means even odds. */
  public static Map<Label, Float> scores(ParsedSentence parsed) {
    LearnedReader reader = LearnedReader.english();
    return reader.scores(pieces(reader, parsed).ids());
  }

  @Override
  public void observe(ParsedSentence parsed, Matches findings) {
    Sentence sentence = parsed.sentence();
    if (sentence.wordsFrom(0) < MIN_WORDS) {
      return;
    }
    boolean isHeading = parsed.context().place() == ProsePlace.HEADING;
    WordPieces pieces = pieces(reader, parsed);
    int[] ids = pieces.ids();
    boolean hasDoubtful = reader.doubtful().stream().anyMatch(findings::has);
    if (!hasDoubtful && !reader.passes(ids)) {
      return;
    }
    Map<Label, Float> scores = reader.scores(ids);
    for (Map.Entry<Label, Float> score : scores.entrySet()) {
      Label label = score.getKey();
      if (reader.doubts(label, score.getValue())) {
        findings.withdraw(label, Veto.UNLIKELY);
      } else if (isHeading == (label == Label.SINGLE_CAUSE_HEADING)
          && !isCovered(label, scores, findings)
          && isPossible(label, parsed, findings)) {
        Optional<Certainty> certainty = reader.certainty(label, score.getValue());
        certainty.ifPresent(
            sure -> report(new Attribution(reader, pieces, label), parsed, sure, findings));
      }
    }
  }

  private static WordPieces pieces(LearnedReader reader, ParsedSentence parsed) {
    Sentence sentence = parsed.sentence();
    return reader.cut(above(parsed), sentence.words(0, sentence.size()));
  }

  /** The heading that the model reads above a sentence. */
  private static String above(ParsedSentence parsed) {
    return switch (parsed.context().place()) {
      case HEADING -> "";
      case VALUE -> NO_HEADING;
      case ACTION -> ACTIONS;
      default -> {
        String heading = parsed.context().heading();
        yield heading.isEmpty() ? NO_HEADING : heading;
      }
    };
  }

  /** Whether the same fault is reported already, or better reported by its sister label. */
  private static boolean isCovered(Label label, Map<Label, Float> scores, Matches findings) {
    if (!FAULTS.contains(label)) {
      return findings.has(label);
    }
    Label sister =
        label == Label.PERSON_AT_FAULT ? Label.PERSON_AT_FAULT_WE : Label.PERSON_AT_FAULT;
    return findings.has(label)
        || findings.has(sister)
        || scores.getOrDefault(sister, 0f) > scores.getOrDefault(label, 0f);
  }

  /**
   * What the parse excludes: nobody is asked, blamed or at fault where no people can be meant, and
   * only promised work can be vague.
   */
  private static boolean isPossible(Label label, ParsedSentence parsed, Matches findings) {
    return switch (label) {
      case BLAME_WORD -> parsed.nouns().stream().anyMatch(NounPhrase::isHuman);
      case VAGUE_ACTION ->
          parsed.context().place() == ProsePlace.ACTION || findings.has(Label.UNTRACKED_ACTION);
      case WHY_ASKED_OF_PERSON -> namesPeople(parsed);
      case PERSON_AT_FAULT, PERSON_AT_FAULT_WE -> namesPeople(parsed) || leavesPeopleOut(parsed);
      default -> true;
    };
  }

  private static boolean namesPeople(ParsedSentence parsed) {
    return parsed.nouns().stream()
        .anyMatch(noun -> noun.isHuman() || noun.referent() == Referent.UNCERTAIN);
  }

  /** Notes and the passive do not say who acts: "Skipped step four.", "It was never opened." */
  private static boolean leavesPeopleOut(ParsedSentence parsed) {
    return parsed.clauses().isEmpty()
        || parsed.clauses().stream()
            .anyMatch(clause -> clause.subject() == null || clause.verb().passive());
  }

  private static void report(
      Attribution attribution, ParsedSentence parsed, Certainty certainty, Matches findings) {
    Label label = attribution.label();
    Evidence evidence = Evidence.of(attribution, parsed);
    @Nullable NounPhrase agent = FAULTS.contains(label) ? evidence.agent() : null;
    findings.add(
        PATTERN_PREFIX + label.word(),
        label,
        parsed.sentence(),
        evidence.from(),
        evidence.to(),
        agent,
        evidence.objectTo(),
        certainty);
  }
}
