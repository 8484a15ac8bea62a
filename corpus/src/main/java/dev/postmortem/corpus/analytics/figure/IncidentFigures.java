package dev.postmortem.corpus.analytics.figure;

/**
 * The figures of a group of incidents. Counted are postmortems of the kinds {@code incident} and
 * {@code security}; near misses enter only {@link #nearMisses}, drills nothing. In a group of
 * {@link Dimension#KIND} those of that kind are counted, whichever it is.
 *
 * @param group which incidents
 * @param durations how long they took
 * @param response how they were noticed and mitigated
 * @param followUp what was written and done about them
 * @param severityChanged whose severity changed after the first commit
 * @param nearMisses of incidents and near misses together, the near misses
 * @param recurrences which of them came back
 */
public record IncidentFigures(
    Group group,
    Durations durations,
    Response response,
    FollowUp followUp,
    Proportion severityChanged,
    Proportion nearMisses,
    RecurrenceShares recurrences) {

  /**
   * How long the incidents of a group took.
   *
   * @param timeToDetect detected − started
   * @param timeToMitigate mitigated − detected
   * @param timeToResolve resolved − started
   * @param timeToPublish first published − resolved
   */
  public record Durations(
      Distribution timeToDetect,
      Distribution timeToMitigate,
      Distribution timeToResolve,
      Distribution timeToPublish) {}

  /**
   * How the incidents of a group were noticed and mitigated.
   *
   * @param mitigatedWithin30Minutes of the known times to mitigate, those of at most 30 minutes
   * @param detectedByUs of the stated detections: alert, monitoring or employee
   * @param detectedByCustomers of the stated detections: customer
   */
  public record Response(
      Proportion mitigatedWithin30Minutes,
      Proportion detectedByUs,
      Proportion detectedByCustomers) {}

  /**
   * What was written and done about the incidents of a group.
   *
   * @param publishedInTime of those whose severity sets a limit and that are published or past it:
   *     published by the deadline
   * @param draftsPastLimit of the unpublished whose severity sets a limit: past the deadline
   * @param actionsDoneInTime of the actions whose due date has passed: done by then
   * @param evidenceComplete postmortems in which every part of {@link EvidencePart} that readers
   *     can look for is present
   */
  public record FollowUp(
      Proportion publishedInTime,
      Proportion draftsPastLimit,
      Proportion actionsDoneInTime,
      Proportion evidenceComplete) {}

  /**
   * Which of the incidents of a group came back.
   *
   * @param declared that name what they repeat
   * @param inferred that name nothing, and look like a repetition
   */
  public record RecurrenceShares(Proportion declared, Proportion inferred) {}

  /** How many incidents. */
  public int count() {
    return group.count();
  }

  /** The distribution of a measure. */
  public Distribution of(DurationMeasure measure) {
    return switch (measure) {
      case TIME_TO_DETECT -> durations.timeToDetect;
      case TIME_TO_MITIGATE -> durations.timeToMitigate;
      case TIME_TO_RESOLVE -> durations.timeToResolve;
      case TIME_TO_PUBLISH -> durations.timeToPublish;
    };
  }
}
