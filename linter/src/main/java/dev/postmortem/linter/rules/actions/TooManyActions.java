package dev.postmortem.linter.rules.actions;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.RuleOption;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import java.util.List;

/** More actions than will be done. */
public final class TooManyActions implements DocumentRule {

  private static final String KEY = "actions";
  private static final String MOST = "most";

  private static final RuleInfo INFO =
      RuleInfo.error("too-many-actions", Family.ACTIONS, "the postmortem lists too many actions")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.WARNING)
          .with(RuleOption.number(MOST, 8, "how many actions one postmortem may list"));

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
    int most = context.options().number(MOST);
    if (actions.size() > most && actions.stream().anyMatch(DeclaredActionList::isOpen)) {
      remarks
          .ofFile(
              context.frontMatter().keySpan(KEY).orElse(context.frontMatter().anchor()),
              "%d actions are listed; at most %d are expected".formatted(actions.size(), most))
          .help(
              "keep those with the most effect; set the others to `status: dropped`, or move them"
                  + " to a program of work");
    }
  }
}
