package dev.postmortem.corpus.analytics.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.postmortem.corpus.analytics.CorpusFixture;
import dev.postmortem.corpus.analytics.figure.Proportion;
import dev.postmortem.corpus.analytics.figure.SurvivalCurve;
import dev.postmortem.corpus.analytics.period.Quarter;
import dev.postmortem.schema.model.ActionKind;
import dev.postmortem.schema.model.ActionStatus;
import dev.postmortem.schema.model.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionsTest {

  @Test
  void whereAnActionStandsFollowsFromItsDates() {
    Actions actions =
        CorpusFixture.on("2026-06-30")
            .with(
                "i",
                p ->
                    p.started("2026-05-01")
                        .action("open", a -> a.due("2026-07-01"))
                        .action("last-day", a -> a.due("2026-06-30").inProgress())
                        .action("overdue", a -> a.due("2026-06-29"))
                        .action("no-date", a -> a)
                        .action("in-time", a -> a.due("2026-06-01").done("2026-06-01"))
                        .action("late", a -> a.due("2026-06-01").done("2026-06-02"))
                        .action("done-without-due", a -> a.done("2026-06-02"))
                        .action("done-some-day", a -> a.due("2026-06-01").done())
                        .action("dropped", a -> a.due("2026-06-01").dropped()))
            .analytics()
            .actions();
    assertThat(actions.rows())
        .extracting(r -> r.action().id(), ActionRow::state)
        .containsExactly(
            tuple("open", ActionState.OPEN),
            tuple("last-day", ActionState.OPEN),
            tuple("overdue", ActionState.OVERDUE),
            tuple("no-date", ActionState.OPEN),
            tuple("in-time", ActionState.DONE_IN_TIME),
            tuple("late", ActionState.DONE_LATE),
            tuple("done-without-due", ActionState.DONE),
            tuple("done-some-day", ActionState.DONE),
            tuple("dropped", ActionState.DROPPED));
    assertThat(actions.count(ActionState.OPEN)).isEqualTo(3);
    assertThat(actions.open().count()).isEqualTo(4);
    assertThat(actions.rows().get(2).timing().daysOverdue()).contains(1);
    assertThat(actions.rows().get(0).timing().daysOverdue()).isEmpty();
    assertThat(actions.rows().get(4).timing().daysToDone()).contains(31);
  }

  @Test
  void theHistoryGivesTheDateIfTheFileDoesNot() {
    Actions actions =
        CorpusFixture.on("2026-06-30")
            .with(
                "i",
                p ->
                    p.started("2026-05-01T10:00:00+02:00")
                        .action("A1", a -> a.due("2026-06-01").done())
                        .action("A2", a -> a.due("2026-06-01").done("2026-05-20"))
                        .action("A3", a -> a.dropped())
                        .action("A4", a -> a.done())
                        .actionBecame("A1", ActionStatus.OPEN, "2026-05-02")
                        .actionBecame("A1", ActionStatus.DONE, "2026-06-01T23:00:00Z")
                        .actionBecame("A2", ActionStatus.DONE, "2026-06-15")
                        .actionBecame("A3", ActionStatus.DROPPED, "2026-06-03")
                        .actionBecame("A4", ActionStatus.OPEN, "2026-05-02"))
            .analytics()
            .actions();
    // 23:00 UTC is the next day where the incident was written down.
    assertThat(actions.rows().get(0).timing().doneOn().orElseThrow()).hasToString("2026-06-02");
    assertThat(actions.rows().get(0).state()).isEqualTo(ActionState.DONE_LATE);
    assertThat(actions.rows().get(1).timing().doneOn().orElseThrow()).hasToString("2026-05-20");
    assertThat(actions.rows().get(2).timing().droppedOn().orElseThrow()).hasToString("2026-06-03");
    assertThat(actions.rows().get(3).timing().doneOn()).isEmpty();
  }

  @Test
  void ageIsCountedFromTheStartOfTheIncident() {
    Actions actions =
        CorpusFixture.on("2026-06-30")
            .with(
                "published",
                p -> p.started("2026-05-01").publishedAt("2026-06-20").action("A1", a -> a))
            .with("known-to-nobody", p -> p.started("2026-05-31").action("A1", a -> a))
            .with("without-start", p -> p.action("A1", a -> a))
            .with("done", p -> p.started("2026-05-31").action("A1", a -> a.done("2026-06-01")))
            .analytics()
            .actions();
    assertThat(actions.rows())
        .extracting(ActionRow::key, row -> row.timing().age())
        .containsExactlyInAnyOrder(
            tuple("published#A1", Optional.of(60)),
            tuple("known-to-nobody#A1", Optional.of(30)),
            tuple("without-start#A1", Optional.empty()),
            tuple("done#A1", Optional.empty()));
  }

  @Test
  void openActionsAgeInGroups() {
    CorpusFixture corpus = CorpusFixture.on("2026-06-30");
    String[] starts = {
      "2026-06-30",
      "2026-06-24",
      "2026-06-23",
      "2026-05-31",
      "2026-04-01",
      "2025-06-30",
      "2020-01-01"
    };
    for (String start : starts) {
      corpus.with(start, p -> p.started(start).action("A1", a -> a));
    }
    assertThat(corpus.analytics().actions().ageing())
        .extracting(Actions.AgeBucket::from, b -> b.below().orElse(-1), b -> b.rows().size())
        .containsExactly(
            tuple(0, 7, 2),
            tuple(7, 30, 1),
            tuple(30, 90, 1),
            tuple(90, 180, 1),
            tuple(180, 365, 0),
            tuple(365, -1, 2));
  }

  @Test
  void onlyActionsWhoseDueDateHasPassedCountAsInTimeOrNot() {
    Proportion inTime =
        CorpusFixture.on("2026-06-30")
            .with(
                "i",
                p ->
                    p.action("in-time", a -> a.due("2026-06-01").done("2026-05-01"))
                        .action("late", a -> a.due("2026-06-01").done("2026-06-10"))
                        .action("overdue", a -> a.due("2026-06-01"))
                        .action("early", a -> a.due("2026-08-01").done("2026-06-01"))
                        .action("to-come", a -> a.due("2026-08-01"))
                        .action("dropped", a -> a.due("2026-06-01").dropped())
                        .action("no-due", a -> a.done("2026-06-01"))
                        .action("some-day", a -> a.due("2026-06-01").done()))
            .analytics()
            .actions()
            .doneInTime();
    assertThat(inTime.hits()).containsExactly("i#in-time");
    assertThat(inTime.others()).containsExactly("i#late", "i#overdue");
    assertThat(inTime.missing()).containsExactly("i#no-due", "i#some-day");
  }

  @Test
  void openActionsAreCensoredTodayAndDroppedOnesOnTheirDay() {
    Actions.TimeToDone time =
        CorpusFixture.on("2026-01-31")
            .with(
                "i",
                p ->
                    p.started("2026-01-01")
                        .action("done", a -> a.done("2026-01-11"))
                        .action("dropped", a -> a.dropped("2026-01-06"))
                        .action("open", a -> a)
                        .action("done-some-day", a -> a.done())
                        .action("dropped-some-day", a -> a.dropped())
                        .action("done-before", a -> a.done("2025-12-31")))
            .with("without-start", p -> p.action("A1", a -> a))
            .analytics()
            .actions()
            .timeToDone();
    assertThat(time.curve().steps())
        .extracting(
            SurvivalCurve.Step::day,
            SurvivalCurve.Step::atRisk,
            SurvivalCurve.Step::done,
            SurvivalCurve.Step::censored,
            SurvivalCurve.Step::survival)
        .containsExactly(tuple(5, 3, 0, 1, 1.0), tuple(10, 2, 1, 0, 0.5), tuple(30, 1, 0, 1, 0.5));
    assertThat(time.undated())
        .containsExactly("i#done-some-day", "i#dropped-some-day", "without-start#A1");
    assertThat(time.contradictory()).containsExactly("i#done-before");
  }

  @Test
  void actionsOfEveryKindOfPostmortemCountAndGroupByWhatTheyAre() {
    Actions actions =
        CorpusFixture.on("2026-06-30")
            .with(
                "a",
                p ->
                    p.started("2026-01-01")
                        .severity("SEV-2")
                        .services("checkout", "search")
                        .action("A1", a -> a.kind(ActionKind.DETECT).addresses("first letter"))
                        .action("A2", a -> a.kind(ActionKind.PREVENT).addresses("alpha", "beta")))
            .with(
                "b",
                p ->
                    p.started("2026-04-01")
                        .kind(Kind.DRILL)
                        .severity("SEV-1")
                        .services("search")
                        .action("A1", a -> a.kind(ActionKind.PREVENT).done("2026-05-01"))
                        .action("A2", a -> a.dropped()))
            .analytics()
            .actions();
    assertThat(counts(actions, ActionDimension.KIND))
        .containsExactly("prevent 2", "detect 1", "- 1");
    assertThat(counts(actions, ActionDimension.STATUS))
        .containsExactly("open 2", "done 1", "dropped 1");
    assertThat(counts(actions, ActionDimension.STATE))
        .containsExactly("open 2", "done 1", "dropped 1");
    assertThat(counts(actions, ActionDimension.SERVICE)).containsExactly("search 4", "checkout 2");
    assertThat(counts(actions, ActionDimension.FACTOR)).containsExactly("alpha 2", "beta 1", "- 2");
    assertThat(counts(actions, ActionDimension.SEVERITY)).containsExactly("SEV-1 2", "SEV-2 2");
    assertThat(counts(actions, ActionDimension.QUARTER)).containsExactly("2026-Q1 2", "2026-Q2 2");
    assertThat(actions.kindMix())
        .containsExactly(
            new Actions.KindMix(new Quarter(2026, 1), mix(1, 1), 0),
            new Actions.KindMix(new Quarter(2026, 2), mix(1, 0), 1));
  }

  @Test
  void theLongestOverdueComesFirst() {
    assertThat(
            CorpusFixture.on("2026-06-30")
                .with("a", p -> p.started("2026-01-01").action("A1", a -> a.due("2026-06-01")))
                .with("b", p -> p.started("2026-01-02").action("A1", a -> a.due("2026-05-01")))
                .analytics()
                .actions()
                .overdue())
        .extracting(ActionRow::key)
        .containsExactly("b#A1", "a#A1");
  }

  private static List<String> counts(Actions actions, ActionDimension dimension) {
    return actions.by(dimension).stream()
        .map(g -> g.value().orElse("-") + " " + g.actions().count())
        .toList();
  }

  private static Map<ActionKind, Integer> mix(int prevent, int detect) {
    return Map.of(
        ActionKind.PREVENT,
        prevent,
        ActionKind.DETECT,
        detect,
        ActionKind.MITIGATE,
        0,
        ActionKind.RECOVER,
        0,
        ActionKind.LEARN,
        0);
  }
}
