package dev.postmortem.sitegenerator.compose;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.action.ActionState;
import dev.postmortem.corpus.export.TicketLabel;
import dev.postmortem.corpus.git.FileHistory;
import dev.postmortem.corpus.git.History;
import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.corpus.taxonomy.Layer;
import dev.postmortem.schema.model.ActionKind;
import dev.postmortem.schema.model.EvidenceKind;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Term;
import dev.postmortem.schema.model.TriggerKind;
import dev.postmortem.sitegenerator.compose.address.Addresses;
import dev.postmortem.sitegenerator.compose.part.Layers;
import dev.postmortem.sitegenerator.compose.part.Rows;
import dev.postmortem.sitegenerator.compose.part.Shells;
import dev.postmortem.sitegenerator.drawing.LayersDrawings;
import dev.postmortem.sitegenerator.drawing.Phrases;
import dev.postmortem.sitegenerator.drawing.TimelineDrawings;
import dev.postmortem.sitegenerator.html.SafeHtml;
import dev.postmortem.sitegenerator.html.WebAddress;
import dev.postmortem.sitegenerator.markdown.RenderedText;
import dev.postmortem.sitegenerator.page.IncidentPage;
import dev.postmortem.sitegenerator.page.IncidentPage.Aside;
import dev.postmortem.sitegenerator.page.IncidentPage.Closer;
import dev.postmortem.sitegenerator.page.IncidentPage.Contents;
import dev.postmortem.sitegenerator.page.IncidentPage.Defences;
import dev.postmortem.sitegenerator.page.IncidentPage.EventLine;
import dev.postmortem.sitegenerator.page.IncidentPage.EvidenceLine;
import dev.postmortem.sitegenerator.page.IncidentPage.Fact;
import dev.postmortem.sitegenerator.page.IncidentPage.FollowUp;
import dev.postmortem.sitegenerator.page.IncidentPage.Header;
import dev.postmortem.sitegenerator.page.IncidentPage.Hole;
import dev.postmortem.sitegenerator.page.IncidentPage.ImpactFacts;
import dev.postmortem.sitegenerator.page.IncidentPage.Label;
import dev.postmortem.sitegenerator.page.IncidentPage.LayerLine;
import dev.postmortem.sitegenerator.page.IncidentPage.Revision;
import dev.postmortem.sitegenerator.page.IncidentPage.Revisions;
import dev.postmortem.sitegenerator.page.IncidentPage.Source;
import dev.postmortem.sitegenerator.page.IncidentPage.Story;
import dev.postmortem.sitegenerator.page.IncidentPage.Timeline;
import dev.postmortem.sitegenerator.page.IncidentPage.TriggerLine;
import dev.postmortem.sitegenerator.page.part.IncidentRow;
import dev.postmortem.text.escape.PercentEncoding;
import dev.postmortem.text.format.DurationFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Composes the pages of single postmortems. */
final class IncidentPages {

  private static final int MAX_REVISIONS = 12;
  private static final String NOT_STATED = "not stated";

  private final Analytics analytics;
  private final CorpusView view;
  private final Rows rows;
  private final Shells shells;
  private final Optional<String> repositoryUrl;
  private final FaultTrees faultTrees;
  private final RelatedPostmortems relatives;

  /**
   * Pages of a corpus.
   *
   * @param repositoryUrl the repository's web view; empty if readers may not or cannot see it
   */
  IncidentPages(Analytics analytics, Rows rows, Shells shells, Optional<String> repositoryUrl) {
    this.analytics = analytics;
    this.view = analytics.view();
    this.rows = rows;
    this.shells = shells;
    this.repositoryUrl = repositoryUrl;
    this.faultTrees = new FaultTrees(analytics, rows);
    this.relatives = new RelatedPostmortems(analytics, rows);
  }

