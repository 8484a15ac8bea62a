package dev.postmortem.audit;

import static dev.postmortem.audit.Wording.row;
import static dev.postmortem.audit.Wording.spaced;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The first page: key figures, the newest, programs, what rises, what is overdue. */
final class HomeFigures implements Area {

  private static final String PAGE = "index.html";

  @Override
  public void claim(Claims claims, PlainCorpus corpus) {
    SharedLines lines = new SharedLines(corpus);
    List<PlainPostmortem> incidents = corpus.incidents();
    List<PlainPostmortem.Action> actions = corpus.actions();
    List<PlainPostmortem.Action> overdue =
        SharedLines.urgentFirst(actions).stream()
            .filter(PlainPostmortem.Action::isOverdue)
            .toList();
    claims.words(PAGE, "", List.of(Wording.count(corpus.all().size(), "postmortem") + ": ~"));
    claims.items(
        PAGE,
        "Key figures",
        List.of(
            lately(incidents, SharedLines::soon),
            lately(incidents, SharedLines::byUs),
            SharedLines.actionsInTime("Actions done in time", actions),
            row(
                "Actions open",
                PlainCorpus.count(actions, PlainPostmortem.Action::isOpen),
                overdue.size() + " overdue, of " + actions.size() + " in all")));
    newest(claims, corpus, lines);
    programs(claims, corpus);
    if (PlainFactor.ranked(corpus).stream().noneMatch(PlainFactor::isProgram)) {
      instead(claims, corpus);
    }
    rising(claims, corpus);
    lines.quarters(claims, PAGE, incidents);
    List<String> due = new ArrayList<>();
    for (PlainPostmortem.Action action : overdue.subList(0, Math.min(5, overdue.size()))) {
      due.add(PlainPostmortem.text(action.fields(), "action").orElseThrow());
      due.add(
          SharedLines.state(action)
              + PlainPostmortem.text(action.fields(), "owner").map(o -> " · " + o).orElse("")
              + SharedLines.ticket(action).map(t -> " · " + t).orElse(""));
    }
    due.add("All actions, " + (overdue.size() - 5) + " more overdue");
    claims.words(
        PAGE, "Overdue actions", due.subList(0, due.size() - (overdue.size() > 5 ? 0 : 1)));
  }

  /** A share of all, and after it what it was in each of the two latest years. */
  private static String lately(
      List<PlainPostmortem> incidents, Function<List<PlainPostmortem>, String> share) {
    List<Integer> years =
        incidents.stream().map(t -> t.started().getYear()).distinct().sorted().toList();
    if (years.size() < 2) {
      return share.apply(incidents);
    }
    return row(
        share.apply(incidents),
        years.subList(years.size() - 2, years.size()).stream()
            .map(year -> year + ": " + inBrief(share.apply(of(year, incidents))))
            .collect(Collectors.joining(" · ")));
  }

  private static List<PlainPostmortem> of(int year, List<PlainPostmortem> incidents) {
    return incidents.stream().filter(t -> t.started().getYear() == year).toList();
  }

  /** {@code label | 25 % | 10 of 40; 95 %: …} becomes {@code 25 % (10 of 40)}. */
  private static String inBrief(String share) {
    String[] cells = share.split(" \\| ");
    String after = cells[2].replaceAll(";.*", "");
    boolean few = cells[1].contains(" of ");
    return few ? after + " (" + cells[1] + ")" : cells[1] + " (" + after + ")";
  }

  private static void newest(Claims claims, PlainCorpus corpus, SharedLines lines) {
    List<String> over = new ArrayList<>();
    for (int i = corpus.all().size() - 1; i >= Math.max(0, corpus.all().size() - 5); i--) {
      PlainPostmortem postmortem = corpus.all().get(i);
      over.add(
          spaced(
              postmortem.severity(),
              Wording.date(postmortem.started()),
              SharedLines.kind(postmortem),
              SharedLines.unfinished(postmortem)));
      String foot =
          spaced(
              lines.services(postmortem.services()),
              SharedLines.resolvedIn(postmortem).map(t -> "resolved in " + t).orElse(""),
              lines.openActions(postmortem).orElse(""));
      claims.words(PAGE, "Newest > " + postmortem.title(), List.of("~", foot));
    }
    over.add("All " + Wording.count(corpus.all().size(), "postmortem"));
    claims.words(PAGE, "Newest", over);
  }

  private static void programs(Claims claims, PlainCorpus corpus) {
    int threshold = corpus.settings().programThreshold();
    claims.words(
        PAGE,
        "Programs suggested",
        List.of(
            PlainFactor.ranked(corpus).stream().anyMatch(PlainFactor::isProgram)
                ? "Each contributed to " + threshold + " or more incidents ~"
                : "No factor contributed to " + threshold + " or more incidents ~"));
    PlainFactor.ranked(corpus).stream()
        .filter(PlainFactor::isProgram)
        .limit(5)
        .forEach(
            f -> {
              long open = PlainCorpus.count(f.against(), PlainPostmortem.Action::isOpen);
              claims.words(
                  PAGE,
                  "Programs suggested > " + f.name(),
                  List.of(
                      f.layer()
                          + ": "
                          + Wording.count(f.with().size(), "incident")
                          + ", "
                          + f.unrelated()
                          + " of them unrelated; "
                          + (open == 0
                              ? "no open action addresses it"
                              : Wording.count(open, "open action")),
                      "~"));
            });
  }

  /** Where no program can be suggested: what there is most of, and what few state. */
  private static void instead(Claims claims, PlainCorpus corpus) {
    List<String> factors =
        PlainFactor.ranked(corpus).stream()
            .filter(f -> corpus.settings().factors().containsKey(f.id()))
            .limit(8)
            .map(f -> row(f.name(), f.with().size()))
            .toList();
    claims.items(PAGE, "Most frequent factors", factors);
    List<String> unsaid = new ArrayList<>();
    EvidenceParts.parts(corpus.readers())
        .forEach(
            (name, part) -> {
              long count = PlainCorpus.count(corpus.incidents(), part);
              if (2 * count < corpus.incidents().size()) {
                unsaid.add(row(name, count));
              }
            });
    claims.items(PAGE, "What few postmortems state", unsaid);
  }

  private static void rising(Claims claims, PlainCorpus corpus) {
    List<String> changes = new ArrayList<>();
    PlainFactor.ranked(corpus).stream()
        .filter(f -> f.isRising() || f.isPerhapsRising())
        .sorted(Comparator.comparingDouble(PlainFactor::chance).thenComparing(PlainFactor::id))
        .limit(5)
        .forEach(f -> changes.add(f.change()));
    claims.words(PAGE, "Factors rising", changes);
  }
}
