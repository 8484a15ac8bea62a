package dev.postmortem.linter.rules.safety;

import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.secret.FoundSecret;
import dev.postmortem.linter.secret.SecretScanner;
import dev.postmortem.linter.secret.SecretText;

/** A key, token or password that a reader of the file could use. */
public final class Secret implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("secret", Family.SAFETY, "the file has a readable key, token or password")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (FoundSecret found : SecretScanner.scan(context.document().source().text())) {
      remarks
          .at(found.span(), "This looks like " + found.kind())
          .help("revoke it first, then remove it; it stays in the Git history")
          .fix(Fix.replace(found.span(), SecretText.REDACTED))
          .secret();
    }
    for (FoundSecret found : SecretScanner.scan(context.document().path())) {
      remarks
          .ofFile("The name of this file contains what looks like " + found.kind())
          .help("revoke it first, then rename the file; it stays in the Git history");
    }
  }
}
