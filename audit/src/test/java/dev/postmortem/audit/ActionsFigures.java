package dev.postmortem.audit;

import static dev.postmortem.audit.Wording.row;

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
  public void claim(Claims claims, PlainCorpus corpus) {
    SharedLines lines = new SharedLines(corpus);
    List<PlainPostmortem.Action> all = corpus.actions();
    List<PlainPostmortem.Action> open = SharedLines.urgentFirst(all);
    List<PlainPostmortem.Action> overdue =
        open.stream().filter(PlainPostmortem.Action::isOverdue).toList();
    ActionDurations howLong = ActionDurations.of(all, corpus.today());
    claims.words(PAGE, "", List.of(Wording.count(all.size(), "action") + " ~"));
    claims.items(
        PAGE,
        "",
        List.of(
            row("Open", open.size(), "of " + all.size() + " in all"),
            row("Overdue", overdue.size(), "past their due date and not done"),
            SharedLines.actionsInTime("Done in time", all),
            row("Half done after", howLong.half(), howLong.basis())));
    claims.rows(PAGE, "Overdue", lines.actions(overdue));
    claims.rows(
        PAGE,
        "Open, not yet due",
        lines.actions(open.stream().filter(a -> !a.isOverdue()).toList()));
    claims.rows(PAGE, "Done and dropped", lines.actions(finished(all)));
    howLong.claim(claims, PAGE);
    SharedLines.columns(
        claims,
        PAGE,
        "What actions are for",
        KINDS,
        quarters(all),
        (quarter, kind) ->
            PlainCorpus.count(all, a -> a.of().quarter().equals(quarter) && kind(a).equals(kind)));
    ages(claims, open);
    tallies(claims, lines, all);
  }

  private static String kind(PlainPostmortem.Action action) {
    return action.kind().isEmpty() ? UNSTATED : action.kind();
  }

  /** The latest first, those whose day is not known last. */
  private static List<PlainPostmortem.Action> finished(List<PlainPostmortem.Action> all) {
    return all.stream()
        .filter(a -> !a.isOpen())
        .sorted(
            Comparator.comparing(
                (PlainPostmortem.Action a) -> a.endedOn().orElse(LocalDate.MIN),
                Comparator.reverseOrder()))
        .toList();
  }

  /** Those in which an incident has actions, the latest twelve. */
  private static List<PlainQuarter> quarters(List<PlainPostmortem.Action> all) {
    List<PlainQuarter> quarters =
        all.stream().map(a -> a.of().quarter()).distinct().sorted().toList();
    return quarters.subList(Math.max(0, quarters.size() - 12), quarters.size());
  }

  private static void ages(Claims claims, List<PlainPostmortem.Action> open) {
    int[] from = {0, 7, 30, 90, 180, 365};
    List<String> ages = new ArrayList<>();
    for (int i = 0; i < from.length; i++) {
      int first = from[i];
      int last = i + 1 < from.length ? from[i + 1] - 1 : Integer.MAX_VALUE;
      ages.add(
          row(
              i + 1 < from.length ? first + " to " + last + " days" : first + " days or more",
              PlainCorpus.count(
                  open, a -> a.age().filter(d -> d >= first && d <= last).isPresent())));
    }
    claims.items(PAGE, "How long open ones have been waiting", ages);
  }

  private static void tallies(Claims claims, SharedLines lines, List<PlainPostmortem.Action> all) {
    Map<String, List<PlainPostmortem.Action>> kinds =
        SharedLines.grouped(all, a -> List.of(kind(a)));
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
        tallies(
            SharedLines.grouped(all, a -> a.of().services()), id -> lines.services(List.of(id))));
    claims.rows(
        PAGE,
        "By factor",
        tallies(SharedLines.grouped(all, PlainPostmortem.Action::addresses), lines::factorName));
  }

  private static List<String> tallies(
      Map<String, List<PlainPostmortem.Action>> groups, Function<String, String> name) {
    return groups.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, List<PlainPostmortem.Action>> e) -> e.getKey().isEmpty())
                .thenComparing(e -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .map(e -> tally(e.getKey().isEmpty() ? "not stated" : name.apply(e.getKey()), e.getValue()))
        .toList();
  }

  private static String tally(String name, List<PlainPostmortem.Action> own) {
    int due = SharedLines.fallenDue(own).size();
    long inTime = SharedLines.inTime(own);
    return row(
        name,
        own.size(),
        PlainCorpus.count(own, PlainPostmortem.Action::isOpen),
        PlainCorpus.count(own, PlainPostmortem.Action::isOverdue),
        PlainCorpus.count(own, PlainPostmortem.Action::isDone),
        due == 0 ? "–" : Arithmetic.share(inTime, due) + " (" + inTime + " of " + due + ")");
  }
}
