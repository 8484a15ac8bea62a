package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.PassageMatch;
import dev.postmortem.schema.document.action.ProseAction;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Work that the body of a document lists or promises. */
final class PromisedWork {

  private PromisedWork() {}

  /** Where the body lists or promises work that is still to be done. */
  static List<Span> in(DocumentContext context) {
    List<Span> work = new ArrayList<>();
    for (ProseAction action : context.document().proseActions()) {
      if (isWork(action) && !action.done()) {
        work.add(action.text().span());
      }
    }
    for (PassageMatch observed : context.observed(Label.UNTRACKED_ACTION)) {
      boolean elsewhere = observed.passage().isFrontMatter() || observed.passage().isTimeline();
      if (!elsewhere && work.stream().noneMatch(span -> span.overlaps(observed.span()))) {
        work.add(observed.span());
      }
    }
    return work;
  }

  /** A plain list item may be anything; its words or marks decide. */
  static boolean isWork(ProseAction action) {
    return !action.text().isBlank()
        && (action.form() != ProseAction.Form.LIST_ITEM
            || action.done()
            || action.owner().isPresent()
            || action.ticket().isPresent()
            || action.due().isPresent());
  }
}
