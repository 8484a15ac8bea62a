package dev.postmortem.site.figures;

import static dev.postmortem.site.figures.Wording.row;
import static dev.postmortem.site.figures.Wording.spaced;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages of single postmortems: facts, timeline, layers, actions, history. */
final class IncidentPageFigures implements Area {

  @Override
  public void claim(Claims claims, ToldCorpus corpus) {
    corpus.all().forEach(told -> new Page(claims, corpus, told).claim());
  }

  private record Page(
      Claims claims, ToldCorpus corpus, Told told, String page, List<Told.Action> actions) {

    Page(Claims claims, ToldCorpus corpus, Told told) {
      this(
          claims,
          corpus,
          told,
          "incidents/" + told.id() + ".html",
          told.actions(corpus.settings()));
    }

    void claim() {
      List<String> head = new ArrayList<>();
      head.add(
          spaced(
              told.severity(),
              Wording.term(told.status()),
              Lines.kind(told),
              Wording.date(told.started())));
      head.add("Services " + new Lines(corpus).services(told.services()));
      head.add("Teams " + String.join(" ", told.teams()));
      head.add("Tags " + String.join(" ", told.tags()));
      claims.words(page, "", head);
      facts();
      timeline();
      impact();
      layers();
      work();
      history();
    }

    private void facts() {
      List<String> facts = new ArrayList<>();
      facts.add(row("Started", Lines.moment(told.start())));
      facts.add(span("Time to detect", "started_at", "detected_at"));
      facts.add(span("Time to mitigate", "detected_at", "mitigated_at"));
      facts.add(span("Time to resolve", "started_at", "resolved_at"));
      facts.add(
          row("Detected by", told.text("detected_by").map(Wording::term).orElse("not stated")));
      Told.text(told.map("impact"), "users_affected")
          .ifPresent(said -> facts.add(row("Users affected", said)));
      if (!actions.isEmpty()) {
        long overdue = ToldCorpus.count(actions, Told.Action::isOverdue);
        facts.add(
            row(
                "Actions",
                spaced(
                    ToldCorpus.count(actions, Told.Action::isDone)
                        + " of "
                        + actions.size()
                        + " done",
                    overdue == 0 ? "" : overdue + " overdue")));
      }
      told.publishedAt().ifPresent(at -> facts.add(published(at.atOffset(zone()).toLocalDate())));
      told.text("analysis_method").ifPresent(m -> facts.add(row("Analysis", method(m))));
      claims.pairs(page, "", facts);
    }

    private ZoneOffset zone() {
      return told.moment("resolved_at").orElse(told.start()).getOffset();
    }

    private String published(LocalDate on) {
      Optional<Long> days =
          told.moment("resolved_at")
              .map(r -> ChronoUnit.DAYS.between(r.toLocalDate(), on))
              .filter(d -> d >= 0);
      return row(
          "Published",
          spaced(
              Wording.date(on),
              days.map(d -> Wording.count(d, "day") + " after resolution").orElse("")));
    }

    private static String method(String word) {
      return word.equals("fram")
          ? "FRAM"
          : word.equals("stamp-cast") ? "STAMP/CAST" : Wording.term(word);
    }

    private String span(String label, String from, String to) {
      return row(
          label,
          spaced(
              told.between(from, to).map(d -> Wording.duration(d.toSeconds())).orElse("not stated"),
              told.moment(to)
                  .map(at -> "at " + Wording.clock(at) + " " + Wording.zone(at))
                  .orElse("")));
    }

    private void timeline() {
      List<ToldTimeline.Event> events = ToldTimeline.of(told);
      List<String> rows = new ArrayList<>();
      for (ToldTimeline.Event event : events) {
        String since = since(Duration.between(told.start(), event.at().orElseThrow()));
        rows.add(row(rows.size() + 1, Claims.PROSE, since, Claims.PROSE, Claims.PROSE));
      }
      claims.rows(page, "", rows);
      List<String> drawn = new ArrayList<>();
      drawn.add("Timeline to scale: started" + momentsAfterTheStart() + ".");
      drawn.add(Claims.PROSE);
      phase(drawn, "started_at", "detected_at", "undetected");
      phase(drawn, "detected_at", "mitigated_at", "until mitigated");
      phase(drawn, "mitigated_at", "resolved_at", "until resolved");
      claims.drawn(page, "Timeline", drawn);
    }

    private static String since(Duration since) {
      if (since.isZero()) {
        return "start";
      }
      return since.isNegative()
          ? "−" + Wording.duration(-since.toSeconds())
          : "+" + Wording.duration(since.toSeconds());
    }

    private String momentsAfterTheStart() {
      Map<String, String> moments = new LinkedHashMap<>();
      moments.put("detected", "detected_at");
      moments.put("mitigated", "mitigated_at");
      moments.put("resolved", "resolved_at");
      return moments.entrySet().stream()
          .flatMap(
              e ->
                  told
                      .between("started_at", e.getValue())
                      .map(d -> ", " + e.getKey() + " after " + Wording.duration(d.toSeconds()))
                      .stream())
          .collect(Collectors.joining());
    }

    private void phase(List<String> drawn, String from, String to, String words) {
      told.between(from, to)
          .filter(d -> !d.isZero())
          .ifPresent(
              d -> {
                drawn.add(Wording.duration(d.toSeconds()) + " " + words);
                drawn.add(Claims.PROSE);
              });
    }

    @SuppressWarnings("unchecked")
    private void impact() {
      Map<String, String> labels = new LinkedHashMap<>();
      labels.put("users_affected", "Users affected");
      labels.put("requests_failed", "Requests failed");
      labels.put("duration", "Duration, as stated");
      labels.put("revenue", "Revenue");
      labels.put("data_loss", "Data loss");
      Map<String, Object> impact = told.map("impact");
      List<String> pairs = new ArrayList<>();
      labels.forEach(
          (key, label) -> Told.text(impact, key).ifPresent(said -> pairs.add(row(label, said))));
      for (Object slo : (List<Object>) impact.getOrDefault("slos", List.of())) {
        Map<String, Object> said = (Map<String, Object>) slo;
        pairs.add(
            row(
                "Error budget, " + Told.text(said, "slo").orElseThrow(),
                Told.text(said, "error_budget_burned")
                    .map(b -> b + " burned")
                    .orElse("not stated")));
      }
      claims.pairs(page, "Impact", pairs);
    }

    private void layers() {
      List<String> rows = new ArrayList<>();
      Map<String, Integer> holes = new LinkedHashMap<>();
      Map<String, Integer> closed = new LinkedHashMap<>();
      for (String layer : ToldSettings.LAYERS) {
        for (String factor : told.factors()) {
          if (corpus.settings().layer(factor).equals(Wording.term(layer))) {
            rows.add(hole(factor));
            holes.merge(Wording.term(layer), 1, Integer::sum);
            closed.merge(Wording.term(layer), isClosed(factor) ? 1 : 0, Integer::sum);
          }
        }
      }
      claims.rows(page, "Contributing factors", rows);
      // One layer alone is no drawing.
      if (holes.size() < 2) {
        claims.drawn(page, "Contributing factors", List.of());
        return;
      }
      List<String> drawn = new ArrayList<>();
      drawn.add(
          holes.entrySet().stream()
              .map(e -> e.getKey() + " (" + Wording.count(e.getValue(), "hole") + ")")
              .collect(Collectors.joining(", ", "The layers that the incident passed: ", ".")));
      holes.forEach(
          (layer, all) -> {
            int shut = closed.get(layer);
            String state = shut == all ? ", closed" : shut > 0 ? ", " + shut + " closed" : "";
            drawn.add(Wording.count(all, "hole") + state);
          });
      claims.drawn(page, "Contributing factors", drawn);
      int all = holes.values().stream().mapToInt(Integer::intValue).sum();
      int shut = closed.values().stream().mapToInt(Integer::intValue).sum();
      claims.words(
          page,
          "Contributing factors",
          shut == 0 || shut == all
              ? List.of()
              : List.of("~ Actions have closed " + shut + " of " + all + " holes~"));
    }

    /** Something against it is done, and nothing is still open. */
    private boolean isClosed(String factor) {
      List<Told.Action> against =
          actions.stream().filter(a -> a.addresses().contains(factor)).toList();
      return against.stream().noneMatch(Told.Action::isOpen)
          && against.stream().anyMatch(Told.Action::isDone);
    }

    private String hole(String factor) {
      long others =
          ToldCorpus.count(corpus.incidentsWith(factor), other -> !other.id().equals(told.id()));
      String closers =
          actions.stream()
              .filter(a -> a.addresses().contains(factor))
              .map(a -> a.id() + " " + Lines.state(a))
              .collect(Collectors.joining(" "));
      return row(
          corpus.settings().layer(factor) + " ~",
          corpus.settings().factorName(factor)
              + " "
              + corpus.settings().factors().get(factor).end()
              + " end~",
          others == 0 ? "seen only here" : "in " + Wording.count(others, "other incident"),
          closers.isEmpty() ? "no action" : closers);
    }

    private void work() {
      if (actions.isEmpty()) {
        return;
      }
      List<String> lines = new ArrayList<>();
      lines.add(
          List.of("prevent", "detect", "mitigate", "recover", "learn").stream()
              .map(kind -> kind(kind, ToldCorpus.count(actions, a -> a.kind().equals(kind))))
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(", ")));
      for (Told.Action action : actions) {
        lines.add(action.id() + " " + Told.text(action.said(), "action").orElseThrow());
        lines.add(
            spaced(
                Lines.state(action),
                action.kind(),
                Told.text(action.said(), "owner").orElse(""),
                action.due().map(d -> "due " + Wording.date(d)).orElse(""),
                action.age().map(d -> "waiting " + Wording.count(d, "day")).orElse(""),
                Lines.ticket(action).orElse("")));
        lines.add(new Lines(corpus).factorNames(action));
        Told.text(action.said(), "done_when").ifPresent(w -> lines.add("Done when: " + w));
        Told.text(action.said(), "verified_by").ifPresent(w -> lines.add("Verified by: " + w));
      }
      claims.words(page, "Actions", lines);
    }

    private static String kind(String kind, long count) {
      return count == 0 ? "" : count + " to " + kind;
    }

    private void history() {
      told.history()
          .ifPresent(
              h -> {
                List<String> commits = new ArrayList<>();
                h.commits()
                    .forEach(
                        c ->
                            commits.add(
                                0,
                                row(
                                    Wording.date(
                                        OffsetDateTime.ofInstant(c.at(), ZoneOffset.UTC)
                                            .toLocalDate()),
                                    c.subject(),
                                    c.hash().substring(0, 9))));
                claims.items(page, "History", commits.subList(0, Math.min(12, commits.size())));
                if (commits.size() > 12) {
                  claims.words(
                      page, "History", List.of("The latest 12 of " + commits.size() + " commits."));
                }
              });
    }
  }
}
