package dev.postmortem.audit;

import static dev.postmortem.audit.Wording.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The timelines of postmortems: how long after the start things happened, and how long each phase
 * was.
 */
final class TimelineFigures implements Area {

  private static final List<String> MOMENTS =
      List.of("started_at", "detected_at", "mitigated_at", "resolved_at");
  private static final List<String> PHASES =
      List.of("", "undetected", "until mitigated", "until resolved");

  @Override
  public void claim(Claims claims, PlainCorpus corpus) {
    for (PlainPostmortem postmortem : corpus.all()) {
      String page = "incidents/" + postmortem.id() + ".html";
      claims.rows(page, "", events(postmortem));
      claims.drawn(page, "Timeline", drawn(postmortem));
    }
  }

  private static List<String> events(PlainPostmortem postmortem) {
    List<String> rows = new ArrayList<>();
    for (PlainTimeline.Event event : PlainTimeline.of(postmortem)) {
      String since = since(Duration.between(postmortem.start(), event.at().orElseThrow()));
      rows.add(row(rows.size() + 1, Claims.PROSE, since, Claims.PROSE, Claims.PROSE));
    }
    return rows;
  }

  private static String since(Duration since) {
    if (since.isZero()) {
      return "start";
    }
    return since.isNegative()
        ? "−" + Wording.duration(since.negated().toSeconds())
        : "+" + Wording.duration(since.toSeconds());
  }

  /** Nothing is drawn where nothing follows the start, or something comes before it. */
  private static List<String> drawn(PlainPostmortem postmortem) {
    Map<String, Duration> since = new LinkedHashMap<>();
    for (String moment : MOMENTS) {
      postmortem.between("started_at", moment).ifPresent(d -> since.put(moment, d));
    }
    if (since.values().stream().anyMatch(Duration::isNegative)
        || since.values().stream().allMatch(Duration::isZero)) {
      return List.of();
    }
    StringBuilder label = new StringBuilder("Timeline to scale: started");
    List<String> drawn = new ArrayList<>();
    String last = "";
    for (String moment : since.keySet()) {
      if (!last.isEmpty()) {
        label
            .append(", ")
            .append(moment.replace("_at", ""))
            .append(" after ")
            .append(Wording.duration(since.get(moment).toSeconds()));
        Duration took = since.get(moment).minus(since.get(last));
        int place = MOMENTS.indexOf(moment);
        // A phase has a name if the moments at both its ends are known.
        String name = MOMENTS.indexOf(last) == place - 1 ? " " + PHASES.get(place) : "";
        if (!took.isNegative()) {
          drawn.add(Wording.duration(took.toSeconds()) + name);
          drawn.add(Claims.PROSE);
        }
      }
      last = moment;
    }
    drawn.add(0, label.append('.').toString());
    drawn.add(1, Claims.PROSE);
    return drawn;
  }
}
