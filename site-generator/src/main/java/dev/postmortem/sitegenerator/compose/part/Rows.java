package dev.postmortem.sitegenerator.compose.part;

import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.action.ActionState;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.export.TicketLabel;
import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.model.Status;
import dev.postmortem.schema.model.Term;
import dev.postmortem.sitegenerator.compose.address.Addresses;
import dev.postmortem.sitegenerator.compose.address.Tickets;
import dev.postmortem.sitegenerator.drawing.Phrases;
import dev.postmortem.sitegenerator.html.WebAddress;
import dev.postmortem.sitegenerator.page.part.ActionLine;
import dev.postmortem.sitegenerator.page.part.Amount;
import dev.postmortem.sitegenerator.page.part.Day;
import dev.postmortem.sitegenerator.page.part.IncidentRow;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.Reference;
import dev.postmortem.sitegenerator.page.part.SeverityBadge;
import dev.postmortem.text.format.DurationFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Incidents, actions, factors and services as lists show them; each made once. */
public final class Rows {

  private static final int MAX_TEASER_CHARS = 180;

  /** Rows of one table at most. */
  private static final int MAX_TABLE_ROWS = 500;

  private final Analytics analytics;
  private final CorpusView view;
  private final Addresses addresses;
  private final Tickets tickets;
  private final Map<String, String> serviceNames = new HashMap<>();
  private final Map<String, String> teamNames = new HashMap<>();
  private final Map<String, Integer> severityRanks = new HashMap<>();

  /** Where nothing has a severity, its absence needs no word. */
  private final boolean anySeverity;

  private final Map<String, IncidentRow> incidents = new ConcurrentHashMap<>();

  public Rows(Analytics analytics, Addresses addresses) {
    this.analytics = analytics;
    this.view = analytics.view();
    this.anySeverity = view.postmortems().stream().anyMatch(p -> p.severity().isPresent());
    this.addresses = addresses;
    Settings configuration = view.configuration();
    this.tickets = new Tickets(configuration.trackers());
    configuration
        .catalogues()
        .services()
        .forEach(s -> serviceNames.put(s.id(), s.name().orElse(s.id())));
    configuration.catalogues().teams().forEach(t -> teamNames.put(t.id(), t.name().orElse(t.id())));
    List<Settings.SeverityLevel> severities = configuration.severities();
    for (int i = 0; i < severities.size(); i++) {
      severityRanks.put(severities.get(i).name(), Math.min(i + 1, 5));
    }
  }

  /** The row of a postmortem that the view has. */
  public IncidentRow incident(String id) {
    IncidentRow row = incidents.get(id);
    if (row == null) {
      Postmortem postmortem =
          view.postmortem(id).orElseThrow(() -> new IllegalStateException("no row for " + id));
      row = row(postmortem, Optional.of(teaser(postmortem)));
      incidents.put(id, row);
    }
    return row;
  }

  /** Rows of some postmortems, newest first, those without a date last. */
  public List<IncidentRow> newestFirst(List<String> oldestFirst) {
    List<IncidentRow> dated = new ArrayList<>();
    List<IncidentRow> undated = new ArrayList<>();
    for (int i = oldestFirst.size() - 1; i >= 0; i--) {
      IncidentRow row = incident(oldestFirst.get(i));
      (row.date().iso().isEmpty() ? undated : dated).add(row);
    }
    dated.addAll(undated);
    return dated;
  }

