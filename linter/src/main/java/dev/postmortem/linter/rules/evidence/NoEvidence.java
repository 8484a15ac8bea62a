package dev.postmortem.linter.rules.evidence;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.timeline.TimelineEvent;

/** A story without a link to anything that shows it. */
public final class NoEvidence implements DocumentRule {

  private static final String KEY = "evidence";

  private static final RuleInfo INFO =
      RuleInfo.error("no-evidence", Family.EVIDENCE, "no evidence is linked")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    boolean linked = context.frontMatter().evidence().stream().anyMatch(e -> e.url().isPresent());
    boolean sourced =
        context.document().timeline().stream()
            .map(TimelineEvent::source)
            .anyMatch(source -> source.isPresent());
    if (!linked && !sourced) {
      remarks
          .ofFile(
              context.frontMatter().keySpan(KEY).orElse(context.frontMatter().anchor()),
              "No evidence is linked")
          .help(
              "link graphs, logs, deploys and conversations under `evidence` before they are deleted");
    }
  }
}