  /** The page of a postmortem whose body is rendered. */
  IncidentPage of(Postmortem p, RenderedText text) {
    IncidentRow row = rows.incident(p.id());
    List<ActionRow> actions = analytics.actionsOf(p.id());
    return new IncidentPage(
        shells.of(
            row.incident().href(),
            p.title(),
            row.teaser().orElse(p.title()),
            List.of(),
            text.hasDiagrams() ? Shells.DIAGRAM_SCRIPTS : List.of(),
            Shells.PageKind.ARTICLE),
        new Header(
            row,
            p.publishing().status().map(Term::word).map(Phrases::term).orElse("No status"),
            labels(p),
            facts(p, actions)),
        story(p, row, actions, text),
        aside(p, row, text));
  }

  private Story story(Postmortem p, IncidentRow row, List<ActionRow> actions, RenderedText text) {
    List<LayerLine> layers = layers(p, actions);
    return new Story(
        written(text.summary()),
        new Timeline(TimelineDrawings.of(p), events(p)),
        new ImpactFacts(p.impact().summary(), impact(p)),
        p.analysis().trigger().map(IncidentPages::trigger),
        new Defences(
            layers, LayersDrawings.of(layers, triggerKind(p), row.kind().orElse("Incident"))),
        faultTrees.of(p, actions),
        new FollowUp(rows.actions(actions), balance(actions)),
        written(text.rest()));
  }

