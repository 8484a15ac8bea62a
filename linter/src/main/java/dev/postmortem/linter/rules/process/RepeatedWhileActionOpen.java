package dev.postmortem.linter.rules.process;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.factor.FactorFacts;
import dev.postmortem.corpus.analytics.similarity.ReferencedPostmortems;
import dev.postmortem.corpus.config.Level;
import dev.postmortem.corpus.taxonomy.CanonicalFactors;
import dev.postmortem.linter.rule.CorpusContext;
import dev.postmortem.linter.rule.CorpusDiagnostics;
import dev.postmortem.linter.rule.CorpusRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredFactor;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.text.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A factor that came back while an earlier incident's action against it was still open. Restricted
 * postmortems are left out, so that no message names them.
 */
public final class RepeatedWhileActionOpen implements CorpusRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "repeated-while-action-open",
              Family.PROCESS,
              "a factor recurred while an action against it was open")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.WARNING);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** The day on which an action was done may be known from the history only. */
  @Override
  public boolean readsHistory() {
    return true;
  }

  @Override
  public void check(CorpusContext context, CorpusDiagnostics remarks) {
    CorpusView view =
        CorpusView.of(
            ReferencedPostmortems.of(context.repository().corpus(), context.judged()),
            Audience.INTERNAL);
    Analytics analytics = Analytics.of(view);
    CanonicalFactors canonical = new CanonicalFactors(context.taxonomy());
    Documents documents = Documents.of(context.repository());
    for (FactorFacts factor : analytics.factors()) {
      for (String id : factor.returns().whileOpen()) {
        Postmortem later = view.postmortem(id).orElseThrow();
        documents
            .at(later.path())
            .filter(document -> context.judged().test(document.path()))
            .ifPresent(
                document ->
                    judge(
                        document,
                        factor.id(),
                        analytics.waiting(factor.id(), id),
                        canonical,
                        remarks));
      }
    }
  }

  private static void judge(
      PostmortemDocument document,
      String factor,
      List<ActionRow> open,
      CanonicalFactors canonical,
      CorpusDiagnostics remarks) {
    List<ActionRow> waiting = new ArrayList<>();
    for (ActionRow row : open) {
      if (row.state().open() || !links(document, row.postmortem())) {
        waiting.add(row);
      }
    }
    Optional<Located<String>> place =
        document.frontMatter().contributingFactors().stream()
            .map(DeclaredFactor::factor)
            .flatMap(Optional::stream)
            .filter(f -> canonical.id(f.value()).equals(factor))
            .findFirst();
    if (waiting.isEmpty() || place.isEmpty()) {
      return;
    }
    ActionRow first = waiting.get(0);
    String more =
        waiting.size() == 1
            ? ""
            : waiting.size() == 2
                ? "; one more action was open"
                : "; " + (waiting.size() - 1) + " more actions were open";
    remarks
        .of(document)
        .at(
            place.get(),
            "%s recurred while action %s of %s%s was open%s"
                .formatted(factor, first.action().id(), first.postmortem(), about(first), more))
        .help(
            first.state().open()
                ? "give that action a higher priority, or drop it and write what you do instead"
                : "link the earlier incident under `recurrence_of` or `related`, and describe what the"
                    + " delay cost");
  }

  private static boolean links(PostmortemDocument later, String earlier) {
    FrontMatter frontMatter = later.frontMatter();
    return frontMatter.recurrenceOf().filter(r -> r.value().equals(earlier)).isPresent()
        || frontMatter.related().stream().anyMatch(r -> r.value().equals(earlier));
  }

  /** Owner, ticket and dates in brackets, as far as they are known. */
  private static String about(ActionRow row) {
    List<String> known = new ArrayList<>();
    row.action().owner().ifPresent(known::add);
    row.action().ticket().ifPresent(known::add);
    row.action().due().ifPresent(due -> known.add("due " + due));
    row.timing()
        .doneOn()
        .filter(day -> row.state().done())
        .ifPresent(day -> known.add("done " + day));
    return known.isEmpty() ? "" : " (" + String.join(", ", known) + ")";
  }
}
