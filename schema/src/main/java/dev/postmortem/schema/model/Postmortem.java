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
 * <p>The public site shows only what {@code PublicPostmortem} in {@code corpus} copies: a new
 * component needs a decision there whether outsiders may read it.
 *
 * @param identity what it is called and where it is
 * @param classification kind of event, severity, services and teams
 * @param publishing where it stands and who may read it
 * @param times when it started, was detected, mitigated, resolved
 * @param impact what users met
 * @param analysis how it was noticed, and what made it possible
 * @param actions what was or will be done
 * @param roles who held which role; never shown or exported
 * @param review how the document was reviewed
 * @param references what it refers to
 * @param body what is below the front matter
 */
public record Postmortem(
    Identity identity,
    Classification classification,
    Publishing publishing,
    Times times,
    Impact impact,
    Analysis analysis,
    List<Action> actions,
    Roles roles,
    Review review,
    References references,
    Body body) {

  /** The same with other references. */
  public Postmortem withReferences(References others) {
    return new Postmortem(
        identity,
        classification,
        publishing,
        times,
        impact,
        analysis,
        actions,
        roles,
        review,
        others,
        body);
  }

  /** Stable identifier and site address. */
  public String id() {
    return identity.id();
  }

  /** The file, relative to the repository, with {@code /}. */
  public String path() {
    return identity.path();
  }

  /** What broke, seen from outside. */
  public String title() {
    return identity.title();
  }

  /** The kind of event. */
  public Kind kind() {
    return classification.kind();
  }

  /** One of the configured severities, as written. */
  public Optional<String> severity() {
    return classification.severity();
  }

  /** Affected services, in the file's order, each once. */
  public List<String> services() {
    return classification.services();
  }

  /** Teams involved, in the file's order, each once. */
  public List<String> teams() {
    return classification.teams();
  }

  /** Tags, in the file's order, each once. */
  public List<String> tags() {
    return classification.tags();
  }

  /** The conditions that had to line up. */
  public List<ContributingFactor> factors() {
    return analysis.factors();
  }

  /**
   * What a postmortem is called and where it is.
   *
   * @param id stable identifier and site address; the file name without its ending if the file
   *     names none
   * @param path the file, relative to the repository, with {@code /}
   * @param title what broke, seen from outside; the first heading or the id if the file names none
   */
  public record Identity(String id, String path, String title) {}

  /**
   * Kind of event, severity, services and teams.
   *
   * @param severity one of the configured severities, as written
   * @param services affected services, in the file's order, each once
   * @param teams teams involved, likewise
   * @param tags tags, likewise
   */
  public record Classification(
      Kind kind,
      Optional<String> severity,
      List<String> services,
      List<String> teams,
      List<String> tags) {}

  /**
   * Where a postmortem stands and who may read it.
   *
   * @param redactedBy who cleared a security postmortem for publishing
   */
  public record Publishing(
      Optional<Status> status, Visibility visibility, Optional<String> redactedBy) {}

  /**
   * The four moments of an incident, each as far as it is known to the minute.
   *
   * @param day the day that counts for order, year and quarter, by the clock it was written with:
   *     that of the start; else the next best that the file tells, see {@link
   *     dev.postmortem.schema.document.IncidentDay}
   */
  public record Times(
      Optional<OffsetDateTime> started,
      Optional<OffsetDateTime> detected,
      Optional<OffsetDateTime> mitigated,
      Optional<OffsetDateTime> resolved,
      Optional<LocalDate> day) {}

  /**
   * What users met. Numbers keep their author's words, units and percent signs.
   *
   * @param duration as stated; not computed
   * @param slos service level objectives that were missed
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
   * How the event was noticed, and what made it possible.
   *
   * @param detectedBy who or what noticed first
   * @param trigger the event that started the incident
   * @param factors the conditions that had to line up
   * @param faultTree how the factors combined
   * @param method how it was analysed
   */
  public record Analysis(
      Optional<Detection> detectedBy,
      Optional<Trigger> trigger,
      List<ContributingFactor> factors,
      Optional<FaultTree> faultTree,
      Optional<AnalysisMethod> method) {}

  /**
   * The event that started the incident.
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

  /**
   * How the document was reviewed.
   *
   * @param reviewers who reviewed; counted, never shown or exported
   * @param score the reviewers' judgement of the document, 1 to 5
   * @param waivers rules waived for the file
   */
  public record Review(List<String> reviewers, Optional<Integer> score, List<Waiver> waivers) {}

  /**
   * What a postmortem refers to.
   *
   * @param incident the incident's id or address in the incident tool
   * @param evidence links to what supports the story
   * @param related ids of related postmortems
   * @param recurrenceOf id of the postmortem this one repeats
   */
  public record References(
      Optional<String> incident,
      List<Evidence> evidence,
      List<String> related,
      Optional<String> recurrenceOf) {}

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
   * What is below the front matter.
   *
   * @param timeline the events of the timeline, in the file's order
   * @param sections the level-2 sections, in the file's order
   * @param text the Markdown
   */
  public record Body(List<Event> timeline, List<BodySection> sections, String text) {}

  /**
   * One event of the timeline.
   *
   * @param at when, if date and zone are known
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
