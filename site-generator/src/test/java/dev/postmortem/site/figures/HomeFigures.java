package dev.postmortem.site.figures;

import static dev.postmortem.site.figures.Wording.row;
import static dev.postmortem.site.figures.Wording.spaced;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The first page: key figures, the newest, programs, what rises, what is overdue. */
final class HomeFigures implements Area {

  private static final String PAGE = "index.html";

  @Override
  public void claim(Claims claims, ToldCorpus corpus) {
    Lines lines = new Lines(corpus);
    List<Told> incidents = corpus.incidents();
    List<Told.Action> actions = corpus.actions();
    List<Told.Action> overdue =
        Lines.urgentFirst(actions).stream().filter(Told.Action::isOverdue).toList();
    claims.words(PAGE, "", List.of(Wording.count(corpus.all().size(), "postmortem") + ": ~"));
    claims.items(
        PAGE,
        "Key figures",
        List.of(
            Lines.soon(incidents),
            Lines.byUs(incidents),
            Lines.actionsInTime("Actions done in time", actions),
            row(
                "Actions open",
                ToldCorpus.count(actions, Told.Action::isOpen),
                overdue.size() + " overdue, of " + actions.size() + " in all")));
    newest(claims, corpus, lines);
    programs(claims, corpus, lines);
    rising(claims, corpus);
    lines.quarters(claims, PAGE, incidents);
    claims.rows(
        PAGE, "Overdue actions", lines.actions(overdue.subList(0, Math.min(8, overdue.size()))));
    if (overdue.size() > 8) {
      claims.words(PAGE, "Overdue actions", List.of(overdue.size() - 8 + " more"));
    }
  }

  private static void newest(Claims claims, ToldCorpus corpus, Lines lines) {
    List<String> over = new ArrayList<>();
    for (int i = corpus.all().size() - 1; i >= Math.max(0, corpus.all().size() - 6); i--) {
      Told told = corpus.all().get(i);
      over.add(
          spaced(
              told.severity(),
              Wording.date(told.started()),
              Lines.kind(told),
              Lines.unfinished(told)));
      String foot =
          spaced(
              lines.services(told.services()),
              Lines.resolvedIn(told).map(t -> "resolved in " + t).orElse(""),
              lines.openActions(told).orElse(""));
      claims.words(PAGE, "Newest > " + told.title(), List.of("~", foot));
    }
    over.add("All " + Wording.count(corpus.all().size(), "postmortem"));
    claims.words(PAGE, "Newest", over);
  }

  private static void programs(Claims claims, ToldCorpus corpus, Lines lines) {
    claims.words(
        PAGE,
        "Programs suggested",
        List.of(
            "Factors behind at least " + corpus.settings().programThreshold() + " incidents ~"));
    FactorFacts.ranked(corpus).stream()
        .filter(FactorFacts::isProgram)
        .limit(5)
        .forEach(
            f -> {
              long open = ToldCorpus.count(f.against(), Told.Action::isOpen);
              claims.words(
                  PAGE,
                  "Programs suggested > " + f.name(),
                  List.of(
                      Wording.count(f.with().size(), "incident")
                          + ", "
                          + f.unrelated()
                          + " of them unrelated "
                          + f.layer(),
                      "~",
                      open == 0 ? "no open action serves it" : Wording.count(open, "open action")));
            });
  }

  private static void rising(Claims claims, ToldCorpus corpus) {
    List<String> told = new ArrayList<>();
    FactorFacts.ranked(corpus).stream()
        .filter(f -> f.isRising() || f.isPerhapsRising())
        .sorted(Comparator.comparingDouble(FactorFacts::chance).thenComparing(FactorFacts::id))
        .limit(5)
        .forEach(f -> told.add(f.change()));
    claims.words(PAGE, "Factors rising", told);
  }
}
