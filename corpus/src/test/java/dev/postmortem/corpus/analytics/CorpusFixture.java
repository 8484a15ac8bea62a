package dev.postmortem.corpus.analytics;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.Corpus;
import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.config.Defaults;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.git.FileHistory;
import dev.postmortem.corpus.git.History;
import dev.postmortem.corpus.taxonomy.End;
import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.corpus.taxonomy.Layer;
import dev.postmortem.corpus.taxonomy.Taxonomy;
import dev.postmortem.schema.model.ActionKind;
import dev.postmortem.schema.model.ActionStatus;
import dev.postmortem.schema.model.Detection;
import dev.postmortem.schema.model.EvidenceKind;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Status;
import dev.postmortem.schema.model.TriggerKind;
import dev.postmortem.schema.model.Visibility;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Builds small corpora in code. The taxonomy knows the factors {@code alpha}, {@code beta}, {@code
 * gamma} and {@code delta}; {@code alpha} has the alias {@code first letter}, and {@code old-beta}
 * is deprecated by {@code beta}.
 */
public final class CorpusFixture {

  private final LocalDate today;
  private final List<Postmortem> postmortems = new ArrayList<>();
  private final Map<String, FileHistory> histories = new LinkedHashMap<>();
  private History.Completeness completeness = History.Completeness.NONE;
  private int programThreshold = 3;

  private CorpusFixture(LocalDate today) {
    this.today = today;
  }

  /** A corpus without postmortems and without Git. */
  public static CorpusFixture on(String today) {
    return new CorpusFixture(LocalDate.parse(today));
  }

  /** Sets how many unrelated incidents make a program. */
  public CorpusFixture programThreshold(int threshold) {
    programThreshold = threshold;
    return this;
  }

  /** Adds a postmortem. */
  public CorpusFixture with(String id, UnaryOperator<PostmortemFixture> details) {
    PostmortemFixture fixture = details.apply(new PostmortemFixture(id));
    postmortems.add(fixture.build());
    fixture
        .history()
        .ifPresent(
            history -> {
              completeness = History.Completeness.FULL;
              histories.put(fixture.path(), history);
            });
    return this;
  }

  /** The corpus, its postmortems in the order in which they were added. */
  public Corpus corpus() {
    Settings standard = Defaults.settings();
    Settings.Site site = standard.site();
    return new Corpus(
        new Settings(
            standard.path(),
            standard.paths(),
            standard.linting(),
            standard.severities(),
            taxonomy(),
            standard.catalogues(),
            standard.trackers(),
            standard.sectionNames(),
            standard.adopt(),
            new Settings.Site(
                site.title(),
                site.baseUrl(),
                site.repositoryUrl(),
                site.logo(),
                site.language(),
                site.navigation(),
                site.feedSize(),
                programThreshold)),
        postmortems,
        new History(completeness, histories, Set.of("an author")),
        today);
  }

  /** What an audience may know of the corpus. */
  public CorpusView seenBy(Audience audience) {
    return CorpusView.of(corpus(), audience);
  }

  /** The figures that the organisation sees. */
  public Analytics analytics() {
    return Analytics.of(seenBy(Audience.INTERNAL));
  }

  private static Taxonomy taxonomy() {
    return new Taxonomy(
        List.of(
            factor("alpha", List.of("first letter"), Optional.empty()),
            factor("beta", List.of(), Optional.empty()),
            factor("gamma", List.of(), Optional.empty()),
            factor("delta", List.of(), Optional.empty()),
            factor("old-beta", List.of(), Optional.of("beta"))));
  }

  private static Factor factor(String id, List<String> aliases, Optional<String> deprecatedBy) {
    return new Factor(id, id, "For tests.", Layer.DESIGN, End.BLUNT, aliases, deprecatedBy);
  }

  /** One postmortem in the making; what is not set is missing. */
  public static final class PostmortemFixture {
    private final String id;
    private Optional<Status> status = Optional.of(Status.PUBLISHED);
    private Kind kind = Kind.INCIDENT;
    private Optional<String> severity = Optional.empty();
    private Visibility visibility = Visibility.INTERNAL;
    private Optional<String> redactedBy = Optional.empty();
    private List<String> services = List.of();
    private List<String> teams = List.of();
    private List<String> tags = List.of();
    private Optional<OffsetDateTime> started = Optional.empty();
    private Optional<OffsetDateTime> detected = Optional.empty();
    private Optional<OffsetDateTime> mitigated = Optional.empty();
    private Optional<OffsetDateTime> resolved = Optional.empty();
    private Optional<Detection> detectedBy = Optional.empty();
    private Optional<String> usersAffected = Optional.empty();
    private final List<Postmortem.Slo> slos = new ArrayList<>();
    private Optional<Postmortem.Trigger> trigger = Optional.empty();
    private List<String> factors = List.of();
    private final List<ActionFixture> actions = new ArrayList<>();
    private final List<Postmortem.Evidence> evidence = new ArrayList<>();
    private final List<Postmortem.Event> timeline = new ArrayList<>();
    private Optional<Integer> reviewScore = Optional.empty();
    private List<String> related = List.of();
    private Optional<String> recurrenceOf = Optional.empty();
    private Optional<Instant> created = Optional.empty();
    private final List<FileHistory.Change> statuses = new ArrayList<>();
    private final List<FileHistory.Change> severities = new ArrayList<>();
    private final Map<String, List<FileHistory.Change>> actionStatuses = new LinkedHashMap<>();

