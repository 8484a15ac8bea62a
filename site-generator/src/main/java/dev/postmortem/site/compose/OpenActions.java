package dev.postmortem.site.compose;

import dev.postmortem.corpus.analytics.ActionRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The order in which open actions are shown. */
final class OpenActions {

  private OpenActions() {}

  /** By due date; those without one last, as nobody will miss them. */
  static List<ActionRow> urgentFirst(List<ActionRow> rows) {
    return rows.stream()
        .sorted(Comparator.comparing((ActionRow r) -> r.action().due().orElse(LocalDate.MAX)))
        .toList();
  }
}
