package dev.postmortem.linter.rules.document;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.language.lexicon.ProseLanguage;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;

/** A document in another language than English, which no rule about language reads. */
public final class OtherLanguage implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "other-language",
              Family.DOCUMENT,
              "the document is not in English, so no rule reads its wording")
          .previewSince("0.1.0")
          .levels(Level.WARNING, Level.WARNING, Level.WARNING);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    ProseLanguage language = context.language();
    if (language != ProseLanguage.ENGLISH) {
      remarks
          .ofFile("Written in " + language.title() + ": rules about wording read English only")
          .help("if it is English, set `language: en`; else turn this rule off for these files");
    }
  }
}
