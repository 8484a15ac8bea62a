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
import dev.postmortem.text.source.Located;
import java.util.List;
import java.util.Optional;

/** An action that is done where its ticket is open, or the other way round. */
public final class TicketStateMismatch implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "ticket-state-mismatch",
              Family.ACTIONS,
              "an action is open and its ticket closed, or the reverse")
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
    List<DeclaredAction> actions = context.document().actions();
    for (DeclaredAction action : actions) {
      if (action.ticket().isEmpty()) {
        continue;
      }
      Located<String> ticket = action.ticket().get();
      Optional<TicketState> state = context.corpus().tickets().of(ticket.value());
      if (state.equals(Optional.of(TicketState.CLOSED)) && DeclaredActionList.isOpen(action)) {
        remarks
            .at(ticket, "The ticket %s is closed, but this action is open".formatted(named(ticket)))
            .help("set `status: done` and `done_on`, or reopen the ticket");
      } else if (state.equals(Optional.of(TicketState.OPEN))
          && !DeclaredActionList.isOpen(action)
          && nobodyElseWorksOnIt(actions, ticket.value())) {
        remarks
            .at(
                ticket,
                "The ticket %s is open, but this action is %s"
                    .formatted(
                        named(ticket), DeclaredActionList.isDropped(action) ? "dropped" : "done"))
            .help("close the ticket, or set the action's status to `open`");
      }
    }
  }

  /** One ticket for several actions stays open until the last of them is done. */
  private static boolean nobodyElseWorksOnIt(List<DeclaredAction> actions, String ticket) {
    return actions.stream()
        .filter(a -> a.ticket().filter(t -> t.value().equals(ticket)).isPresent())
        .noneMatch(DeclaredActionList::isOpen);
  }

  private static String named(Located<String> ticket) {
    return Quote.of(ticket.value());
  }
}
