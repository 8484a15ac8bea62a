package dev.postmortem.linter.rules.causality;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.language.ContentWords;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredFactor;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredTrigger;
import dev.postmortem.schema.model.TriggerKind;
import dev.postmortem.text.source.Located;
import java.util.Locale;
import java.util.Set;

/** The event that started the incident, listed as one of the conditions. */
public final class TriggerAsFactor implements DocumentRule {

  private static final double MIN_SHARED_WORDS_RATIO = 0.8;
  private static final String HELP =
      "describe the event under `trigger`, and list the condition that let it do harm, as in missing-canary";

  private static final RuleInfo INFO =
      RuleInfo.error("trigger-as-factor", Family.CAUSALITY, "the trigger is listed as a factor")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    Set<String> trigger =
        context
            .frontMatter()
            .trigger()
            .flatMap(DeclaredTrigger::summary)
            .map(summary -> ContentWords.of(summary.value()))
            .orElse(Set.of());
    for (DeclaredFactor declared : context.frontMatter().contributingFactors()) {
      declared
          .factor()
          .filter(factor -> isKindOfTrigger(factor, context))
          .ifPresent(
              factor ->
                  remarks
                      .at(factor, "This is an event, not a condition: " + Quote.of(factor.value()))
                      .help(HELP));
      declared
          .note()
          .filter(note -> repeats(ContentWords.of(note.value()), trigger))
          .ifPresent(
              note ->
                  remarks
                      .at(note, "This repeats the trigger: " + Quote.of(note.value()))
                      .help(HELP));
    }
  }

  /** An organisation's own factor may have any name. */
  private static boolean isKindOfTrigger(Located<String> factor, DocumentContext context) {
    String word = factor.value().strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    boolean event =
        word.equals("trigger")
            || TriggerKind.of(word).filter(kind -> kind != TriggerKind.UNKNOWN).isPresent();
    return event && context.corpus().taxonomy().resolve(factor.value()).isEmpty();
  }

  /** Nearly all telling words of the longer one are those of the other. */
  private static boolean repeats(Set<String> note, Set<String> trigger) {
    long shared = note.stream().filter(trigger::contains).count();
    return shared >= 3 && shared >= MIN_SHARED_WORDS_RATIO * Math.max(note.size(), trigger.size());
  }
}
