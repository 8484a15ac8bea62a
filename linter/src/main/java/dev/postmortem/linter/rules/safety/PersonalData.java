package dev.postmortem.linter.rules.safety;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Passage;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.RuleOption;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.List;

/** Addresses and numbers of people: e-mail, telephone, IP, bank account, payment card. */
public final class PersonalData implements DocumentRule {

  private static final String ALLOW = "allow";

  private static final RuleInfo INFO =
      RuleInfo.error(
              "personal-data",
              Family.SAFETY,
              "the text has an e-mail or IP address, or a telephone, account or card number")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR)
          .with(
              RuleOption.words(
                  ALLOW,
                  "endings of addresses and numbers that belong to no person, such as `@lists.shop.fr`"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    List<String> allowed = context.options().words(ALLOW);
    // Of the front matter only prose: handles of owners and reviewers belong there.
    context.passages().stream()
        .filter(Passage::isFrontMatter)
        .map(passage -> passage.prose().span())
        .forEach(value -> check(value, allowed, context, remarks));
    check(context.document().body(), allowed, context, remarks);
  }

  private static void check(
      Span range, List<String> allowed, DocumentContext context, Diagnostics remarks) {
    SourceText source = context.document().source();
    for (PersonalDataScanner.Found found : PersonalDataScanner.scan(source.text(), range)) {
      if (allowed.stream().noneMatch(source.slice(found.span())::endsWith)) {
        remarks
            .at(found.span(), "This looks like " + found.kind())
            .help("remove it, or describe it, as in \"the customer's address\"");
      }
    }
  }
}
