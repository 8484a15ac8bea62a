package dev.postmortem.linter.rules.actions;

import dev.postmortem.corpus.config.Settings.Tracker;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import dev.postmortem.text.source.Located;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An action without a ticket. */
public final class ActionWithoutTicket implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "action-without-ticket", Family.ACTIONS, "an action has no ticket in a known tracker")
          .since("0.1.0")
          .warningInDraft();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    List<Tracker> trackers = context.corpus().configuration().trackers();
    for (DeclaredAction action : context.document().actions()) {
      if (DeclaredActionList.isDropped(action)) {
        continue;
      }
      Optional<Located<String>> ticket = action.ticket();
      if (ticket.isEmpty()) {
        remarks
            .at(
                DeclaredActionList.place(action, context.document().source()),
                "This action has no ticket")
            .help("add `ticket` with its key or URL in the tracker" + examples(trackers));
      } else if (!context.vocabulary().isTicket(ticket.get().value())) {
        remarks
            .at(
                ticket.get(),
                "No configured tracker has tickets like " + Quote.of(ticket.get().value()))
            .help("write a ticket" + examples(trackers) + ", or add its tracker to postmortem.yml");
      }
    }
  }

  private static String examples(List<Tracker> trackers) {
    return trackers.isEmpty()
        ? ""
        : " that matches "
            + trackers.stream().map(t -> t.pattern().text()).collect(Collectors.joining(" or "));
  }
}
