package dev.postmortem.corpus.analytics.incident;

import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.analytics.action.Actions;
import dev.postmortem.corpus.analytics.figure.Dimension;
import dev.postmortem.corpus.analytics.figure.Distribution;
import dev.postmortem.corpus.analytics.figure.DurationMeasure;
import dev.postmortem.corpus.analytics.figure.EvidenceFigures;
import dev.postmortem.corpus.analytics.figure.EvidencePart;
import dev.postmortem.corpus.analytics.figure.Group;
import dev.postmortem.corpus.analytics.figure.Groups;
import dev.postmortem.corpus.analytics.figure.IncidentFigures;
import dev.postmortem.corpus.analytics.figure.Proportion;
import dev.postmortem.corpus.analytics.figure.SeverityChange;
import dev.postmortem.corpus.analytics.similarity.Recurrences;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.git.FileHistory;
import dev.postmortem.corpus.git.History;
import dev.postmortem.schema.model.Detection;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.TriggerKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Computes the figures of groups of incidents. */
public final class FigureTable {

  /** How soon an incident should be mitigated for {@code mitigatedWithin30Minutes}. */
  public static final Duration TARGET_TIME_TO_MITIGATE = Duration.ofMinutes(30);

  private static final Set<Detection> BY_US =
      Set.of(Detection.ALERT, Detection.MONITORING, Detection.EMPLOYEE);

  private final CorpusView view;
  private final List<PostmortemFacts> facts;
  private final List<String> severities;
  private final List<EvidencePart> parts;
  private final Map<String, List<SeverityChange>> severityChanges;
  private final Set<String> declared = new HashSet<>();
  private final Set<String> inferred = new HashSet<>();

  public FigureTable(
      CorpusView view,
      List<PostmortemFacts> facts,
      Recurrences recurrences,
      Map<String, List<SeverityChange>> severityChanges) {
    this.view = view;
    this.facts = facts;
    this.severities = severities(view.configuration());
    this.parts = EvidencePart.shownTo(view.audience());
    this.severityChanges = severityChanges;
    recurrences.declared().forEach(r -> declared.add(r.later()));
    recurrences.inferred().forEach(r -> inferred.add(r.later()));
  }

  public static List<String> severities(Settings configuration) {
    return configuration.severities().stream().map(Settings.SeverityLevel::name).toList();
  }

  static Groups.Order order(Dimension dimension, List<String> severities) {
    return switch (dimension) {
      case SEVERITY -> Groups.Order.listed(severities);
      case KIND -> Groups.Order.listed(Kind.values());
      case DETECTION -> Groups.Order.listed(Detection.values());
      case TRIGGER -> Groups.Order.listed(TriggerKind.values());
      case SERVICE, TEAM, TAG, FACTOR -> Groups.Order.mostFirst();
      case ALL, YEAR, QUARTER -> Groups.Order.alphabetical();
    };
  }

  /** Incidents by a dimension. */
  public static List<Group> groups(
      Dimension dimension, List<PostmortemFacts> incidents, List<String> severities) {
    Groups<PostmortemFacts> groups = new Groups<>(order(dimension, severities));
    incidents.forEach(f -> groups.add(f, f.values(dimension)));
    return groups.map((value, members) -> new Group(dimension, value, ids(members)));
  }

  public static List<String> ids(List<PostmortemFacts> facts) {
    return facts.stream().map(PostmortemFacts::id).toList();
  }

  public List<IncidentFigures> by(Dimension dimension) {
    Groups<PostmortemFacts> groups = new Groups<>(order(dimension, severities));
    facts.stream()
        .filter(f -> dimension == Dimension.KIND || f.incident() || f.nearMiss())
        .forEach(f -> groups.add(f, f.values(dimension)));
    return groups.map((value, members) -> figures(dimension, value, members));
  }

  public IncidentFigures all() {
    return figures(
        Dimension.ALL,
        Optional.of("all"),
        facts.stream().filter(f -> f.incident() || f.nearMiss()).toList());
  }

  private IncidentFigures figures(
      Dimension dimension, Optional<String> value, List<PostmortemFacts> members) {
    List<PostmortemFacts> counted =
        members.stream().filter(f -> dimension == Dimension.KIND || f.incident()).toList();
    Distribution toMitigate = distribution(DurationMeasure.TIME_TO_MITIGATE, counted);
    return new IncidentFigures(
        new Group(dimension, value, ids(counted)),
        new IncidentFigures.Durations(
            distribution(DurationMeasure.TIME_TO_DETECT, counted),
            toMitigate,
            distribution(DurationMeasure.TIME_TO_RESOLVE, counted),
            distribution(DurationMeasure.TIME_TO_PUBLISH, counted)),
        new IncidentFigures.Response(
            soon(toMitigate),
            detection(counted, BY_US::contains),
            detection(counted, d -> d == Detection.CUSTOMER)),
        new IncidentFigures.FollowUp(
            publishedInTime(counted),
            draftsPastLimit(counted),
            actionsDoneInTime(counted),
            proportion(counted, f -> Optional.of(f.evidenceParts() == parts.size()))),
        proportion(counted, this::severityChanged),
        proportion(members, f -> Optional.of(f.nearMiss())),
        new IncidentFigures.RecurrenceShares(
            proportion(counted, f -> Optional.of(declared.contains(f.id()))),
            proportion(counted, this::looksLikeRecurrence)));
  }

