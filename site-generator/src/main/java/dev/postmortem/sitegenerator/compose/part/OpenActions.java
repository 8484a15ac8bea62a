package dev.postmortem.sitegenerator.compose.part;

import dev.postmortem.corpus.analytics.action.ActionRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The order in which open actions are shown. */
public final class OpenActions {

  private OpenActions() {}

  /** By due date; those without one last. */
  public static List<ActionRow> urgentFirst(List<ActionRow> rows) {
    return rows.stream()
        .sorted(Comparator.comparing((ActionRow r) -> r.action().due().orElse(LocalDate.MAX)))
        .toList();
  }
}