    private PostmortemFixture(String id) {
      this.id = id;
    }

    /** Sets where it stands. */
    public PostmortemFixture status(Status value) {
      status = Optional.of(value);
      return this;
    }

    /** Sets the kind of event. */
    public PostmortemFixture kind(Kind value) {
      kind = value;
      return this;
    }

    /** Sets the severity. */
    public PostmortemFixture severity(String value) {
      severity = Optional.of(value);
      return this;
    }

    /** Sets who may read it. */
    public PostmortemFixture visibility(Visibility value) {
      visibility = value;
      return this;
    }

    /** Says that it was cleared. */
    public PostmortemFixture redacted() {
      redactedBy = Optional.of("security-lead");
      return this;
    }

    /** Sets the services. */
    public PostmortemFixture services(String... values) {
      services = List.of(values);
      return this;
    }

    /** Sets the teams. */
    public PostmortemFixture teams(String... values) {
      teams = List.of(values);
      return this;
    }

    /** Sets the tags. */
    public PostmortemFixture tags(String... values) {
      tags = List.of(values);
      return this;
    }

    /** Sets when it started: a day (then at noon UTC) or a moment with an offset. */
    public PostmortemFixture started(String value) {
      started = Optional.of(moment(value));
      return this;
    }

    /** Sets when it was detected, likewise. */
    public PostmortemFixture detected(String value) {
      detected = Optional.of(moment(value));
      return this;
    }

    /** Sets when it was mitigated, likewise. */
    public PostmortemFixture mitigated(String value) {
      mitigated = Optional.of(moment(value));
      return this;
    }

    /** Sets when it was resolved, likewise. */
    public PostmortemFixture resolved(String value) {
      resolved = Optional.of(moment(value));
      return this;
    }

    /** Sets start and detection, which came some minutes later. */
    public PostmortemFixture detectedAfter(String start, int minutes) {
      started = Optional.of(moment(start));
      detected = started.map(s -> s.plusMinutes(minutes));
      return this;
    }

    /** Sets start, detection at once, and mitigation, which came some minutes later. */
    public PostmortemFixture mitigatedAfter(String start, int minutes) {
      detectedAfter(start, 0);
      mitigated = detected.map(d -> d.plusMinutes(minutes));
      return this;
    }

    /** Sets who noticed. */
    public PostmortemFixture detectedBy(Detection value) {
      detectedBy = Optional.of(value);
      return this;
    }

    /** Sets a part of the impact. */
    public PostmortemFixture usersAffected(String value) {
      usersAffected = Optional.of(value);
      return this;
    }

    /** Adds an objective with what was burned of its budget; an empty text for nothing stated. */
    public PostmortemFixture slo(String slo, String burned) {
      slos.add(new Postmortem.Slo(slo, burned.isEmpty() ? Optional.empty() : Optional.of(burned)));
      return this;
    }

    /** Sets the trigger. */
    public PostmortemFixture trigger(TriggerKind value) {
      trigger =
          Optional.of(
              new Postmortem.Trigger(Optional.of(value), Optional.empty(), Optional.empty()));
      return this;
    }

    /** Sets the factors. */
    public PostmortemFixture factors(String... values) {
      factors = List.of(values);
      return this;
    }

    /** Adds an action. */
    public PostmortemFixture action(String actionId, UnaryOperator<ActionFixture> details) {
      actions.add(details.apply(new ActionFixture(actionId)));
      return this;
    }

    /** Adds a link. */
    public PostmortemFixture evidence(String url) {
      evidence.add(
          new Postmortem.Evidence(
              Optional.of(EvidenceKind.DASHBOARD), Optional.of(url), Optional.empty()));
      return this;
    }

    /** Adds an event with a source. */
    public PostmortemFixture event(String at) {
      timeline.add(
          new Postmortem.Event(
              Optional.of(moment(at)),
              at,
              "something happened",
              Optional.of(URI.create("https://logs.example/1")),
              true,
              false));
      return this;
    }

    /** Sets the reviewers' judgement. */
    public PostmortemFixture reviewScore(int value) {
      reviewScore = Optional.of(value);
      return this;
    }

    /** Sets related postmortems. */
    public PostmortemFixture related(String... values) {
      related = List.of(values);
      return this;
    }

    /** Sets what it repeats. */
    public PostmortemFixture recurrenceOf(String value) {
      recurrenceOf = Optional.of(value);
      return this;
    }

    /** Says when it was first committed. */
    public PostmortemFixture created(String instant) {
      created = Optional.of(moment(instant).toInstant());
      return this;
    }

