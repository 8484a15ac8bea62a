package dev.postmortem.linter.rules.process;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.analytics.similarity.InferredRecurrences;
import dev.postmortem.corpus.analytics.similarity.Recurrences;
import dev.postmortem.corpus.analytics.similarity.ReferencedPostmortems;
import dev.postmortem.corpus.config.Level;
import dev.postmortem.corpus.taxonomy.CanonicalFactors;
import dev.postmortem.linter.rule.CorpusContext;
import dev.postmortem.linter.rule.CorpusDiagnostics;
import dev.postmortem.linter.rule.CorpusRule;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.text.format.Counts;

/**
 * An incident that looks like an earlier one come back, and does not say so. Restricted ones are
 * left out, so that no message names them.
 */
public final class UnlinkedRecurrence implements CorpusRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "unlinked-recurrence",
              Family.PROCESS,
              "an incident resembles an earlier one but does not link it")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CorpusContext context, CorpusDiagnostics remarks) {
    CorpusView view =
        CorpusView.of(
            ReferencedPostmortems.of(context.repository().corpus(), context.judged()),
            Audience.INTERNAL);
    Recurrences recurrences =
        InferredRecurrences.among(view.postmortems(), new CanonicalFactors(context.taxonomy()));
    Documents documents = Documents.of(context.repository());
    for (Recurrences.Inferred inferred : recurrences.inferred()) {
      view.postmortem(inferred.later())
          .flatMap(later -> documents.at(later.path()))
          .filter(document -> context.judged().test(document.path()))
          .filter(document -> !links(document, inferred))
          .ifPresent(document -> say(document, inferred, remarks));
    }
  }

  private static boolean links(PostmortemDocument later, Recurrences.Inferred inferred) {
    FrontMatter frontMatter = later.frontMatter();
    return frontMatter.recurrenceOf().isPresent()
        || frontMatter.related().stream().anyMatch(r -> inferred.earlier().contains(r.value()));
  }

  private static void say(
      PostmortemDocument document, Recurrences.Inferred inferred, CorpusDiagnostics remarks) {
    Diagnostics own = remarks.of(document);
    String message =
        "This resembles %s, %s earlier: both affect %s and list %s"
            .formatted(
                inferred.closest(),
                Counts.inWords(inferred.days(), "day"),
                Wording.listed(inferred.sharedServices()),
                Wording.listed(inferred.sharedFactors()));
    Diagnostic remark =
        document
            .frontMatter()
            .keySpan("contributing_factors")
            .map(span -> own.ofFile(span, message))
            .orElseGet(() -> own.ofFile(message));
    remark.help(
        "add `recurrence_of: %s` if the incident recurred, or `related: [%s]` if the two are only similar"
            .formatted(inferred.closest(), inferred.closest()));
  }
}
