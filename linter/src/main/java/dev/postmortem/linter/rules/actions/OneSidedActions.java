package dev.postmortem.linter.rules.actions;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import dev.postmortem.schema.model.ActionKind;
import dev.postmortem.schema.model.Detection;
import dev.postmortem.text.source.Located;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Actions that all look at one side: nothing will be seen sooner, or it will all burn again. */
public final class OneSidedActions implements DocumentRule {

  private static final String KEY = "actions";

  private static final RuleInfo INFO =
      RuleInfo.error(
              "one-sided-actions",
              Family.ACTIONS,
              "all actions prevent, all mitigate, or all learn")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR)
          .warningInDraft();

  private record Imbalance(String message, String help) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    List<DeclaredAction> actions =
        context.document().actions().stream()
            .filter(a -> !DeclaredActionList.isDropped(a))
            .toList();
    boolean allKindsKnown = actions.stream().allMatch(a -> a.kind().isPresent());
    if (actions.isEmpty() || !allKindsKnown) {
      return;
    }
    Set<ActionKind> kinds = EnumSet.noneOf(ActionKind.class);
    actions.forEach(a -> a.kind().ifPresent(kind -> kinds.add(kind.value())));
    side(kinds, context)
        .ifPresent(
            side ->
                remarks
                    .ofFile(
                        context.frontMatter().keySpan(KEY).orElse(context.frontMatter().anchor()),
                        side.message())
                    .help(side.help()));
  }

  private static Optional<Imbalance> side(Set<ActionKind> kinds, DocumentContext context) {
    if (kinds.equals(EnumSet.of(ActionKind.PREVENT)) && !wasSeenByOurselves(context)) {
      return Optional.of(
          new Imbalance(
              "All actions prevent; none detects the next incident earlier",
              "add an action with `kind: detect`, as in \"page when the queue is older than five"
                  + " minutes\""));
    }
    if (kinds.equals(EnumSet.of(ActionKind.LEARN))) {
      return Optional.of(
          new Imbalance(
              "All actions have `kind: learn`; none changes the system",
              "add an action with `kind: prevent` or `kind: detect`"));
    }
    boolean onlyPutsOut =
        EnumSet.of(ActionKind.MITIGATE, ActionKind.RECOVER, ActionKind.LEARN).containsAll(kinds);
    return onlyPutsOut
        ? Optional.of(
            new Imbalance(
                "All actions mitigate, recover or learn; none prevents a recurrence",
                "add an action with `kind: prevent` against one of the contributing factors"))
        : Optional.empty();
  }

  private static boolean wasSeenByOurselves(DocumentContext context) {
    return context
        .frontMatter()
        .detectedBy()
        .map(Located::value)
        .filter(by -> by == Detection.ALERT || by == Detection.MONITORING)
        .isPresent();
  }
}
