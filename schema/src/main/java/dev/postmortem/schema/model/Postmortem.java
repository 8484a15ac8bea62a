package dev.postmortem.schema.model;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One postmortem as a complete, plain value. What the file does not say, or does not say validly,
 * is empty here and never guessed; only {@code id}, {@code title}, {@code kind} and {@code
 * visibility} always have a value.
 *
 * @param id stable identifier and site address; the file name without its ending if the file names
 *     none
 * @param path the file, relative to the repository, with {@code /}
 * @param title what broke, seen from outside; the first heading or the id if the file names none
 * @param status where it stands
 * @param kind what sort of event
 * @param severity one of the configured severities, as written
 * @param visibility who may read it
 * @param redactedBy who cleared a security postmortem for publishing
 * @param services affected services, in the file's order, without repetition
 * @param teams teams involved, likewise
 * @param tags tags, likewise
 * @param times when it started, was detected, mitigated, resolved
 * @param detectedBy who or what noticed first
 * @param impact what users met
 * @param trigger what tipped the system over
 * @param factors the conditions that had to line up
 * @param faultTree how the factors combined
 * @param actions what was or will be done
 * @param roles who held which role; never shown or exported
 * @param reviewers who reviewed; counted, never shown or exported
 * @param evidence links to what supports the story
 * @param incident the incident's id or address in the incident tool
 * @param analysisMethod how it was analysed
 * @param reviewScore the reviewers' judgement of the document, 1 to 5
 * @param related ids of related postmortems
 * @param recurrenceOf id of the postmortem this one repeats
 * @param waivers rules waived for the file
 * @param timeline the events of the body's timeline, in the file's order
 * @param sections the body's level-2 sections, in the file's order
 * @param body the Markdown below the front matter
 */
public record Postmortem(
    String id,
    String path,
    String title,
    Optional<Status> status,
    Kind kind,
    Optional<String> severity,
    Visibility visibility,
    Optional<String> redactedBy,
    List<String> services,
    List<String> teams,
    List<String> tags,
    Times times,
    Optional<Detection> detectedBy,
    Impact impact,
    Optional<Trigger> trigger,
    List<ContributingFactor> factors,
    Optional<FaultTree> faultTree,
    List<Action> actions,
    Roles roles,
    List<String> reviewers,
    List<Evidence> evidence,
    Optional<String> incident,
    Optional<AnalysisMethod> analysisMethod,
    Optional<Integer> reviewScore,
    List<String> related,
    Optional<String> recurrenceOf,
    List<Waiver> waivers,
    List<Event> timeline,
    List<BodySection> sections,
    String body) {

  /** The four moments of an incident, each as far as it is known. */
  public record Times(
      Optional<OffsetDateTime> started,
      Optional<OffsetDateTime> detected,
      Optional<OffsetDateTime> mitigated,
      Optional<OffsetDateTime> resolved) {}

  /**
   * What users met. Numbers keep their author's words, units and percent signs.
   *
   * @param duration as stated; not computed
   * @param slos service level objectives that were hurt
   */
  public record Impact(
      Optional<String> summary,
      Optional<String> usersAffected,
      Optional<String> requestsFailed,
      Optional<String> duration,
      Optional<String> revenue,
      Optional<String> dataLoss,
      List<Slo> slos) {}

  /**
   * A service level objective and what the incident cost of its error budget.
   *
   * @param errorBudgetBurned as stated, for example {@code 12%}
   */
  public record Slo(String slo, Optional<String> errorBudgetBurned) {}

  /**
   * The event that tipped the system over.
   *
   * @param change address or id of the change
   */
  public record Trigger(
      Optional<TriggerKind> kind, Optional<String> summary, Optional<String> change) {}

  /**
   * A condition that had to line up.
   *
   * @param factor the factor's id, as written: an alias is not yet resolved
   * @param note how it showed here
   */
  public record ContributingFactor(String factor, Optional<String> note) {}

  /** How factors combined. */
  public sealed interface FaultTree {
    /** A factor's id, as written. */
    record Leaf(String factor) implements FaultTree {}

    /** One branch suffices. */
    record AnyOf(List<FaultTree> branches) implements FaultTree {}

    /** All branches are needed. */
    record AllOf(List<FaultTree> branches) implements FaultTree {}
  }

  /**
   * An action that follows from the incident.
   *
   * @param id as written, for example {@code A1}; its place in the list, from 1, if it has none
   * @param action what is to be done
   * @param owner a role, handle or person, as written
   * @param addresses ids of the factors it works against, as written
   * @param doneWhen how anyone can tell that it is done
   * @param verifiedBy who or what verified it
   */
  public record Action(
      String id,
      String action,
      Optional<ActionKind> kind,
      Optional<String> owner,
      Optional<LocalDate> due,
      Optional<String> ticket,
      Optional<ActionStatus> status,
      Optional<LocalDate> doneOn,
      List<String> addresses,
      Optional<String> doneWhen,
      Optional<String> verifiedBy) {}

  /** Who held which role, as written. */
  public record Roles(
      Optional<String> commander,
      Optional<String> communications,
      Optional<String> scribe,
      Optional<String> author) {}

  /** A link to what supports the story. */
  public record Evidence(
      Optional<EvidenceKind> kind, Optional<String> url, Optional<String> note) {}

  /**
   * A rule waived for the file.
   *
   * @param until last day on which the waiver holds
   */
  public record Waiver(String rule, Optional<String> reason, Optional<LocalDate> until) {}

  /**
   * One event of the timeline.
   *
   * @param at when, if date and zone could be told
   * @param time as written, for example {@code 14:02}
   * @param text what happened, as plain text
   * @param source where that is known from, if that is a web address
   * @param sourced whether it is stated where that is known from, in a link or in words
   * @param unverified whether the author marked it {@code (unverified)}
   */
  public record Event(
      Optional<OffsetDateTime> at,
      String time,
      String text,
      Optional<URI> source,
      boolean sourced,
      boolean unverified) {}

  /**
   * A level-2 section of the body.
   *
   * @param kind which of the known sections, if any
   * @param title the heading, as plain text
   * @param opening its first paragraph, as plain text; empty if there is none
   */
  public record BodySection(Optional<SectionKind> kind, String title, Optional<String> opening) {}
}
