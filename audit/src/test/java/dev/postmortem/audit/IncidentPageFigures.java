package dev.postmortem.audit;

import static dev.postmortem.audit.Wording.row;
import static dev.postmortem.audit.Wording.spaced;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages of single postmortems: facts, impact, layers, actions, history. */
final class IncidentPageFigures implements Area {

  private static final String UNSORTED = "Unsorted";
  private static final String NOT_STATED = " | not stated";

  @Override
  public void claim(Claims claims, PlainCorpus corpus) {
    corpus.all().forEach(postmortem -> new Page(claims, corpus, postmortem).claim());
  }

  private record Page(
      Claims claims,
      PlainCorpus corpus,
      PlainPostmortem postmortem,
      String page,
      List<PlainPostmortem.Action> actions) {

    Page(Claims claims, PlainCorpus corpus, PlainPostmortem postmortem) {
      this(
          claims,
          corpus,
          postmortem,
          "incidents/" + postmortem.id() + ".html",
          postmortem.actions(corpus.settings()));
    }

    void claim() {
      List<String> head = new ArrayList<>();
      head.add(
          spaced(
              postmortem.severity(),
              Wording.term(postmortem.status()),
              SharedLines.kind(postmortem),
              Wording.date(postmortem.started())));
      head.add("Services " + new SharedLines(corpus).services(postmortem.services()));
      head.add("Teams " + String.join(" ", postmortem.teams()));
      head.add("Tags " + String.join(" ", postmortem.tags()));
      claims.words(page, "", head);
      facts();
      impact();
      layers();
      work();
      history();
    }

    private void facts() {
      List<String> facts = new ArrayList<>();
      facts.add(row("Started", SharedLines.moment(postmortem.start())));
      facts.add(span("Time to detect", "started_at", "detected_at"));
      facts.add(span("Time to mitigate", "detected_at", "mitigated_at"));
      facts.add(span("Time to resolve", "started_at", "resolved_at"));
      facts.add(
          row(
              "Detected by",
              postmortem.text("detected_by").map(Wording::term).orElse("not stated")));
      PlainPostmortem.text(postmortem.map("impact"), "users_affected")
          .ifPresent(fields -> facts.add(row("Users affected", fields)));
      if (!actions.isEmpty()) {
        long overdue = PlainCorpus.count(actions, PlainPostmortem.Action::isOverdue);
        facts.add(
            row(
                "Actions",
                spaced(
                    PlainCorpus.count(actions, PlainPostmortem.Action::isDone)
                        + " of "
                        + actions.size()
                        + " done",
                    overdue == 0 ? "" : overdue + " overdue")));
      }
      postmortem
          .publishedAt()
          .ifPresent(at -> facts.add(published(at.atOffset(zone()).toLocalDate())));
      postmortem.text("analysis_method").ifPresent(m -> facts.add(row("Analysis", method(m))));
      postmortem.text("incident").ifPresent(id -> facts.add(row("Incident id", id)));
      List<String> stated =
          new ArrayList<>(facts.stream().filter(f -> !f.endsWith(NOT_STATED)).toList());
      if (stated.size() < facts.size()) {
        stated.add(
            facts.stream()
                .filter(f -> f.endsWith(NOT_STATED))
                .map(f -> f.replace(NOT_STATED, "").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "Not stated | ", "")));
      }
      claims.pairs(page, "", stated);
    }

    private ZoneOffset zone() {
      return postmortem.moment("resolved_at").orElse(postmortem.start()).getOffset();
    }

    private String published(LocalDate on) {
      Optional<Long> days =
          postmortem
              .moment("resolved_at")
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
      Optional<Duration> took = postmortem.between(from, to);
      if (took.filter(Duration::isNegative).isPresent()) {
        String back = Wording.duration(took.get().negated().toSeconds());
        return row(label, "−" + back + " the stated times contradict each other");
      }
      return row(
          label,
          spaced(
              took.map(d -> Wording.duration(d.toSeconds())).orElse("not stated"),
              postmortem
                  .moment(to)
                  .map(at -> "at " + Wording.clock(at) + " " + Wording.zone(at))
                  .orElse("")));
    }

