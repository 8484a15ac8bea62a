package dev.postmortem.audit;

import static dev.postmortem.audit.Wording.row;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Days from the incident to the end of each action, and how long the others were watched. */
record ActionDurations(List<Integer> done, List<Integer> watched, int leftOut) {

  static ActionDurations of(List<PlainPostmortem.Action> actions, LocalDate today) {
    List<Integer> done = new ArrayList<>();
    List<Integer> watched = new ArrayList<>();
    int leftOut = 0;
    for (PlainPostmortem.Action action : actions) {
      Optional<LocalDate> end = action.isOpen() ? Optional.of(today) : action.endedOn();
      int days = end.map(e -> (int) ChronoUnit.DAYS.between(action.of().started(), e)).orElse(-1);
      if (days < 0) {
        leftOut++;
      } else {
        (action.isDone() ? done : watched).add(days);
      }
    }
    return new ActionDurations(done, watched, leftOut);
  }

  private int n() {
    return done.size() + watched.size();
  }

  private Optional<Integer> halfDay() {
    return done.stream()
        .sorted()
        .filter(day -> Arithmetic.left(done, watched, day) <= 0.5 + 1e-12)
        .findFirst();
  }

  String half() {
    return halfDay().map(d -> Wording.count(d, "day")).orElse("–");
  }

  String basis() {
    return "of "
        + Wording.count(n(), "action")
        + ", open actions counted up to today"
        + (leftOut == 0 ? "" : "; " + leftOut + " left out: no usable dates");
  }

  /** The curve and the readings under it. */
  void claim(Claims claims, String page) {
    String label =
        "Share of actions not yet done, by days since the incident. "
            + Wording.count(n(), "action")
            + ", "
            + done.size()
            + " done; "
            + halfDay()
                .map(d -> "half were done after " + Wording.count(d, "day") + ".")
                .orElse("half are not done yet.");
    String under = "How long actions take";
    claims.drawn(page, under, List.of(label, Claims.PROSE));
    claims.words(page, under, List.of(label, Claims.PROSE));
    claims.heads(page, under, List.of("By | Not yet done | 95 % interval | Still watched"));
    int last = Math.max(max(done), max(watched));
    List<String> readings = new ArrayList<>();
    for (int day : new int[] {7, 14, 30, 60, 90, 180, 365}) {
      if (day <= last) {
        readings.add(
            row(
                "day " + day,
                Wording.percent(Arithmetic.left(done, watched, day)),
                Arithmetic.leftInterval(done, watched, day),
                Arithmetic.atRisk(done, watched, day + 1)));
      }
    }
    claims.rows(page, under, readings);
  }

  private static int max(List<Integer> days) {
    return days.stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