  private static Optional<SafeHtml> written(SafeHtml text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  private Aside aside(Postmortem p, IncidentRow row, RenderedText text) {
    return new Aside(
        relatives.of(p),
        evidence(p),
        new Revisions(revisions(p), historyNote(p)),
        new Source(
            repositoryUrl.map(url -> url + "/blob/HEAD/" + PercentEncoding.encodePath(p.path())),
            Addresses.beside(row.incident().href(), ".json"),
            view.audience() == Audience.PUBLIC ? Optional.empty() : Optional.of(p.path())),
        text.headings().stream().map(h -> new Contents(h.title(), h.anchor())).toList());
  }

  private List<Label> labels(Postmortem p) {
    return Stream.of(
            new Label("Services", rows.services(p.services())),
            new Label("Teams", p.teams().stream().map(rows::team).toList()),
            new Label("Tags", p.tags().stream().map(rows::tag).toList()))
        .filter(label -> !label.values().isEmpty())
        .toList();
  }

  private List<Fact> facts(Postmortem p, List<ActionRow> actions) {
    Postmortem.Times times = p.times();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            "Started",
            times.day().map(Phrases::date).orElse(NOT_STATED),
            times.started().map(t -> "at " + Phrases.clock(t) + " " + Phrases.zone(t))));
    facts.add(span("Time to detect", times.started(), times.detected()));
    facts.add(span("Time to mitigate", times.detected(), times.mitigated()));
    facts.add(span("Time to resolve", times.started(), times.resolved()));
    facts.add(new Fact("Detected by", rows.incident(p.id()).detection(), Optional.empty()));
    add(facts, "Users affected", p.impact().usersAffected());
    done(actions).ifPresent(facts::add);
    analytics
        .publication(p.id())
        .flatMap(publication -> publication.on())
        .ifPresent(on -> facts.add(new Fact("Published", Phrases.date(on), publishedAfter(p, on))));
    p.analysis()
        .method()
        .ifPresent(m -> facts.add(new Fact("Analysis", Phrases.method(m), Optional.empty())));
    p.references()
        .incident()
        .ifPresent(
            id ->
                facts.add(
                    new Fact(
                        "Incident id", TicketLabel.of(id), WebAddress.of(id), Optional.empty())));
    return folded(facts);
  }

  /** All that is not stated in one place, after what is. */
  private static List<Fact> folded(List<Fact> facts) {
    List<Fact> stated = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.value().equals(NOT_STATED) && fact.note().isEmpty()) {
        missing.add(fact.label().toLowerCase(Locale.ROOT));
      } else {
        stated.add(fact);
      }
    }
    if (!missing.isEmpty()) {
      stated.add(new Fact("Not stated", "", Optional.of(String.join(", ", missing))));
    }
    return stated;
  }

  /** How far the actions have come. */
  private static Optional<Fact> done(List<ActionRow> actions) {
    if (actions.isEmpty()) {
      return Optional.empty();
    }
    long done = actions.stream().filter(a -> a.state().done()).count();
    long overdue = actions.stream().filter(a -> a.state() == ActionState.OVERDUE).count();
    return Optional.of(
        new Fact(
            "Actions",
            done + " of " + actions.size() + " done",
            overdue == 0 ? Optional.empty() : Optional.of(overdue + " overdue")));
  }

  private static Optional<String> publishedAfter(Postmortem p, LocalDate on) {
    return p.times()
        .resolved()
        .map(r -> (int) ChronoUnit.DAYS.between(r.toLocalDate(), on))
        .filter(days -> days >= 0)
        .map(days -> Phrases.count(days, "day") + " after resolution");
  }

  private static Fact span(
      String label, Optional<OffsetDateTime> from, Optional<OffsetDateTime> to) {
    Optional<Duration> length = from.flatMap(f -> to.map(t -> Duration.between(f, t)));
    return new Fact(
        label,
        length.map(DurationFormat::words).orElse(NOT_STATED),
        length
            .filter(Duration::isNegative)
            .map(d -> "the stated times contradict each other")
            .or(() -> to.map(t -> "at " + Phrases.clock(t) + " " + Phrases.zone(t))));
  }

  private static List<EventLine> events(Postmortem p) {
    List<EventLine> events = new ArrayList<>();
    for (int i = 0; i < p.body().timeline().size(); i++) {
      Postmortem.Event event = p.body().timeline().get(i);
      Optional<Duration> offset =
          p.times().started().flatMap(s -> event.at().map(at -> Duration.between(s, at)));
      events.add(
          new EventLine(
              i + 1,
              event.time(),
              event.at().map(OffsetDateTime::toString),
              offset.map(
                  d ->
                      d.isZero() ? "start" : (d.isNegative() ? "" : "+") + DurationFormat.words(d)),
              event.text(),
              event.source().map(Object::toString).flatMap(WebAddress::of),
              event.unverified()));
    }
    return events;
  }

  private static List<Fact> impact(Postmortem p) {
    List<Fact> facts = new ArrayList<>();
    Postmortem.Impact impact = p.impact();
    add(facts, "Users affected", impact.usersAffected());
    add(facts, "Requests failed", impact.requestsFailed());
    add(facts, "Duration, as stated", impact.duration());
    add(facts, "Revenue", impact.revenue());
    add(facts, "Data loss", impact.dataLoss());
    for (Postmortem.Slo slo : impact.slos()) {
      facts.add(
          new Fact(
              "Error budget, " + slo.slo(),
              slo.errorBudgetBurned().map(b -> b + " burned").orElse(NOT_STATED),
              Optional.empty()));
    }
    return facts;
  }

  private static void add(List<Fact> facts, String label, Optional<String> value) {
    value.ifPresent(v -> facts.add(new Fact(label, v, Optional.empty())));
  }

  private static TriggerLine trigger(Postmortem.Trigger trigger) {
    return new TriggerLine(
        Phrases.term(trigger.kind().map(TriggerKind::word).orElse(NOT_STATED)),
        trigger.summary(),
        trigger.change(),
        trigger.change().flatMap(WebAddress::of));
  }

  private static String triggerKind(Postmortem p) {
    return p.analysis()
        .trigger()
        .flatMap(Postmortem.Trigger::kind)
        .map(kind -> Phrases.term(kind.word()))
        .orElse("Trigger");
  }

  /** The layers in their own order, those of unknown factors last. */
  private List<LayerLine> layers(Postmortem p, List<ActionRow> actions) {
    Map<Layer, List<Hole>> known = new EnumMap<>(Layer.class);
    List<Hole> unknown = new ArrayList<>();
    Map<String, Optional<String>> notes = new LinkedHashMap<>();
    for (Postmortem.ContributingFactor factor : p.factors()) {
      String id = analytics.factorId(factor.factor());
      notes.merge(id, factor.note(), (first, second) -> first.isPresent() ? first : second);
    }
    notes.forEach(
        (id, note) -> {
          Optional<Factor> factor = view.configuration().taxonomy().factor(id);
          Hole hole = hole(p, id, factor, note, actions);
          factor.ifPresentOrElse(
              f -> known.computeIfAbsent(f.layer(), l -> new ArrayList<>()).add(hole),
              () -> unknown.add(hole));
        });
    List<LayerLine> layers = new ArrayList<>();
    known.forEach(
        (layer, holes) ->
            layers.add(new LayerLine(Phrases.term(layer.word()), Layers.about(layer), holes)));
    if (!unknown.isEmpty()) {
      layers.add(new LayerLine("Unsorted", "Factors not in the taxonomy yet", unknown));
    }
    return layers;
  }

  private Hole hole(
      Postmortem p,
      String id,
      Optional<Factor> factor,
      Optional<String> note,
      List<ActionRow> actions) {
    List<ActionRow> against = actions.stream().filter(a -> a.factors().contains(id)).toList();
    int others = analytics.incidentsWith(id) - (analytics.isIncident(p.id()) ? 1 : 0);
    return new Hole(
        rows.factor(id),
        factor.isPresent(),
        note,
        factor.map(f -> f.end().word() + " end").orElse("not in the taxonomy"),
        others == 0 ? "seen only here" : "in " + Phrases.count(others, "other incident"),
        against.stream()
            .map(a -> new Closer(a.action().id(), Rows.anchor(a), Rows.state(a), Rows.mark(a)))
            .toList(),
        Optional.of("no action")
            .filter(
                none ->
                    against.isEmpty()
                        && (actions.isEmpty()
                            || actions.stream().anyMatch(a -> !a.factors().isEmpty()))),
        FaultTrees.GapState.of(against).mark());
  }

  /** How the actions divide up by what they are for. */
  private static Optional<String> balance(List<ActionRow> actions) {
    if (actions.isEmpty()) {
      return Optional.empty();
    }
    Map<ActionKind, Integer> kinds = new EnumMap<>(ActionKind.class);
    int unstated = 0;
    for (ActionRow row : actions) {
      if (row.action().kind().isPresent()) {
        kinds.merge(row.action().kind().get(), 1, Integer::sum);
      } else {
        unstated++;
      }
    }
    List<String> parts = new ArrayList<>();
    kinds.forEach((kind, count) -> parts.add(count + " to " + kind.word()));
    if (unstated > 0) {
      parts.add(unstated + " without a kind");
    }
    return Optional.of(String.join(", ", parts));
  }

  private List<EvidenceLine> evidence(Postmortem p) {
    List<EvidenceLine> lines = new ArrayList<>();
    for (Postmortem.Evidence e : p.references().evidence()) {
      boolean ticket = e.kind().filter(EvidenceKind.TICKET::equals).isPresent();
      if (ticket && view.audience() == Audience.PUBLIC) {
        continue;
      }
      Optional<String> url = e.url().flatMap(WebAddress::of);
      lines.add(
          new EvidenceLine(
              Phrases.term(e.kind().map(Term::word).orElse("link")),
              e.note().or(() -> e.url()).orElse("without a note"),
              url));
    }
    return lines;
  }

  private List<Revision> revisions(Postmortem p) {
    if (view.audience() == Audience.PUBLIC) {
      return List.of();
    }
    return view.history().of(p.path()).map(FileHistory::revisions).orElse(List.of()).stream()
        .limit(MAX_REVISIONS)
        .map(
            r ->
                new Revision(
                    r.commit().substring(0, Math.min(9, r.commit().length())),
                    repositoryUrl.map(url -> url + "/commit/" + r.commit()),
                    Phrases.date(r.at().atOffset(ZoneOffset.UTC).toLocalDate()),
                    r.subject()))
        .toList();
  }

  private Optional<String> historyNote(Postmortem p) {
    int all = view.history().of(p.path()).map(h -> h.revisions().size()).orElse(0);
    if (all == 0 || view.audience() == Audience.PUBLIC) {
      return Optional.empty();
    }
    String more =
        all > MAX_REVISIONS ? "The latest " + MAX_REVISIONS + " of " + all + " commits. " : "";
    String shallow =
        view.history().completeness() == History.Completeness.SHALLOW
            ? "The site was built from a shallow clone: older commits are missing."
            : "";
    String note = (more + shallow).strip();
    return note.isEmpty() ? Optional.empty() : Optional.of(note);
  }
}
