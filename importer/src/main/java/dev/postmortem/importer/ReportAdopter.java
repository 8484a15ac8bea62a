package dev.postmortem.importer;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.importer.AdoptionRequest.Otherwise;
import dev.postmortem.importer.label.FactorWords;
import dev.postmortem.importer.label.Field;
import dev.postmortem.importer.label.LabelKeys;
import dev.postmortem.importer.label.LabelledFacts;
import dev.postmortem.importer.label.Statements;
import dev.postmortem.importer.moment.RecoveredMoment;
import dev.postmortem.importer.moment.RecoveredMoments;
import dev.postmortem.importer.report.GroupNames;
import dev.postmortem.importer.report.LegacyActions;
import dev.postmortem.importer.report.LegacyFactors;
import dev.postmortem.importer.report.LegacyReport;
import dev.postmortem.importer.report.LegacyTicket;
import dev.postmortem.importer.review.Candidate;
import dev.postmortem.importer.review.NearestFactors;
import dev.postmortem.schema.document.action.ProseAction;
import dev.postmortem.schema.document.timeline.TimelineEvent;
import dev.postmortem.schema.model.Status;
import dev.postmortem.schema.model.TriggerKind;
import dev.postmortem.schema.time.DayOrder;
import dev.postmortem.schema.time.TimePhrase;
import dev.postmortem.schema.time.TimeScanner;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.text.words.OneLine;
import dev.postmortem.text.words.Slug;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns one older report into a postmortem: what it says goes into the front matter, no more. */
final class ReportAdopter {

  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private static final int MAX_NOTE_CHARS = 80;

  private final Settings configuration;
  private final Statements statements;
  private final FactorWords factorWords;
  private final NearestFactors nearest;
  private final Otherwise otherwise;
  private final DayOrder order;
  private final GroupNames groups;

  /**
   * An adopter of reports that are in one folder.
   *
   * @param order how its reports write their dates, for those of whose dates none tells
   * @param groups tells names above groups of actions from topics
   */
  ReportAdopter(AdoptionRequest request, DayOrder order, GroupNames groups) {
    this.groups = groups;
    this.order = order;
    this.configuration = request.configuration();
    this.statements = new Statements(configuration);
    this.factorWords = new FactorWords(configuration.taxonomy());
    this.nearest = new NearestFactors(configuration.taxonomy());
    this.otherwise = request.otherwise();
  }

  /**
   * Where a postmortem goes and what it is called.
   *
   * @param to the file, relative to the repository
   * @param origin how the postmortem names the report
   * @param id its id if the file's name is not unique
   */
  record Destination(String to, String origin, Optional<String> id) {}

  /** Turns a report into a postmortem. */
  AdoptedReport adopt(LegacyReport report, Destination destination) {
    return new Draft(report, destination).write();
  }

  /** One report on its way. */
  private final class Draft {
    private final LegacyReport report;
    private final Destination destination;
    private final FrontMatterText text = new FrontMatterText();
    private final Map<Field, Integer> found = new EnumMap<>(Field.class);
    private final List<String> notFound = new ArrayList<>();
    private final LabelledFacts facts;
    private final ReportTitle title;
    private final ReportTimes reportTimes;
    private final Map<String, String> proposed = new LinkedHashMap<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private Optional<String> confirmedDuration = Optional.empty();
    private Optional<ZoneId> zoneUsed = Optional.empty();
    private int knownFactors;

    Draft(LegacyReport report, Destination destination) {
      this.report = report;
      this.destination = destination;
      this.facts = LabelledFacts.of(report, configuration);
      this.title = new ReportTitle(report, configuration.sectionNames());
      this.reportTimes =
          new ReportTimes(
              report,
              facts,
              title,
              configuration.adopt(),
              otherwise.zone().or(configuration.adopt()::zone),
              order);
    }

    AdoptedReport write() {
      Optional<LocalDate> date = reportTimes.date();
      destination.id().ifPresent(id -> text.value(0, "id", id, Optional.empty()));
      text.value(0, "title", title.title(facts), Optional.empty());
      found.put(Field.TITLE, 1);
      terms();
      ReportTimes.Read read = reportTimes.read();
      times(read);
      impact();
      trigger();
      factors();
      ActionWriter actionWriter = new ActionWriter(reportTimes, groups, text, notFound);
      List<ProseAction> actions = LegacyActions.read(report.document());
      actionWriter.write(actions);
      count(Field.ACTIONS, actions.size());
      people();
      extra(date);
      notes();
      return new AdoptedReport(
          report.path(),
          destination.to(),
          text.text(report.lineEnd()) + report.body(),
          found,
          notFound,
          new AdoptedReport.Tally(
              (int) actions.stream().filter(a -> LegacyTicket.of(a).words().isPresent()).count(),
              (int) actions.stream().filter(a -> actionWriter.owner(a).isPresent()).count(),
              (int) actions.stream().filter(a -> LegacyTicket.of(a).isDone()).count(),
              knownFactors),
          zoneUsed,
          proposed,
          unread(read.timeline()),
          candidates);
    }