    /** Says when it was first committed as published; as a draft an hour before. */
    public PostmortemFixture publishedAt(String instant) {
      Instant at = moment(instant).toInstant();
      created = Optional.of(at.minusSeconds(3600));
      statuses.add(new FileHistory.Change("draft", created));
      statuses.add(new FileHistory.Change("published", Optional.of(at)));
      return this;
    }

    /** Says that it was published before a shallow clone begins. */
    public PostmortemFixture publishedBeforeTheClone() {
      statuses.add(new FileHistory.Change("published", Optional.empty()));
      return this;
    }

    /** Adds a severity to the history. */
    public PostmortemFixture hadSeverity(String value, String since) {
      Instant at = moment(since).toInstant();
      created = created.isPresent() ? created : Optional.of(at);
      severities.add(new FileHistory.Change(value, Optional.of(at)));
      return this;
    }

    /** Adds an action's status to the history. */
    public PostmortemFixture actionBecame(String actionId, ActionStatus to, String since) {
      Instant at = moment(since).toInstant();
      created = created.isPresent() ? created : Optional.of(at);
      actionStatuses
          .computeIfAbsent(actionId, k -> new ArrayList<>())
          .add(new FileHistory.Change(to.word(), Optional.of(at)));
      return this;
    }

    private String path() {
      return "postmortems/" + id + ".md";
    }

    private Optional<FileHistory> history() {
      if (created.isEmpty() && statuses.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new FileHistory(
              created,
              created.orElse(Instant.EPOCH),
              List.of(),
              List.copyOf(statuses),
              List.copyOf(severities),
              Map.copyOf(actionStatuses)));
    }

    private Postmortem build() {
      return new Postmortem(
          new Postmortem.Identity(id, path(), "What broke in " + id),
          new Postmortem.Classification(kind, severity, services, teams, tags),
          new Postmortem.Publishing(status, visibility, redactedBy),
          new Postmortem.Times(
              started,
              detected,
              mitigated,
              resolved,
              started.or(() -> detected).map(OffsetDateTime::toLocalDate)),
          new Postmortem.Impact(
              Optional.empty(),
              usersAffected,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.copyOf(slos)),
          new Postmortem.Analysis(
              detectedBy,
              trigger,
              factors.stream()
                  .map(f -> new Postmortem.ContributingFactor(f, Optional.empty()))
                  .toList(),
              Optional.empty(),
              Optional.empty()),
          actions.stream().map(ActionFixture::build).toList(),
          new Postmortem.Roles(
              Optional.of("commander-on-call"),
              Optional.empty(),
              Optional.empty(),
              Optional.of("author-on-call")),
          new Postmortem.Review(List.of("reviewer-on-call"), reviewScore, List.of()),
          new Postmortem.References(Optional.empty(), List.copyOf(evidence), related, recurrenceOf),
          new Postmortem.Body(List.copyOf(timeline), List.of(), ""));
    }

    private static OffsetDateTime moment(String value) {
      return OffsetDateTime.parse(value.length() == 10 ? value + "T12:00:00Z" : value);
    }
  }

  /** One action in the making. */
  public static final class ActionFixture {
    private final String id;
    private Optional<ActionKind> kind = Optional.empty();
    private Optional<LocalDate> due = Optional.empty();
    private Optional<ActionStatus> status = Optional.empty();
    private Optional<LocalDate> doneOn = Optional.empty();
    private List<String> addresses = List.of();

    private ActionFixture(String id) {
      this.id = id;
    }

    /** Sets what it is for. */
    public ActionFixture kind(ActionKind value) {
      kind = Optional.of(value);
      return this;
    }

    /** Sets until when it is to be done. */
    public ActionFixture due(String day) {
      due = Optional.of(LocalDate.parse(day));
      return this;
    }

    /** Marks it as done, on an unknown day. */
    public ActionFixture done() {
      status = Optional.of(ActionStatus.DONE);
      return this;
    }

    /** Marks it as done, and when. */
    public ActionFixture done(String day) {
      doneOn = Optional.of(LocalDate.parse(day));
      return done();
    }

    /** Marks it as dropped, on an unknown day. */
    public ActionFixture dropped() {
      status = Optional.of(ActionStatus.DROPPED);
      return this;
    }

    /** Marks it as dropped, and since when. */
    public ActionFixture dropped(String day) {
      doneOn = Optional.of(LocalDate.parse(day));
      return dropped();
    }

    /** Marks it as started. */
    public ActionFixture inProgress() {
      status = Optional.of(ActionStatus.IN_PROGRESS);
      return this;
    }

    /** Sets the factors it works against. */
    public ActionFixture addresses(String... values) {
      addresses = List.of(values);
      return this;
    }

    private Postmortem.Action build() {
      return new Postmortem.Action(
          id,
          "Limit the number of retries",
          kind,
          Optional.of("payments-on-call"),
          due,
          Optional.of("PAY-1"),
          status,
          doneOn,
          addresses,
          Optional.empty(),
          Optional.of("the load test"));
    }
  }
}
