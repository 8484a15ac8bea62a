package dev.postmortem.linter.rules.actions;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import java.util.HashSet;
import java.util.Set;

/** Two actions of one id, so that the text cannot name either. */
public final class DuplicateActionId implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("duplicate-action-id", Family.ACTIONS, "two actions have the same id")
          .since("0.1.0")
          .levels(Level.WARNING, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    Set<String> seen = new HashSet<>();
    for (DeclaredAction action : context.document().actions()) {
      action
          .id()
          .filter(id -> !seen.add(id.value()))
          .ifPresent(
              id ->
                  remarks
                      .at(id, "Another action has the id " + Quote.of(id.value()))
                      .help("give this action an id of its own"));
    }
  }
}