    private Unread unread(List<TimelineEvent> timeline) {
      return new Unread(
          reportTimes.hasZone() ? 0 : UnreadReader.timesWithoutZone(timeline),
          configuration.adopt().approximateTimes() ? 0 : UnreadReader.approximateTimes(timeline),
          UnreadReader.headings(report.document()),
          facts.unknownLabels(),
          facts.value("severity").filter(s -> !found.containsKey(Field.SEVERITY)),
          title.written(),
          found.containsKey(Field.SERVICES));
    }

    private void terms() {
      term(Field.STATUS, "status", take("status").or(() -> otherwise.status().map(Status::word)));
      kind();
      term(Field.SEVERITY, "severity", take("severity"));
      List<String> named = facts.list("services", statements::services);
      List<String> told = named.isEmpty() ? statements.servicesIn(title.opening()) : named;
      list(Field.SERVICES, told.isEmpty() ? otherwise.services() : told);
      text.list("teams", facts.list("teams", statements::services));
      list(Field.TAGS, facts.list("tags", Statements::slugs));
    }

    /** Set only where a report says it: most are of incidents. */
    private void kind() {
      take("kind")
          .or(() -> take(LabelKeys.SECURITY))
          .ifPresent(
              k -> {
                text.value(0, "kind", k, Optional.empty());
                found.put(Field.KIND, 1);
              });
    }

    private Optional<String> take(String key) {
      return facts.take(key, v -> statements.term(key, v));
    }

    private void term(Field field, String key, Optional<String> value) {
      value.ifPresentOrElse(
          v -> {
            text.value(0, key, v, Optional.empty());
            found.put(field, 1);
          },
          () -> missing(field, facts.value(key).map(v -> stated(v))));
    }

    private void list(Field field, List<String> values) {
      text.list(field.key(), values);
      if (values.isEmpty()) {
        missing(field, facts.value(field.key()).map(v -> stated(v)));
      } else {
        found.put(field, values.size());
      }
    }

    private void missing(Field field, Optional<String> why) {
      notFound.add(field.key() + why.map(w -> ": " + w).orElse(""));
    }

    private void times(ReportTimes.Read read) {
      RecoveredMoments moments = read.moments();
      zoneUsed = reportTimes.zoneUsed(read);
      confirmedDuration = read.confirmed(facts.leadDuration());
      count(Field.TIMELINE, read.timeline().size());
      moments
          .candidates()
          .forEach(
              (key, event) ->
                  candidates.add(
                      new Candidate(destination.to(), key, format(event.at()), event.origin())));
      moment(Field.STARTED_AT, moments.started());
      moment(Field.DETECTED_AT, moments.detected());
      moment(Field.MITIGATED_AT, moments.mitigated());
      moment(Field.RESOLVED_AT, moments.resolved());
      notFound.addAll(moments.notes());
      term(Field.DETECTED_BY, "detected_by", take("detected_by").or(() -> detector(moments)));
    }

    /** What label, section and timeline say about who noticed, unless they differ. */
    private Optional<String> detector(RecoveredMoments moments) {
      Set<String> told = new LinkedHashSet<>();
      facts.value("detected_at").flatMap(Statements::detectorIn).ifPresent(told::add);
      statements.detector(report.document()).ifPresent(told::add);
      moments.detector().ifPresent(told::add);
      return told.isEmpty()
          ? statements.detectorOfSummary(report.document())
          : told.stream().findFirst().filter(d -> told.size() == 1);
    }

    private void moment(Field field, Optional<RecoveredMoment> moment) {
      moment.ifPresentOrElse(
          m -> {
            text.plain(field.key(), format(m.at()), Optional.of(m.origin()));
            found.put(field, 1);
          },
          () -> missing(field, facts.value(field.key()).map(this::unread)));
    }

    private String unread(String value) {
      boolean clock = TimeScanner.lead(value).flatMap(TimePhrase::clock).isPresent();
      boolean zoneless = clock && report.document().namedZone(Optional.empty()).isEmpty();
      return stated(value) + (zoneless ? ", without a zone" : "");
    }

    private void count(Field field, int size) {
      if (size > 0) {
        found.put(field, size);
      } else {
        missing(field, Optional.empty());
      }
    }

    private void impact() {
      Map<String, String> stated = new LinkedHashMap<>();
      for (String key :
          List.of(
              "summary", "users_affected", "requests_failed", "duration", "revenue", "data_loss")) {
        Optional<String> value =
            key.equals("duration")
                ? facts.duration().or(() -> confirmedDuration)
                : facts.take("impact." + key);
        value.ifPresent(v -> stated.put(key, v));
      }
      if (!stated.containsKey("summary")) {
        facts.impactSection().ifPresent(v -> stated.put("summary", v));
      }
      if (!stated.isEmpty()) {
        text.key(0, "impact");
        stated.forEach((k, v) -> text.value(2, k, v, Optional.empty()));
      }
      count(Field.IMPACT, stated.size());
    }

