package dev.postmortem.linter.rules.causality;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.language.Deed;
import dev.postmortem.linter.language.LanguageAnalyser;
import dev.postmortem.linter.language.lexicon.ProseLanguage;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.syntax.Context;
import dev.postmortem.linter.language.syntax.ProsePlace;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.PassageMatch;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.whys.FiveWhys.Why;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A chain of whys that stops at what somebody did, where the asking should go on. */
public final class WhyEndsAtPerson implements DocumentRule {

  private static final List<Label> FAULTS =
      List.of(Label.PERSON_AT_FAULT, Label.PERSON_AT_FAULT_WE, Label.HUMAN_ERROR, Label.BLAME_WORD);

  private static final RuleInfo INFO =
      RuleInfo.error("why-ends-at-person", Family.CAUSALITY, "the last why ends at a person")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    if (context.language() != ProseLanguage.ENGLISH) {
      return;
    }
    for (Why end : context.document().fiveWhys().ends()) {
      Prose answer = answer(end.text());
      fault(answer.span(), context)
          .or(() -> deed(answer, context))
          .ifPresent(
              span ->
                  remarks
                      .at(
                          span,
                          "The last why ends at a person: "
                              + Quote.of(context.document().source().slice(span)))
                      .help(
                          "ask one more why: what made that likely or hard to see, as in \"the two"
                              + " hosts have nearly the same name\""));
    }
  }

  /** What is after the question. */
  private static Prose answer(Prose text) {
    int question = text.text().lastIndexOf('?');
    return question < 0 || question + 1 >= text.text().strip().length()
        ? text
        : text.slice(new Span(question + 1, text.text().length())).strip();
  }

  private static Optional<Span> fault(Span answer, DocumentContext context) {
    return FAULTS.stream()
        .flatMap(label -> context.observed(label).stream())
        .map(PassageMatch::span)
        .filter(answer::contains)
        .findFirst();
  }

  private static Optional<Span> deed(Prose answer, DocumentContext context) {
    Context place =
        Context.of(ProsePlace.PARAGRAPH, "")
            .in(SectionKind.FIVE_WHYS)
            .knowing(context.vocabulary().knownNames());
    Stream<Deed> deeds = LanguageAnalyser.english().deeds(answer, place).stream();
    return deeds.map(deed -> answer.toSource(deed.span())).findFirst();
  }
}