    @SuppressWarnings("unchecked")
    private void impact() {
      Map<String, String> labels = new LinkedHashMap<>();
      labels.put("users_affected", "Users affected");
      labels.put("requests_failed", "Requests failed");
      labels.put("duration", "Duration, as stated");
      labels.put("revenue", "Revenue");
      labels.put("data_loss", "Data loss");
      Map<String, Object> impact = postmortem.map("impact");
      List<String> pairs = new ArrayList<>();
      labels.forEach(
          (key, label) ->
              PlainPostmortem.text(impact, key).ifPresent(fields -> pairs.add(row(label, fields))));
      for (Object slo : (List<Object>) impact.getOrDefault("slos", List.of())) {
        Map<String, Object> fields = (Map<String, Object>) slo;
        pairs.add(
            row(
                "Error budget, " + PlainPostmortem.text(fields, "slo").orElseThrow(),
                PlainPostmortem.text(fields, "error_budget_burned")
                    .map(b -> b + " burned")
                    .orElse("not stated")));
      }
      claims.pairs(page, "Impact", pairs);
    }

    private void layers() {
      List<String> rows = new ArrayList<>();
      Map<String, Integer> holes = new LinkedHashMap<>();
      Map<String, Integer> closed = new LinkedHashMap<>();
      List<String> names = new ArrayList<>();
      PlainSettings.LAYERS.forEach(layer -> names.add(Wording.term(layer)));
      names.add(UNSORTED);
      for (String layer : names) {
        for (String factor : postmortem.factors()) {
          if (layer(factor).equals(layer)) {
            rows.add(hole(factor));
            holes.merge(layer, 1, Integer::sum);
            closed.merge(layer, isClosed(factor) ? 1 : 0, Integer::sum);
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
              .collect(Collectors.joining(", ", "Layers that the incident passed: ", ".")));
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

    /** That of the taxonomy; those that it does not know stand together. */
    private String layer(String factor) {
      return corpus.settings().factors().containsKey(factor)
          ? corpus.settings().layer(factor)
          : UNSORTED;
    }

    /** Something against it is done, and nothing is still open. */
    private boolean isClosed(String factor) {
      List<PlainPostmortem.Action> against =
          actions.stream().filter(a -> a.addresses().contains(factor)).toList();
      return against.stream().noneMatch(PlainPostmortem.Action::isOpen)
          && against.stream().anyMatch(PlainPostmortem.Action::isDone);
    }

    private String hole(String factor) {
      long others =
          PlainCorpus.count(
              corpus.incidentsWith(factor), other -> !other.id().equals(postmortem.id()));
      String closers =
          actions.stream()
              .filter(a -> a.addresses().contains(factor))
              .map(a -> a.id() + " " + SharedLines.state(a))
              .collect(Collectors.joining(" "));
      String end =
          layer(factor).equals(UNSORTED)
              ? "not in the taxonomy"
              : corpus.settings().factors().get(factor).end() + " end";
      return row(
          layer(factor) + " ~",
          corpus.settings().factorName(factor) + " " + end + "~",
          others == 0 ? "seen only here" : "in " + Wording.count(others, "other incident"),
          closers.isEmpty() ? unclosed() : closers);
    }

    /** That no action addresses a factor says something only where some action addresses any. */
    private String unclosed() {
      boolean addressesAny = actions.stream().anyMatch(a -> !a.addresses().isEmpty());
      return actions.isEmpty() || addressesAny ? "no action" : "";
    }

    private void work() {
      if (actions.isEmpty()) {
        return;
      }
      List<String> lines = new ArrayList<>();
      lines.add(
          List.of("prevent", "detect", "mitigate", "recover", "learn", "").stream()
              .map(kind -> kind(kind, PlainCorpus.count(actions, a -> a.kind().equals(kind))))
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(", ")));
      for (PlainPostmortem.Action action : actions) {
        lines.add(
            action.id() + " " + PlainPostmortem.text(action.fields(), "action").orElseThrow());
        lines.add(
            spaced(
                SharedLines.state(action),
                action.kind(),
                PlainPostmortem.text(action.fields(), "owner").orElse(""),
                action.due().map(d -> "due " + Wording.date(d)).orElse(""),
                action.age().map(d -> "waiting " + Wording.count(d, "day")).orElse(""),
                SharedLines.ticket(action).orElse("")));
        lines.add(new SharedLines(corpus).factorNames(action));
        PlainPostmortem.text(action.fields(), "done_when")
            .ifPresent(w -> lines.add("Done when: " + w));
        PlainPostmortem.text(action.fields(), "verified_by")
            .ifPresent(w -> lines.add("Verified by: " + w));
      }
      claims.words(page, "Actions", lines);
    }

    private static String kind(String kind, long count) {
      return count == 0 ? "" : count + (kind.isEmpty() ? " without a kind" : " to " + kind);
    }

    private void history() {
      postmortem
          .history()
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
