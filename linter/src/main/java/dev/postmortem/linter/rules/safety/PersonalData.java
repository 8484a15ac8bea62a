package dev.postmortem.linter.rules.safety;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.RuleOption;
import dev.postmortem.text.source.Span;
import java.util.List;

/** An e-mail address, telephone number or public IP address: most often somebody's. */
public final class PersonalData implements DocumentRule {

  private static final String ALLOW = "allow";

  private static final RuleInfo INFO =
      RuleInfo.error(
              "personal-data",
              Family.SAFETY,
              "the text has an e-mail address, telephone number or IP address")
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
    Span body = context.document().body();
    for (PersonalDataScanner.Found found :
        PersonalDataScanner.scan(context.document().source().text(), body)) {
      String words = context.document().source().slice(found.span());
      if (allowed.stream().noneMatch(words::endsWith)) {
        remarks
            .at(found.span(), "This looks like " + found.kind())
            .help("remove it, or describe it, as in \"the customer's address\"");
      }
    }
  }
}
