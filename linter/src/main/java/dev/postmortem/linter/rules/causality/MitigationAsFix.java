package dev.postmortem.linter.rules.causality;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Passage;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import dev.postmortem.schema.model.ActionKind;
import dev.postmortem.schema.model.ActionStatus;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Optional;

/** A rollback or restart ended it, and nothing keeps it from coming back. */
public final class MitigationAsFix implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "mitigation-as-fix",
              Family.CAUSALITY,
              "a rollback or restart ended the incident, and no action prevents the next")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    List<DeclaredAction> actions =
        context.document().actions().stream()
            .filter(a -> a.status().filter(s -> s.value() == ActionStatus.DROPPED).isEmpty())
            .toList();
    boolean allKindsKnown =
        !actions.isEmpty() && actions.stream().allMatch(a -> a.kind().isPresent());
    boolean prevented =
        actions.stream()
            .anyMatch(a -> a.kind().filter(k -> k.value() == ActionKind.PREVENT).isPresent());
    boolean drill =
        context.frontMatter().kind().map(Located::value).filter(Kind.DRILL::equals).isPresent();
    if (!allKindsKnown || prevented || drill) {
      return;
    }
    for (Passage passage : context.passages()) {
      boolean resolution = passage.section().filter(SectionKind.RESOLUTION::equals).isPresent();
      Optional<Span> relief = resolution ? Relief.find(passage.prose().text()) : Optional.empty();
      if (relief.isPresent()) {
        Span words = relief.get();
        remarks
            .at(
                passage.prose().toSource(words),
                "This only mitigates, and no action prevents a recurrence: "
                    + Quote.of(passage.prose().text().substring(words.start(), words.end())))
            .help(
                "add an action with `kind: prevent` against one of the contributing factors, as in"
                    + " \"send each release to one host first\"");
        return;
      }
    }
  }
}
