package dev.postmortem.linter.rules.actions;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.CorpusContext;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.TicketStates.TicketState;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;

/** An action whose ticket its tracker does not have. */
public final class MissingTicket implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "missing-ticket", Family.ACTIONS, "the tracker does not find the ticket of an action")
          .since("0.1.0")
          .levels(Level.WARNING, Level.WARNING, Level.WARNING);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean knowsEnough(CorpusContext corpus, String path) {
    return corpus.tickets().wereAsked();
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (DeclaredAction action : context.document().actions()) {
      action
          .ticket()
          .filter(
              t ->
                  context
                      .corpus()
                      .tickets()
                      .of(t.value())
                      .filter(TicketState.MISSING::equals)
                      .isPresent())
          .ifPresent(
              t ->
                  remarks
                      .at(t, "The tracker finds no ticket " + Quote.of(t.value()))
                      .help("correct the ticket, or create it in the tracker"));
    }
  }
}
