package dev.postmortem.linter.language;

import dev.postmortem.linter.language.causality.CauseObserver;
import dev.postmortem.linter.language.causality.HeadingObserver;
import dev.postmortem.linter.language.fault.FaultObserver;
import dev.postmortem.linter.language.fault.SlipObserver;
import dev.postmortem.linter.language.learned.LearnedObserver;
import dev.postmortem.linter.language.lexicon.Lexicon;
import dev.postmortem.linter.language.pattern.DataPatterns;
import dev.postmortem.linter.language.pattern.Match;
import dev.postmortem.linter.language.pattern.Matches;
import dev.postmortem.linter.language.pattern.Observer;
import dev.postmortem.linter.language.promise.CommitmentObserver;
import dev.postmortem.linter.language.repair.RepairObserver;
import dev.postmortem.linter.language.syntax.Context;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.ProsePlace;
import dev.postmortem.linter.language.syntax.SectionContext;
import dev.postmortem.linter.language.syntax.Sentences;
import dev.postmortem.linter.language.syntax.Token;
import dev.postmortem.linter.language.syntax.Tokenizer;
import dev.postmortem.linter.language.wording.CounterfactualObserver;
import dev.postmortem.linter.language.wording.JudgementObserver;
import dev.postmortem.text.source.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads prose and tells what it does: whom it blames, what it claims as the cause, what work it
 * promises.
 *
 * <p>Stateless and safe for use by several threads. Takes time linear in the length of the text.
 */
public final class LanguageAnalyser implements ProseReader {

  private static final List<Observer> OBSERVERS =
      List.of(
          new FaultObserver(),
          new SlipObserver(),
          new JudgementObserver(),
          new CounterfactualObserver(),
          new CauseObserver(),
          new RepairObserver(),
          DataPatterns.of("repair"),
          new CommitmentObserver(),
          new HeadingObserver(),
          DataPatterns.of("fault"),
          DataPatterns.of("wording"),
          DataPatterns.of("causality"),
          DataPatterns.of("promise"));

  private static final List<Observer> IN_HEADINGS =
      List.of(new HeadingObserver(), new SlipObserver(), new JudgementObserver());

  private static final LanguageAnalyser PATTERNS = new LanguageAnalyser(List.of());

  private static final LanguageAnalyser ENGLISH =
      new LanguageAnalyser(List.of(new LearnedObserver()));

  private final List<Observer> inProse;
  private final List<Observer> inHeadings;

  private LanguageAnalyser(List<Observer> last) {
    this.inProse = Stream.concat(OBSERVERS.stream(), last.stream()).toList();
    this.inHeadings = Stream.concat(IN_HEADINGS.stream(), last.stream()).toList();
  }

  /** The analyser for English: the patterns, then the learned reader. */
  public static LanguageAnalyser english() {
    return ENGLISH;
  }

  /** The patterns for English alone. */
  static LanguageAnalyser patterns() {
    return PATTERNS;
  }

  @Override
  public List<Match> observe(Prose prose, Context context) {
    return matches(prose, context).sorted();
  }

  /** What is found, and what vetoes hold back. */
  Matches matches(Prose prose, Context context) {
    Lexicon lexicon = Lexicon.english();
    List<Token> tokens = Tokenizer.tokenize(prose, lexicon);
    Matches findings = new Matches(prose.text(), tokens);
    SectionContext section = SectionContext.of(context);
    for (List<Token> sentence : Sentences.split(tokens)) {
      ParsedSentence parsed = ParsedSentence.parse(prose.text(), sentence, context, section);
      findings.nextSentence(parsed);
      for (Observer observer : context.place() == ProsePlace.HEADING ? inHeadings : inProse) {
        observer.observe(parsed, findings);
      }
    }
    return findings;
  }

  /** What persons and roles are told to have done, sentence by sentence, in the text's order. */
  public List<Deed> deeds(Prose prose, Context context) {
    List<Deed> deeds = new ArrayList<>();
    SectionContext section = SectionContext.of(context);
    for (List<Token> sentence : Sentences.split(Tokenizer.tokenize(prose, Lexicon.english()))) {
      deeds.addAll(DeedReader.read(ParsedSentence.parse(prose.text(), sentence, context, section)));
    }
    return deeds;
  }
}
