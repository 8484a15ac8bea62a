package dev.postmortem.tasks.actions;

import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.action.ActionState;
import dev.postmortem.corpus.analytics.action.Actions;
import dev.postmortem.corpus.analytics.action.Actions.AgeBucket;
import dev.postmortem.corpus.export.TicketLabel;
import dev.postmortem.schema.model.Term;
import dev.postmortem.tasks.ShareText;
import dev.postmortem.text.format.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Actions as a table for a terminal, what is longest overdue first, and how long they have waited.
 */
public final class ActionsTable {

  private static final List<String> HEAD =
      List.of("STATE", "DUE", "AGE", "KIND", "OWNER", "TICKET", "INCIDENT", "ACTION");

  private ActionsTable() {}

  /**
   * The text of a table.
   *
   * @param listed what was asked for, in the order of listing
   * @param all all actions of the corpus, for what is below the table
   */
  public static String of(List<ActionRow> listed, Actions all) {
    if (all.count() == 0) {
      return "The corpus has no actions.\n";
    }
    StringBuilder text = new StringBuilder();
    if (listed.isEmpty()) {
      text.append("No actions match the filters.\n");
    } else {
      table(listed, text);
    }
    text.append('\n').append(standing(all));
    return text.toString();
  }

  private static void table(List<ActionRow> listed, StringBuilder text) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEAD);
    listed.forEach(row -> lines.add(cells(row)));
    int[] widths = new int[HEAD.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = line.get(i);
        row.append(cell);
        if (i + 1 < widths.length) {
          row.append(" ".repeat(widths[i] - width(cell) + 2));
        }
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  private static List<String> cells(ActionRow row) {
    return List.of(
        state(row),
        row.action().due().map(Object::toString).orElse("-"),
        row.timing().age().map(days -> days + " d").orElse("-"),
        row.action().kind().map(Term::word).orElse("-"),
        line(row.action().owner()),
        line(row.action().ticket().map(TicketLabel::of)),
        row.postmortem() + "#" + row.action().id(),
        row.action().action().replaceAll("\\s+", " ").strip());
  }

  private static String line(Optional<String> words) {
    return words.map(w -> w.replaceAll("\\s+", " ").strip()).filter(w -> !w.isEmpty()).orElse("-");
  }

  private static String state(ActionRow row) {
    return switch (row.state()) {
      case OPEN -> row.action().status().map(Term::word).orElse("open");
      case OVERDUE -> "overdue " + row.timing().daysOverdue().orElse(0) + " d";
      case DONE_IN_TIME -> "done in time";
      case DONE_LATE -> "done late";
      case DONE -> "done";
      case DROPPED -> "dropped";
    };
  }

  /** How matters stand over the whole corpus. */
  private static String standing(Actions all) {
    Actions open = all.open();
    StringBuilder text =
        new StringBuilder(
            "Whole corpus: %s open, %d of them overdue; %d done, %d dropped.\n"
                .formatted(
                    Counts.of(open.count(), "action is", "actions are"),
                    all.count(ActionState.OVERDUE),
                    all.rows().stream().filter(r -> r.state().done()).count(),
                    all.count(ActionState.DROPPED)));
    List<String> ages = new ArrayList<>();
    int aged = 0;
    for (AgeBucket bucket : open.ageing()) {
      aged += bucket.rows().size();
      if (!bucket.rows().isEmpty()) {
        ages.add(bucket.rows().size() + " for " + age(bucket));
      }
    }
    if (open.count() > aged) {
      ages.add((open.count() - aged) + " of unknown age");
    }
    if (!ages.isEmpty()) {
      text.append("Open: ").append(String.join(", ", ages)).append(".\n");
    }
    String share = ShareText.sentence(all.doneInTime());
    if (!share.isEmpty()) {
      text.append("Done in time, of those due so far: ").append(share).append(".\n");
    }
    return text.toString();
  }

  private static String age(AgeBucket bucket) {
    return bucket
        .below()
        .map(
            below ->
                bucket.from() == 0
                    ? "under " + below + " days"
                    : bucket.from() + " to " + (below - 1) + " days")
        .orElse(bucket.from() + " days or longer");
  }
}
