package dev.postmortem.sitegenerator.figures;

import static dev.postmortem.sitegenerator.figures.Wording.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The page of all actions: where they stand, how long they take, what they are for. */
final class ActionsFigures implements Area {

  private static final String PAGE = "actions/index.html";
  private static final String UNSTATED = "not stated";
  private static final List<String> KINDS =
      List.of("prevent", "detect", "mitigate", "recover", "learn", UNSTATED);

  @Override
  public void claim(Claims claims, ToldCorpus corpus) {
    Lines lines = new Lines(corpus);
    List<Told.Action> all = corpus.actions();
    List<Told.Action> open = Lines.urgentFirst(all);
    List<Told.Action> overdue = open.stream().filter(Told.Action::isOverdue).toList();
    HowLong howLong = HowLong.of(all, corpus.today());
    claims.words(PAGE, "", List.of(Wording.count(all.size(), "action") + " ~"));
    claims.items(
        PAGE,
        "",
        List.of(
            row("Open", open.size(), "of " + all.size() + " in all"),
            row("Overdue", overdue.size(), "past their due date and not done"),
            Lines.actionsInTime("Done in time", all),
            row("Half done after", howLong.half(), howLong.basis())));
    claims.rows(PAGE, "Overdue", lines.actions(overdue));
    claims.rows(
        PAGE,
        "Open, not yet due",
        lines.actions(open.stream().filter(a -> !a.isOverdue()).toList()));
    claims.rows(PAGE, "Done and dropped", lines.actions(finished(all)));
    howLong.claim(claims, PAGE);
    Lines.columns(
        claims,
        PAGE,
        "What actions are for",
        KINDS,
        quarters(all),
        (quarter, kind) ->
            ToldCorpus.count(all, a -> a.of().quarter().equals(quarter) && kind(a).equals(kind)));
    ages(claims, open);
    tallies(claims, lines, all);
  }

  private static String kind(Told.Action action) {
    return action.kind().isEmpty() ? UNSTATED : action.kind();
  }

  /** The latest first, those whose day is not known last. */
  private static List<Told.Action> finished(List<Told.Action> all) {
    return all.stream()
        .filter(a -> !a.isOpen())
        .sorted(
            Comparator.comparing(
                (Told.Action a) -> a.endedOn().orElse(LocalDate.MIN), Comparator.reverseOrder()))
        .toList();
  }

  /** Those in which an incident has actions, the latest twelve. */
  private static List<Quarter> quarters(List<Told.Action> all) {
    List<Quarter> quarters = all.stream().map(a -> a.of().quarter()).distinct().sorted().toList();
    return quarters.subList(Math.max(0, quarters.size() - 12), quarters.size());
  }

  private static void ages(Claims claims, List<Told.Action> open) {
    int[] from = {0, 7, 30, 90, 180, 365};
    List<String> ages = new ArrayList<>();
    for (int i = 0; i < from.length; i++) {
      int first = from[i];
      int last = i + 1 < from.length ? from[i + 1] - 1 : Integer.MAX_VALUE;
      ages.add(
          row(
              i + 1 < from.length ? first + " to " + last + " days" : first + " days or more",
              ToldCorpus.count(
                  open, a -> a.age().filter(d -> d >= first && d <= last).isPresent())));
    }
    claims.items(PAGE, "How long open ones have been waiting", ages);
  }

  private static void tallies(Claims claims, Lines lines, List<Told.Action> all) {
    Map<String, List<Told.Action>> kinds = Lines.grouped(all, a -> List.of(kind(a)));
    List<String> byKind = new ArrayList<>();
    for (String kind : KINDS) {
      if (kinds.containsKey(kind)) {
        String name = kind.equals(UNSTATED) ? kind : Wording.term(kind);
        byKind.add(tally(name, kinds.get(kind)));
      }
    }
    claims.rows(PAGE, "By kind", byKind);
    claims.rows(
        PAGE,
        "By service",
        tallies(Lines.grouped(all, a -> a.of().services()), id -> lines.services(List.of(id))));
    claims.rows(
        PAGE, "By factor", tallies(Lines.grouped(all, Told.Action::addresses), lines::factorName));
  }

  private static List<String> tallies(
      Map<String, List<Told.Action>> groups, Function<String, String> name) {
    return groups.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, List<Told.Action>> e) -> e.getKey().isEmpty())
                .thenComparing(e -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .map(e -> tally(e.getKey().isEmpty() ? "not stated" : name.apply(e.getKey()), e.getValue()))
        .toList();
  }

  private static String tally(String name, List<Told.Action> own) {
    int due = Lines.fallenDue(own).size();
    long inTime = Lines.inTime(own);
    return row(
        name,
        own.size(),
        ToldCorpus.count(own, Told.Action::isOpen),
        ToldCorpus.count(own, Told.Action::isOverdue),
        ToldCorpus.count(own, Told.Action::isDone),
        due == 0 ? "–" : Reckoning.share(inTime, due) + " (" + inTime + " of " + due + ")");
  }
}
