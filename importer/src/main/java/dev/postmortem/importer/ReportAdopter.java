package dev.postmortem.importer;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.importer.AdoptionRequest.Otherwise;
import dev.postmortem.importer.label.FactorWords;
import dev.postmortem.importer.label.Field;
import dev.postmortem.importer.label.FieldLabels;
import dev.postmortem.importer.label.LabelledFacts;
import dev.postmortem.importer.label.Statements;
import dev.postmortem.importer.label.TitleWords;
import dev.postmortem.importer.moment.Contradictions;
import dev.postmortem.importer.moment.MomentFinder;
import dev.postmortem.importer.moment.RecoveredMoment;
import dev.postmortem.importer.moment.RecoveredMoments;
import dev.postmortem.importer.moment.StatedDurations;
import dev.postmortem.importer.moment.ToldEvent;
import dev.postmortem.importer.report.GroupNames;
import dev.postmortem.importer.report.LegacyActions;
import dev.postmortem.importer.report.LegacyFactors;
import dev.postmortem.importer.report.LegacyReport;
import dev.postmortem.importer.report.LegacyTicket;
import dev.postmortem.importer.review.Candidate;
import dev.postmortem.importer.review.NearestFactors;
import dev.postmortem.schema.document.action.ProseAction;
import dev.postmortem.schema.document.timeline.TimeHints;
import dev.postmortem.schema.document.timeline.TimelineEvent;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.markdown.Block.Heading;
import dev.postmortem.schema.model.ActionKind;
import dev.postmortem.schema.model.ActionStatus;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.model.Status;
import dev.postmortem.schema.model.TriggerKind;
import dev.postmortem.schema.time.DayOrder;
import dev.postmortem.schema.time.DurationScanner;
import dev.postmortem.schema.time.NamedZone;
import dev.postmortem.schema.time.TimePhrase;
import dev.postmortem.schema.time.TimeScanner;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.words.Slug;
import java.time.Duration;
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
import java.util.stream.Stream;

/** Turns one older report into a postmortem: what it says goes into the front matter, no more. */
final class ReportAdopter {

  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private static final int MAX_NOTE_CHARS = 80;
  private static final int MAX_DAYS_APART = 31;

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
    private final Map<String, String> proposed = new LinkedHashMap<>();
    private List<TimelineEvent> timeline = List.of();
    private final List<Candidate> candidates = new ArrayList<>();
    private Optional<String> confirmedDuration = Optional.empty();
    private Optional<ZoneId> zoneUsed = Optional.empty();
    private int knownFactors;

    Draft(LegacyReport report, Destination destination) {
      this.report = report;
      this.destination = destination;
      this.facts = LabelledFacts.of(report, configuration);
    }