  private Proportion actionsDoneInTime(List<PostmortemFacts> counted) {
    return new Actions(
            view.today(), severities, counted.stream().flatMap(f -> f.actions().stream()).toList())
        .doneInTime();
  }

  private Optional<Boolean> looksLikeRecurrence(PostmortemFacts f) {
    return declared.contains(f.id()) || f.comparable()
        ? Optional.of(inferred.contains(f.id()))
        : Optional.empty();
  }

  /** Durations of a measure, with those that are unknown. */
  Distribution distribution(DurationMeasure measure, List<PostmortemFacts> counted) {
    List<Distribution.Observation> values = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<String> contradictory = new ArrayList<>();
    for (PostmortemFacts f : counted) {
      Optional<Duration> duration = f.duration(measure);
      if (duration.isEmpty()) {
        missing.add(f.id());
      } else if (duration.get().isNegative()) {
        contradictory.add(f.id());
      } else {
        values.add(new Distribution.Observation(f.id(), duration.get()));
      }
    }
    return new Distribution(measure, values, missing, contradictory);
  }

  private static Proportion soon(Distribution toMitigate) {
    List<String> hits = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Distribution.Observation o : toMitigate.values()) {
      (o.value().compareTo(TARGET_TIME_TO_MITIGATE) <= 0 ? hits : others).add(o.incident());
    }
    List<String> missing = new ArrayList<>(toMitigate.missing());
    missing.addAll(toMitigate.contradictory());
    return new Proportion(hits, others, missing);
  }

  private static Proportion detection(List<PostmortemFacts> counted, Predicate<Detection> wanted) {
    return proportion(counted, f -> f.postmortem().analysis().detectedBy().map(wanted::test));
  }

  private Proportion publishedInTime(List<PostmortemFacts> counted) {
    boolean hasHistory = view.history().completeness() != History.Completeness.NONE;
    return proportion(
        counted.stream()
            .filter(f -> f.publication().standing() != Publication.Standing.NO_LIMIT)
            .filter(f -> f.publication().standing() != Publication.Standing.PENDING)
            .toList(),
        f ->
            switch (f.publication().standing()) {
              case IN_TIME -> Optional.of(true);
              case LATE -> Optional.of(false);
              case OVERDUE -> hasHistory ? Optional.of(false) : Optional.empty();
              default -> Optional.empty();
            });
  }

  private static Proportion draftsPastLimit(List<PostmortemFacts> counted) {
    return proportion(
        counted.stream()
            .filter(f -> f.publication().on().isEmpty() && !Publication.published(f.postmortem()))
            .filter(f -> f.publication().standing() != Publication.Standing.NO_LIMIT)
            .toList(),
        f ->
            switch (f.publication().standing()) {
              case OVERDUE -> Optional.of(true);
              case PENDING -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  private Optional<Boolean> severityChanged(PostmortemFacts f) {
    if (severityChanges.containsKey(f.id())) {
      return Optional.of(true);
    }
    return view.history()
        .of(f.postmortem().path())
        .flatMap(FileHistory::created)
        .map(created -> false);
  }

  static Proportion proportion(
      List<PostmortemFacts> counted, Function<PostmortemFacts, Optional<Boolean>> holds) {
    List<String> hits = new ArrayList<>();
    List<String> others = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (PostmortemFacts f : counted) {
      Optional<Boolean> answer = holds.apply(f);
      (answer.isEmpty() ? missing : answer.get() ? hits : others).add(f.id());
    }
    return new Proportion(hits, others, missing);
  }

  public EvidenceFigures evidence(List<PostmortemFacts> counted) {
    Map<EvidencePart, Proportion> shares = new EnumMap<>(EvidencePart.class);
    List<List<String>> present = new ArrayList<>();
    for (int i = 0; i <= parts.size(); i++) {
      present.add(new ArrayList<>());
    }
    for (EvidencePart part : parts) {
      shares.put(part, proportion(counted, f -> Optional.of(part.in(f.postmortem()))));
    }
    for (PostmortemFacts f : counted) {
      present.get(f.evidenceParts()).add(f.id());
    }
    return new EvidenceFigures(shares, present);
  }
}
