package dev.postmortem.linter.rules.process;

import dev.postmortem.corpus.Corpus;
import dev.postmortem.corpus.analytics.incident.Publication;
import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.CorpusContext;
import dev.postmortem.linter.rule.CorpusDiagnostics;
import dev.postmortem.linter.rule.CorpusRule;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.text.format.Counts;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A postmortem that its readers had later than its severity allows, or still do not have. */
public final class LatePublication implements CorpusRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "late-publication",
              Family.PROCESS,
              "a postmortem is published later than its severity allows")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.WARNING);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean readsHistory() {
    return true;
  }

  @Override
  public void check(CorpusContext context, CorpusDiagnostics remarks) {
    Corpus corpus = context.repository().corpus();
    Documents documents = Documents.of(context.repository());
    for (Postmortem postmortem : corpus.postmortems()) {
      if (context.judged().test(postmortem.path())) {
        documents
            .at(postmortem.path())
            .filter(document -> isStatusKnown(document))
            .ifPresent(document -> judge(document, postmortem, corpus, remarks));
      }
    }
  }

  private static void judge(
      PostmortemDocument document,
      Postmortem postmortem,
      Corpus corpus,
      CorpusDiagnostics remarks) {
    Publication publication =
        Publication.of(postmortem, corpus.configuration(), corpus.history(), corpus.today());
    switch (publication.standing()) {
      case LATE ->
          say(document, remarks, message("Published", publication.on(), publication, postmortem))
              .help("find out what caused the delay, and record the reason under `accept`");
      case OVERDUE ->
          say(
                  document,
                  remarks,
                  message(
                      "Not yet published", Optional.of(corpus.today()), publication, postmortem))
              .help("publish what is known now, and add details later")
              .dependsOnToday();
      default -> {}
    }
  }

  /** Of a misspelt status another rule speaks. */
  private static boolean isStatusKnown(PostmortemDocument document) {
    return document.frontMatter().keySpan("status").isEmpty()
        || document.frontMatter().status().isPresent();
  }

  private static Diagnostic say(
      PostmortemDocument document, CorpusDiagnostics remarks, String message) {
    Diagnostics own = remarks.of(document);
    Optional<Span> status = document.frontMatter().status().map(Located::span);
    return status.isPresent() ? own.ofFile(status.get(), message) : own.ofFile(message);
  }

  private static String message(
      String what, Optional<LocalDate> on, Publication publication, Postmortem postmortem) {
    LocalDate deadline = publication.deadline().orElseThrow();
    LocalDate resolved = postmortem.times().resolved().orElseThrow().toLocalDate();
    return "%s %s after the incident was resolved; %s allows %s"
        .formatted(
            what,
            days(ChronoUnit.DAYS.between(resolved, on.orElseThrow())),
            postmortem.severity().orElseThrow(),
            days(ChronoUnit.DAYS.between(resolved, deadline)));
  }

  private static String days(long days) {
    return Counts.inWords(days, "day");
  }
}