  /** The first of a long list; a page with thousands of rows is of no use. */
  public static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(all.size(), MAX_TABLE_ROWS));
  }

  /** What {@link #first} leaves out, in words; empty if nothing. */
  public static Optional<String> beyond(List<?> all, String singular) {
    int more = all.size() - MAX_TABLE_ROWS;
    return more <= 0 ? Optional.empty() : Optional.of(Phrases.count(more, "more " + singular));
  }

  public PageLink incidentLink(String id) {
    return incident(id).incident();
  }

  SeverityBadge severity(Optional<String> name) {
    return new SeverityBadge(
        name.orElse(anySeverity ? "no severity" : ""),
        name.map(n -> severityRanks.getOrDefault(n, 0)).orElse(0));
  }

  public PageLink factor(String canonicalId) {
    return new PageLink(factorName(canonicalId), addresses.factor(canonicalId));
  }

  /** Whether the taxonomy has a factor; only then it has a page of its own. */
  public boolean isSorted(String canonicalId) {
    return analytics.view().configuration().taxonomy().factor(canonicalId).isPresent();
  }

  /** A factor by any word for it. */
  public PageLink factorOfWord(String word) {
    return factor(analytics.factorId(word));
  }

  public String factorName(String canonicalId) {
    return view.configuration()
        .taxonomy()
        .factor(canonicalId)
        .map(Factor::name)
        .orElse(canonicalId);
  }

  public PageLink service(String id) {
    return new PageLink(serviceNames.getOrDefault(id, id), addresses.service(id));
  }

  public PageLink team(String id) {
    return new PageLink(teamNames.getOrDefault(id, id), addresses.team(id));
  }

  public PageLink tag(String tag) {
    return addresses.tag(tag);
  }

  public PageLink year(String year) {
    return addresses.year(year);
  }

  public List<PageLink> services(List<String> ids) {
    return ids.stream().map(this::service).toList();
  }

  /** The first words of the summary section, else what the impact says. */
  private static String teaser(Postmortem p) {
    return p.body().sections().stream()
        .filter(section -> section.kind().filter(SectionKind.SUMMARY::equals).isPresent())
        .flatMap(section -> section.opening().stream())
        .findFirst()
        .or(() -> p.impact().summary())
        .map(words -> Phrases.shortened(words, MAX_TEASER_CHARS))
        .orElse("");
  }

  private IncidentRow row(Postmortem p, Optional<String> teaser) {
    Optional<Duration> resolve =
        p.times()
            .started()
            .flatMap(s -> p.times().resolved().map(r -> Duration.between(s, r)))
            .filter(d -> !d.isNegative());
    List<ActionRow> actions = analytics.actionsOf(p.id());
    long open = actions.stream().filter(a -> a.state().open()).count();
    long overdue = actions.stream().filter(a -> a.state() == ActionState.OVERDUE).count();
    return new IncidentRow(
        new PageLink(p.title(), addresses.incident(p.id())),
        severity(p.severity()),
        p.times().day().map(Rows::day).orElseGet(() -> new Day("no date", "")),
        p.kind() == Kind.INCIDENT ? Optional.empty() : Optional.of(Phrases.term(p.kind().word())),
        unfinished(p),
        services(p.services()),
        analytics.factorsOf(p.id()).stream().map(this::factor).toList(),
        p.analysis().detectedBy().map(Term::word).map(Phrases::term).orElse("not stated"),
        resolve.map(d -> new Amount(DurationFormat.words(d), Long.toString(d.toSeconds()))),
        teaser.filter(t -> !t.isBlank()),
        open == 0
            ? Optional.empty()
            : Optional.of(open + " open" + (overdue == 0 ? "" : ", " + overdue + " overdue")));
  }

  /** A day as lists show and sort it. */
  public static Day day(LocalDate date) {
    return new Day(Phrases.date(date), date.toString());
  }

  private static Optional<String> unfinished(Postmortem p) {
    return p.publishing()
        .status()
        .filter(s -> s == Status.DRAFT || s == Status.IN_REVIEW)
        .map(s -> Phrases.term(s.word()));
  }

  /** An action as a table shows it. */
  ActionLine action(ActionRow row) {
    Postmortem.Action action = row.action();
    return new ActionLine(
        action.id(),
        action.action(),
        incidentLink(row.postmortem()),
        anchor(row),
        action.kind().map(Term::word),
        action.owner(),
        action.due().map(Rows::day),
        new ActionLine.Progress(
            state(row),
            mark(row),
            row.timing()
                .age()
                .map(days -> new Amount(Phrases.count(days, "day"), Integer.toString(days)))),
        action.ticket().map(ticket -> new Reference(TicketLabel.of(ticket), tickets.url(ticket))),
        row.factors().stream().map(this::factor).toList(),
        new ActionLine.Proof(
            action.doneWhen(),
            action.verifiedBy().map(proof -> new Reference(proof, WebAddress.of(proof)))));
  }

  public List<ActionLine> actions(List<ActionRow> rows) {
    return rows.stream().map(this::action).toList();
  }

  public static String anchor(ActionRow row) {
    return "action-" + row.place();
  }

  /** The shape that an action's state is shown by. */
  public static String mark(ActionRow row) {
    return switch (row.state()) {
      case OPEN -> "open";
      case OVERDUE -> "overdue";
      case DONE, DONE_IN_TIME, DONE_LATE -> "done";
      case DROPPED -> "dropped";
    };
  }

  public static String state(ActionRow row) {
    return switch (row.state()) {
      case OPEN ->
          row.action()
              .status()
              .map(s -> Phrases.term(s.word()).toLowerCase(Locale.ROOT))
              .orElse("open");
      case OVERDUE ->
          row.timing()
              .daysOverdue()
              .map(d -> "overdue by " + Phrases.count(d, "day"))
              .orElse("overdue");
      case DONE -> row.timing().doneOn().map(d -> "done " + Phrases.date(d)).orElse("done");
      case DONE_IN_TIME -> row.timing().doneOn().map(d -> "done " + Phrases.date(d)).orElse("done");
      case DONE_LATE ->
          row.timing().doneOn().map(d -> "done late, " + Phrases.date(d)).orElse("done late");
      case DROPPED ->
          row.timing().droppedOn().map(d -> "dropped " + Phrases.date(d)).orElse("dropped");
    };
  }
}
