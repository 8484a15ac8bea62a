package dev.postmortem.linter.rules.causality;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredTrigger;

/** No word about the event that started the incident. */
public final class MissingTrigger implements DocumentRule {

  private static final String KEY = "trigger";

  private static final RuleInfo INFO =
      RuleInfo.error("missing-trigger", Family.CAUSALITY, "the triggering event is not named")
          .since("0.1.0")
          .warningInDraft()
          .levels(Level.WARNING, Level.ERROR, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    boolean hasTrigger =
        context.frontMatter().trigger().filter(MissingTrigger::describesTrigger).isPresent();
    if (!hasTrigger) {
      remarks
          .ofFile(
              context.frontMatter().keySpan(KEY).orElse(context.frontMatter().anchor()),
              "The triggering event is not named")
          .help("add `trigger` with a kind and a summary; `kind: unknown` is also an answer");
    }
  }

  private static boolean describesTrigger(DeclaredTrigger trigger) {
    return trigger.kind().isPresent() || trigger.summary().isPresent();
  }
}