    private void trigger() {
      Optional<String> summary =
          facts
              .take("trigger.summary")
              .or(() -> statements.trigger(report.document()).map(OneLine::of));
      summary.ifPresent(
          s -> {
            text.key(0, "trigger");
            TriggerKind.of(Slug.whole(s))
                .ifPresent(k -> text.value(2, "kind", k.word(), Optional.empty()));
            text.value(2, "summary", s, Optional.empty());
          });
      count(Field.TRIGGER, summary.isPresent() ? 1 : 0);
    }

    private void factors() {
      List<String> causes = LegacyFactors.read(report.document(), configuration.sectionNames());
      if (causes.isEmpty()) {
        causes = facts.takeAll("contributing_factors");
      }
      if (!causes.isEmpty()) {
        text.key(0, "contributing_factors");
        causes.forEach(this::factor);
      }
      count(Field.FACTORS, causes.size());
    }

    private void factor(String cause) {
      String id = factorWords.factorOf(cause).map(f -> f.id()).orElse("");
      if (id.isEmpty()) {
        id = FactorWords.proposedId(cause);
        proposed.putIfAbsent(id, FactorWords.lead(cause));
        String key = Candidate.FACTOR + id;
        nearest.of(cause).stream()
            .limit(1)
            .forEach(f -> candidates.add(new Candidate(destination.to(), key, f, others(cause))));
      } else {
        knownFactors++;
      }
      text.item(2, "factor", id).value(4, "note", cause, Optional.empty());
    }

    /** The cause, and which other factors come near. */
    private String others(String cause) {
      List<String> near = nearest.of(cause);
      return near.size() < 2
          ? cause
          : cause + " (or: " + String.join(", ", near.subList(1, near.size())) + ")";
    }

    private void people() {
      Map<String, String> roles = new LinkedHashMap<>();
      for (String role : List.of("commander", "communications", "scribe", "author")) {
        facts.take("roles." + role, v -> Statements.oneName(v)).ifPresent(v -> roles.put(role, v));
      }
      if (!roles.isEmpty()) {
        text.key(0, "roles");
        roles.forEach((k, v) -> text.value(2, k, v, Optional.empty()));
      }
      facts
          .take("incident")
          .ifPresent(
              v -> {
                text.value(0, "incident", v, Optional.empty());
                found.put(Field.INCIDENT, 1);
              });
      if (roles.containsKey("author")) {
        found.put(Field.AUTHOR, 1);
      }
    }

    /**
     * The day where its hour is not known, stated figures without a key of their own, and what
     * other tools kept.
     */
    private void extra(Optional<LocalDate> date) {
      Map<String, String> own = new LinkedHashMap<>();
      facts.extras().forEach(own::put);
      if (!found.containsKey(Field.STARTED_AT)) {
        date.map(LocalDate::toString)
            .or(() -> facts.value(LabelKeys.DATE))
            .ifPresent(d -> own.put("date", d));
      }
      zoneUsed.ifPresent(z -> own.put("timeline_zone", z.toString()));
      List<YamlEntry> others = facts.unused();
      if (own.isEmpty() && others.isEmpty()) {
        return;
      }
      text.key(0, "extra");
      own.forEach((k, v) -> text.value(2, k, v, Optional.empty()));
      for (YamlEntry entry : others) {
        YamlNode value = entry.value();
        if (!own.containsKey(entry.key().text())) {
          text.node(2, entry.key().text(), value);
        }
      }
    }

    private void notes() {
      text.comment(AdoptedBefore.ORIGIN + destination.origin());
      zoneUsed.ifPresent(
          z -> text.comment("times without a zone read as " + z + ", as configured"));
      report.remarks().forEach(r -> text.comment("its own front matter: " + r));
      List<String> silent = notFound.stream().filter(n -> n.indexOf(':') < 0).toList();
      if (!silent.isEmpty()) {
        text.comment(NotFoundNote.of(silent));
      }
      notFound.stream()
          .filter(n -> n.indexOf(':') >= 0)
          .forEach(n -> text.comment(NotFoundNote.PREFIX + n));
    }
  }

  private static String stated(String value) {
    String line = OneLine.of(value);
    boolean tooLong = line.length() > MAX_NOTE_CHARS;
    return "the report says \""
        + (tooLong ? line.substring(0, MAX_NOTE_CHARS - 3) + "..." : line)
        + '"';
  }

  private static String format(OffsetDateTime at) {
    return RFC_3339.format(at);
  }
}
