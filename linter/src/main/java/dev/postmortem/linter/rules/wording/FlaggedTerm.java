package dev.postmortem.linter.rules.wording;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.HouseTerms;
import dev.postmortem.linter.rule.Passage;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.text.source.Span;

/** A word that the organisation has set to be flagged. */
public final class FlaggedTerm implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "flagged-term", Family.WORDING, "the text has a word that postmortem.yml flags")
          .since("0.1.0")
          .levels(Level.WARNING, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    HouseTerms terms = context.vocabulary().terms();
    for (Passage passage : context.passages()) {
      for (HouseTerms.Hit hit : terms.flaggedIn(passage.prose())) {
        Span range = hit.range();
        String words = passage.prose().text().substring(range.start(), range.end());
        String message =
            hit.term().message().orElse("Flagged in postmortem.yml: " + Quote.of(words));
        Diagnostic remark = remarks.at(passage.prose().toSource(range), message);
        hit.term().instead().ifPresent(instead -> remark.help("write instead: " + instead));
      }
    }
  }
}
