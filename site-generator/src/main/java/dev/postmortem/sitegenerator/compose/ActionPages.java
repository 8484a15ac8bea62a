package dev.postmortem.sitegenerator.compose;

import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.action.ActionDimension;
import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.action.ActionState;
import dev.postmortem.corpus.analytics.action.Actions;
import dev.postmortem.corpus.analytics.action.Actions.ActionGroup;
import dev.postmortem.corpus.analytics.action.Actions.AgeBucket;
import dev.postmortem.corpus.analytics.action.Actions.KindMix;
import dev.postmortem.corpus.analytics.action.Actions.TimeToDone;
import dev.postmortem.corpus.analytics.figure.SurvivalCurve;
import dev.postmortem.schema.model.ActionKind;
import dev.postmortem.schema.model.Term;
import dev.postmortem.sitegenerator.compose.part.OpenActions;
import dev.postmortem.sitegenerator.compose.part.Rows;
import dev.postmortem.sitegenerator.compose.part.Shells;
import dev.postmortem.sitegenerator.compose.part.StatCards;
import dev.postmortem.sitegenerator.drawing.ColumnCharts;
import dev.postmortem.sitegenerator.drawing.Phrases;
import dev.postmortem.sitegenerator.drawing.StepCurves;
import dev.postmortem.sitegenerator.page.ActionsPage;
import dev.postmortem.sitegenerator.page.ActionsPage.Tally;
import dev.postmortem.sitegenerator.page.BreakdownPage.CountLine;
import dev.postmortem.sitegenerator.page.chart.ColumnChart;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.StatCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Composes the page of all actions. */
final class ActionPages {

  private static final int MAX_QUARTERS = 12;

  private final Analytics analytics;
  private final Rows rows;
  private final Shells shells;

  ActionPages(Analytics analytics, Rows rows, Shells shells) {
    this.analytics = analytics;
    this.rows = rows;
    this.shells = shells;
  }

  ActionsPage page() {
    Actions all = analytics.actions();
    List<ActionRow> overdue = all.overdue();
    List<ActionRow> open =
        OpenActions.urgentFirst(all.where(r -> r.state() == ActionState.OPEN).rows());
    List<ActionRow> finished =
        all.where(r -> !r.state().open()).rows().stream()
            .sorted(Comparator.comparing(ActionPages::finishedOn).reversed())
            .toList();
    TimeToDone time = all.timeToDone();
    return new ActionsPage(
        shells.of(
            "actions/index.html",
            "Actions",
            "What follows from the incidents: open, overdue and done"),
        Phrases.count(all.count(), "action"),
        figures(all, time),
        rows.actions(overdue),
        rows.actions(open),
        new ActionsPage.Finished(
            rows.actions(Rows.first(finished)), Rows.beyond(finished, "action")),
        StepCurves.of(time.curve()),
        mix(all),
        new ActionsPage.Tallies(
            tallies(all, ActionDimension.KIND, kind -> new PageLink(Phrases.term(kind), "")),
            tallies(all, ActionDimension.SERVICE, rows::service),
            tallies(all, ActionDimension.FACTOR, rows::factor)),
        ages(all));
  }

  private static LocalDate finishedOn(ActionRow row) {
    return row.timing().doneOn().or(row.timing()::droppedOn).orElse(LocalDate.MIN);
  }

  private static List<StatCard> figures(Actions all, TimeToDone time) {
    SurvivalCurve curve = time.curve();
    int leftOut = time.undated().size() + time.contradictory().size();
    return List.of(
        new StatCard(
            "Open",
            Phrases.number(all.open().count()),
            "of " + all.count() + " in all",
            Optional.empty()),
        new StatCard(
            "Overdue",
            Phrases.number(all.overdue().size()),
            "past their due date and not done",
            Optional.empty()),
        StatCards.share("Done in time", all.doneInTime()),
        new StatCard(
            "Half done after",
            curve.median().map(d -> Phrases.count(d, "day")).orElse(StatCards.NONE),
            "of "
                + Phrases.count(curve.n(), "action")
                + ", open actions counted up to today"
                + (leftOut == 0 ? "" : "; " + leftOut + " left out: no usable dates"),
            Optional.empty()));
  }

  /** What actions are for, per quarter; kinds from what prevents to what teaches. */
  private static Optional<ColumnChart> mix(Actions all) {
    List<KindMix> quarters = all.kindMix();
    List<String> keys =
        Stream.concat(Arrays.stream(ActionKind.values()).map(Term::word), Stream.of("not stated"))
            .toList();
    List<ColumnCharts.Period> periods =
        quarters.subList(Math.max(0, quarters.size() - MAX_QUARTERS), quarters.size()).stream()
            .map(
                q -> {
                  List<Integer> counts = new ArrayList<>(q.kinds().values());
                  counts.add(q.unstated());
                  return new ColumnCharts.Period(q.quarter(), counts);
                })
            .toList();
    return ColumnCharts.of("Actions by kind, per quarter of their incident", keys, periods);
  }

  private static List<Tally> tallies(
      Actions all, ActionDimension dimension, Function<String, PageLink> link) {
    List<Tally> tallies = new ArrayList<>();
    for (ActionGroup group : all.by(dimension)) {
      Optional<PageLink> value = group.value().map(link);
      Actions actions = group.actions();
      tallies.add(
          new Tally(
              value.map(PageLink::text).orElse("not stated"),
              value.map(PageLink::href).filter(href -> !href.isEmpty()),
              actions.count(),
              actions.open().count(),
              actions.overdue().size(),
              actions.where(r -> r.state().done()).count(),
              StatCards.inBrief(actions.doneInTime())));
    }
    return tallies;
  }

  private static List<CountLine> ages(Actions all) {
    List<AgeBucket> buckets = all.ageing();
    int most = buckets.stream().mapToInt(b -> b.rows().size()).max().orElse(1);
    return buckets.stream()
        .map(
            b ->
                new CountLine(
                    new PageLink(
                        b.below()
                            .map(below -> b.from() + " to " + (below - 1) + " days")
                            .orElse(b.from() + " days or more"),
                        ""),
                    b.rows().size(),
                    StatCards.width(b.rows().size(), most)))
        .toList();
  }
}
