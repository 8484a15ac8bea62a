package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.PassageMatch;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.action.ProseAction;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Work that the body lists or promises and that no entry of {@code actions} tracks. What counts as
 * the same work is defined in {@link TrackedWork}.
 */
public final class UntrackedAction implements DocumentRule {

  private static final String HELP =
      "add it to `actions` with an owner, a due date and a ticket, or name the id or ticket of the"
          + " existing entry here";

  private static final RuleInfo INFO =
      RuleInfo.error(
              "untracked-action",
              Family.ACTIONS,
              "the body lists or promises work that `actions` does not track")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    SourceText source = context.document().source();
    TrackedWork tracked = TrackedWork.of(context.document());
    TrackingFix tracking = new TrackingFix(context);
    List<Span> listed = new ArrayList<>();
    List<PassageMatch> promised = context.observed(Label.UNTRACKED_ACTION);
    for (ProseAction action : context.document().proseActions()) {
      if (!PromisedWork.isWork(action)) {
        continue;
      }
      listed.add(action.span());
      boolean linked = action.ticket().filter(t -> tracked.names(t.value())).isPresent();
      if (!action.done()
          && !linked
          && !tracked.covers(action.text().text(), source.slice(action.span()))) {
        Diagnostic remark =
            remarks
                .at(
                    action.text().span(),
                    "Not tracked in `actions`: " + Quote.of(action.text().text()))
                .help(HELP);
        tracking.of(action).ifPresent(remark::fix);
      }
    }
    for (PassageMatch observed : promised) {
      boolean elsewhere =
          observed.passage().isFrontMatter()
              || observed.passage().isTimeline()
              || inAny(listed, observed.span());
      Span sentence = observed.passage().prose().toSource(observed.observation().sentence());
      if (!elsewhere && !tracked.covers(work(observed), source.slice(sentence))) {
        remarks.at(observed, "Not tracked in `actions`: " + observed.quoteToEnd()).help(HELP);
      }
    }
  }

  private static String work(PassageMatch observed) {
    return observed.observation().predicate() + " " + observed.observation().object();
  }

  private static boolean inAny(List<Span> spans, Span span) {
    return spans.stream().anyMatch(s -> s.contains(span));
  }
}
