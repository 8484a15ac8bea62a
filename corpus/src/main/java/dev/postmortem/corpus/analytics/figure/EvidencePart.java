package dev.postmortem.corpus.analytics.figure;

import dev.postmortem.corpus.Audience;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a postmortem that lets a reader check its story. */
public enum EvidencePart implements Term {
  /** {@code detected_at}. */
  DETECTED_AT,
  /** {@code mitigated_at}. */
  MITIGATED_AT,
  /** {@code resolved_at}. */
  RESOLVED_AT,
  /** {@code detected_by}. */
  DETECTED_BY,
  /** A digit in one of the impact's figures, or a service level objective. */
  IMPACT_IN_NUMBERS,
  /** {@code trigger} with a kind or a summary. */
  TRIGGER,
  /** At least two contributing factors. */
  TWO_FACTORS,
  /** At least one event in the timeline whose moment is known. */
  TIMELINE,
  /** Every event of the timeline has a source or is marked unverified. */
  TIMELINE_SOURCES,
  /** At least one entry with an address under {@code evidence}. */
  EVIDENCE_LINKS;

  /** Whether a postmortem has it. */
  public boolean in(Postmortem p) {
    return switch (this) {
      case DETECTED_AT -> p.times().detected().isPresent();
      case MITIGATED_AT -> p.times().mitigated().isPresent();
      case RESOLVED_AT -> p.times().resolved().isPresent();
      case DETECTED_BY -> p.analysis().detectedBy().isPresent();
      case IMPACT_IN_NUMBERS -> inNumbers(p.impact());
      case TRIGGER ->
          p.analysis()
              .trigger()
              .filter(t -> t.kind().isPresent() || t.summary().isPresent())
              .isPresent();
      case TWO_FACTORS ->
          p.factors().stream().map(Postmortem.ContributingFactor::factor).distinct().count() >= 2;
      case TIMELINE -> p.body().timeline().stream().anyMatch(e -> e.at().isPresent());
      case TIMELINE_SOURCES ->
          !p.body().timeline().isEmpty()
              && p.body().timeline().stream().allMatch(e -> e.sourced() || e.unverified());
      case EVIDENCE_LINKS -> p.references().evidence().stream().anyMatch(e -> e.url().isPresent());
    };
  }

  /**
   * The parts that readers can look for. Outsiders are shown no evidence but the status page, and
   * what they see does not tell whether there is any.
   */
  public static List<EvidencePart> shownTo(Audience audience) {
    return Arrays.stream(values())
        .filter(part -> part != EVIDENCE_LINKS || audience != Audience.PUBLIC)
        .toList();
  }

  /** How many of some parts a postmortem has. */
  public static int count(List<EvidencePart> parts, Postmortem postmortem) {
    return (int) parts.stream().filter(part -> part.in(postmortem)).count();
  }

  private static boolean inNumbers(Postmortem.Impact impact) {
    return !impact.slos().isEmpty()
        || Stream.of(
                impact.usersAffected(),
                impact.requestsFailed(),
                impact.duration(),
                impact.revenue(),
                impact.dataLoss())
            .flatMap(Optional::stream)
            .anyMatch(text -> text.chars().anyMatch(Character::isDigit));
  }
}
