package dev.postmortem.sitegenerator.compose.part;

import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.action.FixesLanded;
import dev.postmortem.corpus.analytics.similarity.Recurrences;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.sitegenerator.drawing.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a recurrence is described: how far the earlier fix had come, or what the two share. */
public final class RecurrenceWords {

  private final Analytics analytics;
  private final Rows rows;

  public RecurrenceWords(Analytics analytics, Rows rows) {
    this.analytics = analytics;
    this.rows = rows;
  }

  /**
   * How far the earlier incident's actions had come, for example {@code all 3 actions of the
   * earlier one had been done}; empty if it has none, or if the later one's day is not known.
   */
  public Optional<String> fixes(Recurrences.Declared recurrence) {
    return analytics
        .view()
        .postmortem(recurrence.later())
        .map(Postmortem::times)
        .flatMap(Postmortem.Times::started)
        .map(
            start -> FixesLanded.by(start.toLocalDate(), analytics.actionsOf(recurrence.earlier())))
        .filter(fixes -> fixes.all() > 0)
        .map(RecurrenceWords::standing);
  }

  /** What the two have in common and how far they are apart. */
  public String shared(Recurrences.Inferred recurrence) {
    return "shares "
        + recurrence.sharedFactors().stream()
            .map(rows::factorName)
            .collect(Collectors.joining(", "))
        + "; "
        + Phrases.count((int) recurrence.days(), "day")
        + " apart";
  }

  private static String standing(FixesLanded fixes) {
    if (fixes.done() == fixes.all()) {
      return fixes.all() == 1
          ? "the action of the earlier one had been done"
          : "all " + fixes.all() + " actions of the earlier one had been done";
    }
    List<String> parts = new ArrayList<>();
    part(parts, fixes.done(), "done");
    part(parts, fixes.dropped(), "dropped");
    part(parts, fixes.open(), "still open");
    part(parts, fixes.unknown(), "ended on an unknown day");
    return "of "
        + Phrases.count(fixes.all(), "action")
        + " of the earlier one "
        + String.join(", ", parts);
  }

  private static void part(List<String> parts, int count, String state) {
    if (count > 0) {
      parts.add(count + " " + state);
    }
  }
}