    AdoptedReport write() {
      Optional<LocalDate> date = reportDate();
      destination.id().ifPresent(id -> text.value(0, "id", id, Optional.empty()));
      title();
      terms();
      times(date);
      impact();
      trigger();
      factors();
      List<ProseAction> actions = actions();
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
              (int) actions.stream().filter(a -> owner(a).isPresent()).count(),
              (int) actions.stream().filter(a -> LegacyTicket.of(a).isDone()).count(),
              knownFactors),
          zoneUsed,
          proposed,
          unread(),
          candidates);
    }

    private Unread unread() {
      boolean zoneKnown = facts.zone().or(() -> report.document().namedZone(said())).isPresent();
      return new Unread(
          zoneKnown ? 0 : UnreadReader.timesWithoutZone(timeline),
          configuration.adopt().approximateTimes() ? 0 : UnreadReader.approximateTimes(timeline),
          UnreadReader.headings(report.document()),
          facts.unknownLabels(),
          facts.value("severity").filter(s -> !found.containsKey(Field.SEVERITY)),
          heading().orElseGet(() -> TitleWords.spoken(report.stem())),
          found.containsKey(Field.SERVICES));
    }

    /** The zone that the user says. */
    private Optional<NamedZone> said() {
      return otherwise.zone().or(configuration.adopt()::zone).map(NamedZone::of);
    }

    /** The day that label, title and file name give, unless they differ. */
    private Optional<LocalDate> reportDate() {
      Set<LocalDate> dates = new LinkedHashSet<>();
      Optional<String> stated = facts.value(FieldLabels.DATE);
      stated.ifPresent(v -> dates.addAll(days(v)));
      if (stated.isEmpty()) {
        facts.value("started_at").ifPresent(v -> dates.addAll(days(v)));
      } else if (dates.size() != 1) {
        return Optional.empty();
      }
      heading().ifPresent(h -> dates.addAll(days(h)));
      dates.addAll(days(report.stem()));
      return dates.size() == 1 ? Optional.of(dates.iterator().next()) : Optional.empty();
    }

    private List<LocalDate> days(String words) {
      return TimeScanner.certainDays(words, report.dayOrder().or(order));
    }

    /** The title of the report: of several top headings one that names no section. */
    private Optional<String> heading() {
      List<Block> blocks = report.document().blocks();
      List<Integer> top = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i) instanceof Heading h && h.level() == 1 && !h.text().isBlank()) {
          top.add(i);
        }
      }
      if (top.isEmpty()) {
        return Optional.empty();
      }
      int first = top.get(0);
      String words = oneLine(((Heading) blocks.get(first)).text().text());
      if (TitleWords.announcesTitle(words)
          && first + 1 < blocks.size()
          && blocks.get(first + 1) instanceof Block.Paragraph below) {
        return Optional.of(oneLine(below.text().text()));
      }
      boolean section = top.size() > 1 && configuration.sectionNames().kindOf(words).isPresent();
      return section || TitleWords.saysNothing(words) ? Optional.empty() : Optional.of(words);
    }

    private void title() {
      String title =
          facts
              .take("title")
              .or(this::heading)
              .map(TitleWords::of)
              .orElseGet(() -> TitleWords.spoken(report.stem()));
      text.value(0, "title", title, Optional.empty());
      found.put(Field.TITLE, 1);
    }

    private void terms() {
      term(Field.STATUS, "status", take("status").or(() -> otherwise.status().map(Status::word)));
      kind();
      term(Field.SEVERITY, "severity", take("severity"));
      List<String> named = facts.list("services", statements::services);
      List<String> told = named.isEmpty() ? statements.servicesIn(opening()) : named;
      list(Field.SERVICES, told.isEmpty() ? otherwise.services() : told);
      text.list("teams", facts.list("teams", statements::services));
      list(Field.TAGS, facts.list("tags", Statements::slugs));
    }

    /** Set only where a report says it: most are of incidents. */
    private void kind() {
      take("kind")
          .or(() -> take(FieldLabels.SECURITY))
          .ifPresent(
              k -> {
                text.value(0, "kind", k, Optional.empty());
                found.put(Field.KIND, 1);
              });
    }

    /** Title and summary, where services are named. */
    private String opening() {
      return heading().orElse("")
          + ' '
          + report
              .document()
              .section(SectionKind.SUMMARY)
              .map(s -> report.document().source().slice(s.span()))
              .orElse("");
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

    private void times(Optional<LocalDate> date) {
      Optional<ZoneId> said = otherwise.zone().or(configuration.adopt()::zone);
      Optional<NamedZone> told = said.map(NamedZone::of);
      RecoveredMoments moments = moments(date, told);
      zoneUsed =
          said.filter(
              z ->
                  dated(date, told) > dated(date, Optional.empty())
                      || !moments.equals(moments(date, Optional.empty())));
      confirmedDuration = facts.leadDuration().filter(d -> fits(d, moments));
      count(Field.TIMELINE, timeline.size());
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

    private RecoveredMoments moments(Optional<LocalDate> date, Optional<NamedZone> told) {
      Optional<NamedZone> otherwise = facts.zone().or(() -> told);
      TimeHints hints =
          new TimeHints(date, report.document().namedZone(otherwise), report.dayOrder().or(order));
      StatedDurations durations = facts.durations();
      RecoveredMoments labelled = Contradictions.resolved(facts.moments(hints), durations);
      RecoveredMoments lead = Contradictions.ofDay(facts.lead(hints), date);
      RecoveredMoments stated = Contradictions.resolved(labelled.or(lead), durations);
      Optional<LocalDate> day = date.or(() -> stated.started().map(m -> m.at().toLocalDate()));
      timeline =
          day.isPresent() ? timeline(day, otherwise) : timelineOfOwnDays(nearbyDay(), otherwise);
      List<ToldEvent> events =
          timeline.stream()
              .map(
                  configuration.adopt().approximateTimes()
                      ? ToldEvent::approximately
                      : ToldEvent::of)
              .toList();
      List<ToldEvent> telling = events.isEmpty() ? facts.told(hints) : events;
      return new MomentFinder(telling, durations).find(stated);
    }

    private List<TimelineEvent> timeline(Optional<LocalDate> day, Optional<NamedZone> zone) {
      return report.document().timeline(new TimeHints(day, zone, report.dayOrder().or(order)));
    }

    /** The timeline with the year of a day that is only nearly known, if each event has its own. */
    private List<TimelineEvent> timelineOfOwnDays(
        Optional<LocalDate> near, Optional<NamedZone> zone) {
      List<TimelineEvent> events = timeline(near, zone);
      boolean own =
          events.stream()
              .allMatch(
                  e -> TimeScanner.lead(e.time().value()).flatMap(TimePhrase::date).isPresent());
      return own ? events : timeline(Optional.empty(), zone);
    }

    /** The first of the days that label, title and file name give, if they lie close together. */
    private Optional<LocalDate> nearbyDay() {
      List<LocalDate> days =
          Stream.of(facts.value(FieldLabels.DATE), heading(), Optional.of(report.stem()))
              .flatMap(words -> words.map(this::days).orElse(List.of()).stream())
              .sorted()
              .toList();
      return days.stream()
          .findFirst()
          .filter(d -> !days.get(days.size() - 1).isAfter(d.plusDays(MAX_DAYS_APART)));
    }

    /** Whether a length that the lead states is that between start and end. */
    private static boolean fits(String stated, RecoveredMoments moments) {
      return moments
          .started()
          .flatMap(s -> moments.resolved().map(r -> Duration.between(s.at(), r.at())))
          .filter(actual -> DurationScanner.all(stated).stream().anyMatch(d -> d.fits(actual)))
          .isPresent();
    }

    /** How many events of the timeline have a certain moment. */
    private long dated(Optional<LocalDate> day, Optional<NamedZone> told) {
      Optional<NamedZone> zone = facts.zone().or(() -> told);
      return report
          .document()
          .timeline(new TimeHints(day, zone, report.dayOrder().or(order)))
          .stream()
          .filter(e -> e.certain().isPresent())
          .count();
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
              .or(() -> statements.trigger(report.document()).map(ReportAdopter::oneLine));
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

    private List<ProseAction> actions() {
      List<ProseAction> actions = LegacyActions.read(report.document());
      if (!actions.isEmpty()) {
        text.key(0, "actions");
        for (int i = 0; i < actions.size(); i++) {
          action("A" + (i + 1), actions.get(i));
        }
      }
      count(Field.ACTIONS, actions.size());
      return actions;
    }

    private void action(String id, ProseAction action) {
      text.item(2, "id", id);
      text.value(4, "action", oneLine(action.text().text()), Optional.empty());
      if (LegacyActions.isBroken(action, report.document())) {
        notFound.add(
            "owner and ticket of "
                + id
                + ": the row has more cells than its head, so its columns are not certain");
        return;
      }
      action
          .kind()
          .flatMap(k -> Statements.actionKind(k.value()))
          .map(ActionKind::word)
          .ifPresent(k -> text.value(4, "kind", k, Optional.empty()));
      owner(action)
          .map(o -> oneLine(o.value()))
          .filter(o -> !o.isEmpty())
          .ifPresent(o -> owner(id, o));
      action
          .due()
          .map(d -> days(d.value()))
          .filter(d -> d.size() == 1)
          .ifPresent(d -> text.plain("    due", d.get(0).toString(), Optional.empty()));
      LegacyTicket ticket = LegacyTicket.of(action);
      ticket
          .words()
          .filter(t -> !LegacyActions.isNumbering(t))
          .ifPresent(t -> text.value(4, "ticket", t, Optional.empty()));
      ticket
          .status()
          .or(
              () ->
                  Optional.of(ActionStatus.DONE)
                      .filter(d -> LegacyActions.saysDone(action.text().text())))
          .ifPresent(s -> text.value(4, "status", s.word(), Optional.empty()));
    }

    private void owner(String id, String words) {
      if (LegacyActions.isSeveral(words)) {
        notFound.add(
            "owner of " + id + ": the report names several: " + words.replaceAll(",\\s*", ", "));
      } else {
        text.value(4, "owner", words, Optional.empty());
      }
    }

    /** As written beside or above it; else a first name above the group. */
    private Optional<Located<String>> owner(ProseAction action) {
      return action.owner().or(() -> action.kind().filter(k -> groups.isName(k.value())));
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
            .or(() -> facts.value(FieldLabels.DATE))
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
    String line = oneLine(value);
    boolean tooLong = line.length() > MAX_NOTE_CHARS;
    return "the report says \""
        + (tooLong ? line.substring(0, MAX_NOTE_CHARS - 3) + "..." : line)
        + '"';
  }

  private static String oneLine(String words) {
    return String.join(" ", words.strip().split("\\s+", -1));
  }

  private static String format(OffsetDateTime at) {
    return RFC_3339.format(at);
  }
}
