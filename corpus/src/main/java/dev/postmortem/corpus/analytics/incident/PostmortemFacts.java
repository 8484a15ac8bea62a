package dev.postmortem.corpus.analytics.incident;

import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.figure.Dimension;
import dev.postmortem.corpus.analytics.figure.DurationMeasure;
import dev.postmortem.corpus.analytics.figure.EvidencePart;
import dev.postmortem.corpus.analytics.period.Quarter;
import dev.postmortem.corpus.analytics.similarity.SharedAttributes;
import dev.postmortem.corpus.git.FileHistory;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Term;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the figures need of one postmortem, computed once.
 *
 * @param factors canonical ids, each once
 * @param named canonical ids of all factors that the file names, in its fault tree too
 * @param durations by measure; those that follow from its times
 * @param actions its actions with where they stand
 * @param evidenceParts how many parts of {@link EvidencePart} it has
 * @param comparable whether it has enough data to look like a recurrence
 * @param traits what it can have in common with others
 * @param history what the history says about it
 */
public record PostmortemFacts(
    Postmortem postmortem,
    List<String> factors,
    Set<String> named,
    Publication publication,
    Map<DurationMeasure, Duration> durations,
    List<ActionRow> actions,
    int evidenceParts,
    boolean comparable,
    SharedAttributes.Own traits,
    Optional<FileHistory> history) {

  /** Whether the same postmortem with the same history would give the same facts. */
  boolean areOf(Postmortem other, Optional<FileHistory> otherHistory) {
    return postmortem.equals(other) && history.equals(otherHistory);
  }

  public String id() {
    return postmortem.id();
  }

  /** Whether it counts as an incident. */
  public boolean incident() {
    return postmortem.kind() == Kind.INCIDENT || postmortem.kind() == Kind.SECURITY;
  }

  public boolean nearMiss() {
    return postmortem.kind() == Kind.NEAR_MISS;
  }

  /** The day that it counts for, by the clock of the place where it was written down. */
  public Optional<LocalDate> day() {
    return postmortem.times().day();
  }

  /**
   * The day on which it was noticed, likewise; that on which it started if no detection is stated.
   * Before that day no action can have addressed it.
   */
  public Optional<LocalDate> noticed() {
    return postmortem.times().detected().map(OffsetDateTime::toLocalDate).or(this::day);
  }

  /** How long something took; empty if one of its two moments is not known. */
  Optional<Duration> duration(DurationMeasure measure) {
    return Optional.ofNullable(durations.get(measure));
  }

  public Optional<Quarter> quarter() {
    return day().map(Quarter::of);
  }

  List<String> values(Dimension dimension) {
    return switch (dimension) {
      case ALL -> List.of("all");
      case SEVERITY -> postmortem.severity().stream().toList();
      case KIND -> List.of(postmortem.kind().word());
      case YEAR -> day().map(d -> Integer.toString(d.getYear())).stream().toList();
      case QUARTER -> quarter().map(Quarter::toString).stream().toList();
      case DETECTION -> postmortem.analysis().detectedBy().map(Term::word).stream().toList();
      case TRIGGER ->
          postmortem.analysis().trigger().flatMap(Postmortem.Trigger::kind).map(Term::word).stream()
              .toList();
      case SERVICE -> postmortem.services();
      case TEAM -> postmortem.teams();
      case TAG -> postmortem.tags();
      case FACTOR -> factors;
    };
  }
}
