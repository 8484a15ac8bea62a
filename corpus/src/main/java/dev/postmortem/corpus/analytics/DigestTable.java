package dev.postmortem.corpus.analytics;

import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.action.ActionState;
import dev.postmortem.corpus.analytics.factor.FactorFacts;
import dev.postmortem.corpus.analytics.figure.Dimension;
import dev.postmortem.corpus.analytics.incident.FigureTable;
import dev.postmortem.corpus.analytics.incident.PostmortemFacts;
import dev.postmortem.corpus.analytics.incident.Publication;
import dev.postmortem.corpus.analytics.period.FrequencyChange;
import dev.postmortem.corpus.analytics.period.Period;
import dev.postmortem.corpus.analytics.similarity.Recurrences;
import dev.postmortem.schema.model.Postmortem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Picks from the figures what belongs to a period. */
final class DigestTable {

  private final List<PostmortemFacts> facts;
  private final List<String> severities;
  private final List<ActionRow> actions;
  private final Recurrences recurrences;
  private final List<FactorFacts> factors;

  DigestTable(
      List<PostmortemFacts> facts,
      List<String> severities,
      List<ActionRow> actions,
      Recurrences recurrences,
      List<FactorFacts> factors) {
    this.facts = facts;
    this.severities = severities;
    this.actions = actions;
    this.recurrences = recurrences;
    this.factors = factors;
  }

  Digest digest(Period period) {
    List<PostmortemFacts> started = facts.stream().filter(f -> within(period, f.day())).toList();
    List<PostmortemFacts> incidents = started.stream().filter(PostmortemFacts::incident).toList();
    Set<String> ids = Set.copyOf(FigureTable.ids(incidents));
    List<PostmortemFacts> published =
        facts.stream().filter(f -> within(period, f.publication().on())).toList();
    return new Digest(
        period,
        FigureTable.ids(incidents),
        FigureTable.ids(started.stream().filter(PostmortemFacts::nearMiss).toList()),
        FigureTable.groups(Dimension.SEVERITY, incidents, severities),
        FigureTable.ids(published),
        new Recurrences(
            recurrences.declared().stream().filter(r -> ids.contains(r.later())).toList(),
            recurrences.inferred().stream().filter(r -> ids.contains(r.later())).toList()),
        FigureTable.groups(Dimension.FACTOR, incidents, severities),
        rising(),
        actions.stream().filter(row -> within(period, row.timing().doneOn())).toList(),
        actions.stream()
            .filter(row -> row.state() == ActionState.OVERDUE)
            .filter(row -> within(period, row.action().due()))
            .toList(),
        reading(
            published.isEmpty()
                ? incidents.stream().filter(f -> Publication.published(f.postmortem())).toList()
                : published));
  }

  private List<FactorFacts> rising() {
    return factors.stream()
        .filter(f -> f.change().direction() != FrequencyChange.Direction.NOT_RISING)
        .sorted(
            Comparator.comparing((FactorFacts f) -> f.change().direction())
                .thenComparing(f -> f.change().recent(), Comparator.reverseOrder())
                .thenComparing(FactorFacts::id))
        .toList();
  }

  /** By score, then by evidence, then the latest incident, then by id. */
  private static Optional<Digest.Reading> reading(List<PostmortemFacts> candidates) {
    return candidates.stream()
        .min(
            Comparator.comparing(DigestTable::score, Comparator.reverseOrder())
                .thenComparing(f -> f.evidenceParts(), Comparator.reverseOrder())
                .thenComparing(f -> f.day().orElse(LocalDate.MIN), Comparator.reverseOrder())
                .thenComparing(PostmortemFacts::id))
        .map(
            f ->
                new Digest.Reading(
                    f.id(),
                    score(f) > 0 ? Digest.Reason.REVIEWED_BEST : Digest.Reason.EVIDENCED_BEST,
                    validScore(f.postmortem()),
                    f.evidenceParts()));
  }

  private static int score(PostmortemFacts f) {
    return validScore(f.postmortem()).orElse(0);
  }

  private static Optional<Integer> validScore(Postmortem postmortem) {
    return postmortem.review().score().filter(score -> score >= 1 && score <= 5);
  }

  private static boolean within(Period period, Optional<LocalDate> day) {
    return day.filter(period::contains).isPresent();
  }
}
