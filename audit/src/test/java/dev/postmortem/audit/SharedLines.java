package dev.postmortem.audit;

import static dev.postmortem.audit.Wording.row;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines that several kinds of page show: rows of incidents and actions, counts, quarters. */
final class SharedLines {

  static final List<String> DETECTIONS =
      List.of("alert", "monitoring", "employee", "customer", "third-party", "luck");

  private final PlainCorpus corpus;

  SharedLines(PlainCorpus corpus) {
    this.corpus = corpus;
  }

  /** Rows of some postmortems, newest first. */
  List<String> incidents(List<PlainPostmortem> oldestFirst) {
    List<String> rows = new ArrayList<>();
    for (PlainPostmortem postmortem : oldestFirst) {
      rows.add(0, incident(postmortem));
    }
    return rows;
  }

  private String incident(PlainPostmortem postmortem) {
    String title = Wording.spaced(postmortem.title(), kind(postmortem), unfinished(postmortem));
    String factors =
        postmortem.factors().stream()
            .map(corpus.settings()::factorName)
            .collect(Collectors.joining(" "));
    return row(
        Wording.date(postmortem.started()),
        postmortem.severity(),
        Stream.of(title, Claims.PROSE, services(postmortem.services()), factors)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(ShownPage.PART)),
        postmortem.text("detected_by").map(Wording::term).orElse("not stated"),
        resolvedIn(postmortem).orElse("–"),
        openActions(postmortem).orElse("–"));
  }

  static String kind(PlainPostmortem postmortem) {
    return postmortem.kind().equals("incident") ? "" : Wording.term(postmortem.kind());
  }

  static String unfinished(PlainPostmortem postmortem) {
    return postmortem.isPublished() ? "" : Wording.term(postmortem.status());
  }

  static Optional<String> resolvedIn(PlainPostmortem postmortem) {
    return postmortem
        .between("started_at", "resolved_at")
        .filter(d -> !d.isNegative())
        .map(d -> Wording.duration(d.toSeconds()));
  }

  /** For example {@code 3 open, 1 overdue}. */
  Optional<String> openActions(PlainPostmortem postmortem) {
    List<PlainPostmortem.Action> actions = postmortem.actions(corpus.settings());
    long open = PlainCorpus.count(actions, PlainPostmortem.Action::isOpen);
    long overdue = PlainCorpus.count(actions, PlainPostmortem.Action::isOverdue);
    return open == 0
        ? Optional.empty()
        : Optional.of(open + " open" + (overdue == 0 ? "" : ", " + overdue + " overdue"));
  }

  String services(List<String> ids) {
    return ids.stream().map(corpus.settings()::serviceName).collect(Collectors.joining(" "));
  }

  String factorName(String id) {
    return corpus.settings().factorName(id);
  }

  List<String> actions(List<PlainPostmortem.Action> some) {
    return some.stream().map(this::action).toList();
  }

  private String action(PlainPostmortem.Action action) {
    return row(
        state(action),
        PlainPostmortem.text(action.fields(), "action").orElseThrow()
            + ShownPage.PART
            + action.of().title(),
        Wording.orDash(Optional.of(action.kind())),
        Wording.orDash(PlainPostmortem.text(action.fields(), "owner")),
        action.due().map(Wording::date).orElse("no date"),
        action.age().map(days -> Wording.count(days, "day")).orElse("–"),
        ticket(action).orElse("–"),
        factorNames(action));
  }

  static Optional<String> ticket(PlainPostmortem.Action action) {
    return PlainPostmortem.text(action.fields(), "ticket")
        .map(t -> t.startsWith("http") ? Claims.PROSE : t);
  }

  String factorNames(PlainPostmortem.Action action) {
    return action.addresses().stream()
        .map(corpus.settings()::factorName)
        .collect(Collectors.joining(" "));
  }

  static String state(PlainPostmortem.Action action) {
    if (action.isOverdue()) {
      return "overdue by " + Wording.count(action.daysOverdue(), "day");
    }
    if (action.isOpen()) {
      return action.status().replace('-', ' ');
    }
    String day = action.endedOn().map(Wording::date).orElse("");
    if (action.isLate()) {
      return "done late, " + day;
    }
    return (action.status() + " " + day).strip();
  }

  /** Open actions by due date, those without one last. */
  static List<PlainPostmortem.Action> urgentFirst(List<PlainPostmortem.Action> actions) {
    return actions.stream()
        .filter(PlainPostmortem.Action::isOpen)
        .sorted(Comparator.comparing((PlainPostmortem.Action a) -> a.due().orElse(LocalDate.MAX)))
        .toList();
  }

  /** Of the actions whose due date has passed, dropped ones aside: those done by then. */
  static List<PlainPostmortem.Action> fallenDue(List<PlainPostmortem.Action> actions) {
    return actions.stream()
        .filter(a -> !a.isDropped() && a.due().filter(a.of().today()::isAfter).isPresent())
        .filter(a -> a.isOpen() || a.endedOn().isPresent())
        .toList();
  }

  static long inTime(List<PlainPostmortem.Action> actions) {
    return PlainCorpus.count(fallenDue(actions), a -> a.isDone() && !a.isLate());
  }

  static String share(String label, long count, long n) {
    String basis = Arithmetic.basis(count, n);
    if (n == 0 || n >= 5) {
      return row(label, Arithmetic.share(count, n), basis);
    }
    String counts = count + " of " + n;
    return row(label, counts, basis.replaceFirst(counts, Arithmetic.share(count, n)));
  }

  static String median(String label, long[] sorted) {
    return row(
        label,
        Arithmetic.median(sorted),
        sorted.length == 0 ? "no times stated" : "median, " + Arithmetic.medianBasis(sorted));
  }

  static List<Duration> durations(List<PlainPostmortem> some, String from, String to) {
    return some.stream()
        .flatMap(t -> t.between(from, to).stream())
        .filter(d -> !d.isNegative())
        .toList();
  }

  static long[] sorted(List<PlainPostmortem> some, String from, String to) {
    return Arithmetic.sorted(durations(some, from, to).stream());
  }

  static String soon(List<PlainPostmortem> incidents) {
    List<Duration> took = durations(incidents, "detected_at", "mitigated_at");
    return stated(
        "Mitigated within 30 minutes",
        PlainCorpus.count(took, d -> d.compareTo(Duration.ofMinutes(30)) <= 0),
        took.size(),
        incidents.size());
  }

  /** A share of those that answer; how many do not, where most do not. */
  private static String stated(String label, long count, long answers, long all) {
    long missing = all - answers;
    return missing > answers
        ? row(label, "–", "not stated for " + missing + " of " + all)
        : share(label, count, answers);
  }

  static String byUs(List<PlainPostmortem> incidents) {
    List<String> detected =
        incidents.stream().flatMap(t -> t.text("detected_by").stream()).toList();
    return stated(
        "Detected by us",
        PlainCorpus.count(detected, List.of("alert", "monitoring", "employee")::contains),
        detected.size(),
        incidents.size());
  }

  static String actionsInTime(String label, List<PlainPostmortem.Action> actions) {
    return share(label, inTime(actions), fallenDue(actions).size());
  }

  /** Incidents per value, those that state none last. */
  static <T> Map<String, List<T>> grouped(List<T> some, Function<T, List<String>> values) {
    Map<String, List<T>> groups = new LinkedHashMap<>();
    List<T> none = new ArrayList<>();
    for (T one : some) {
      List<String> own = values.apply(one);
      own.forEach(v -> groups.computeIfAbsent(v, k -> new ArrayList<>()).add(one));
      if (own.isEmpty()) {
        none.add(one);
      }
    }
    if (!none.isEmpty()) {
      groups.put("", none);
    }
    return groups;
  }

  /** Names of values with their counts, most first, equals by value, those without one last. */
  static List<String> mostFirst(
      Map<String, ? extends List<?>> groups, Function<String, String> name) {
    return groups.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, ? extends List<?>> e) -> e.getKey().isEmpty())
                .thenComparing(e -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .map(
            e ->
                row(
                    e.getKey().isEmpty() ? "not stated" : name.apply(e.getKey()),
                    e.getValue().size()))
        .toList();
  }

  /** Names of values with their counts, in a given order. */
  static List<String> inOrder(
      Map<String, ? extends List<?>> groups, List<String> order, Function<String, String> name) {
    return Stream.concat(order.stream(), Stream.of(""))
        .filter(groups::containsKey)
        .map(v -> row(v.isEmpty() ? "not stated" : name.apply(v), groups.get(v).size()))
        .toList();
  }

  List<String> severities() {
    return List.copyOf(corpus.settings().severities().keySet());
  }

  /** The drawing of incidents per quarter by severity, and the table under it. */
  void quarters(Claims claims, String page, List<PlainPostmortem> incidents) {
    columns(
        claims,
        page,
        "Incidents per quarter",
        severities(),
        corpus.quarters(12),
        (quarter, severity) ->
            PlainCorpus.count(
                incidents, t -> t.quarter().equals(quarter) && t.severity().equals(severity)));
  }

  /** How many of a key there are in a quarter. */
  interface Counts {
    long of(PlainQuarter quarter, String key);
  }

  /** Columns, what stands over them, and the table with the same numbers. */
  static void columns(
      Claims claims,
      String page,
      String under,
      List<String> keys,
      List<PlainQuarter> quarters,
      Counts counts) {
    List<String> used =
        keys.stream().filter(k -> quarters.stream().anyMatch(q -> counts.of(q, k) > 0)).toList();
    if (used.isEmpty()) {
      return;
    }
    long most =
        quarters.stream()
            .mapToLong(q -> used.stream().mapToLong(k -> counts.of(q, k)).sum())
            .max()
            .orElse(1);
    // A part shows its count where it is 13 high or more: one counts for 28 at most, all for 180.
    double one = Math.min(28, 180.0 / most);
    List<String> drawn = new ArrayList<>();
    List<String> table = new ArrayList<>();
    int year = 0;
    for (PlainQuarter quarter : quarters) {
      long total = 0;
      List<Object> cells = new ArrayList<>(List.of(quarter));
      for (String key : used) {
        long count = counts.of(quarter, key);
        total += count;
        cells.add(count);
        if (count > 0) {
          drawn.add(quarter + ", " + key + ": " + count);
        }
        if (count * one >= 13) {
          drawn.add(Long.toString(count));
        }
      }
      if (total > 0) {
        drawn.add(Long.toString(total));
      }
      drawn.add(quarter.toString().split(" ")[0]);
      if (quarter.year() != year) {
        year = quarter.year();
        drawn.add(Integer.toString(year));
      }
      cells.add(total);
      table.add(row(cells.toArray()));
    }
    claims.drawn(page, under, drawn);
    claims.items(page, under, used);
    claims.heads(page, under, List.of("Quarter | " + String.join(" | ", used) + " | Total"));
    claims.rows(page, under, table);
  }

  static String moment(OffsetDateTime moment) {
    return Wording.date(moment.toLocalDate())
        + " at "
        + Wording.clock(moment)
        + " "
        + Wording.zone(moment);
  }
}
