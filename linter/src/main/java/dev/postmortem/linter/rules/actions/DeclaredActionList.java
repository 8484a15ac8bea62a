package dev.postmortem.linter.rules.actions;

import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import dev.postmortem.schema.model.ActionStatus;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;

/** Places and states of the actions that the front matter lists. */
final class DeclaredActionList {

  private DeclaredActionList() {}

  /** Where to point at an action: its words, else the start of its entry. */
  static Span place(DeclaredAction action, SourceText source) {
    return action
        .action()
        .map(Located::span)
        .orElseGet(
            () -> {
              int line = source.lineSpan(source.lineAt(action.span().start())).end();
              return new Span(
                  action.span().start(),
                  Math.max(action.span().start(), Math.min(action.span().end(), line)));
            });
  }

  /** Whether it is still open. */
  static boolean isOpen(DeclaredAction action) {
    return action
        .status()
        .map(Located::value)
        .filter(s -> s == ActionStatus.DONE || s == ActionStatus.DROPPED)
        .isEmpty();
  }

  static boolean isDropped(DeclaredAction action) {
    return action.status().filter(s -> s.value() == ActionStatus.DROPPED).isPresent();
  }
}
