package dev.postmortem.linter.rules.safety;

import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Status;
import dev.postmortem.text.source.Located;
import java.util.Optional;

/** A published security postmortem that is not cleared. */
public final class UnredactedSecurity implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "unredacted-security",
              Family.SAFETY,
              "a published security postmortem is not cleared")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    boolean security =
        context.frontMatter().kind().filter(k -> k.value() == Kind.SECURITY).isPresent();
    Optional<Located<Status>> published =
        context
            .frontMatter()
            .status()
            .filter(s -> s.value() == Status.PUBLISHED || s.value() == Status.CLOSED);
    if (security && published.isPresent() && context.frontMatter().redactedBy().isEmpty()) {
      remarks
          .ofFile(
              published.get().span(),
              "This security postmortem is " + published.get().value().word() + " but not cleared")
          .help(
              "remove what an attacker could use, then add `redacted_by` with the role that"
                  + " cleared it");
    }
  }
}
