package dev.postmortem.corpus.export;

import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Term;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Actions as comma-separated values; all exports have the same columns. */
public final class ActionsCsv {

  private static final List<String> COLUMNS =
      List.of(
          "incident",
          "id",
          "action",
          "kind",
          "owner",
          "due",
          "ticket",
          "status",
          "state",
          "done_on",
          "days_overdue",
          "addresses",
          "severity",
          "services",
          "started_on",
          "page");

  private ActionsCsv() {}

  /**
   * A table of some actions.
   *
   * @param page from a postmortem's id to where its page is; empty if that is not known
   */
  public static String of(List<ActionRow> rows, Function<String, String> page) {
    Csv csv = new Csv(COLUMNS);
    for (ActionRow row : rows) {
      Postmortem.Action action = row.action();
      csv.row(
          List.of(
              row.postmortem(),
              action.id(),
              action.action(),
              word(action.kind()),
              action.owner().orElse(""),
              text(action.due()),
              action.ticket().orElse(""),
              word(action.status()),
              row.state().word(),
              text(row.timing().doneOn()),
              text(row.timing().daysOverdue()),
              String.join(" ", row.factors()),
              row.origin().severity().orElse(""),
              String.join(" ", row.origin().services()),
              text(row.origin().started()),
              page.apply(row.postmortem())));
    }
    return csv.toString();
  }

  private static String word(Optional<? extends Term> term) {
    return term.map(Term::word).orElse("");
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
