package dev.postmortem.importer;

import dev.postmortem.importer.label.Statements;
import dev.postmortem.importer.report.GroupNames;
import dev.postmortem.importer.report.LegacyActions;
import dev.postmortem.importer.report.LegacyTicket;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.action.ProseAction;
import dev.postmortem.schema.model.ActionKind;
import dev.postmortem.schema.model.ActionStatus;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.words.OneLine;
import java.util.List;
import java.util.Optional;

/** Writes the actions of a report into the front matter, and notes what of them is not certain. */
final class ActionWriter {

  private final PostmortemDocument document;
  private final GroupNames groups;
  private final ReportTimes times;
  private final FrontMatterText text;
  private final List<String> notFound;

  ActionWriter(ReportTimes times, GroupNames groups, FrontMatterText text, List<String> notFound) {
    this.document = times.report().document();
    this.groups = groups;
    this.times = times;
    this.text = text;
    this.notFound = notFound;
  }

  void write(List<ProseAction> actions) {
    if (!actions.isEmpty()) {
      text.key(0, "actions");
      for (int i = 0; i < actions.size(); i++) {
        write("A" + (i + 1), actions.get(i));
      }
    }
  }

  private void write(String id, ProseAction action) {
    text.item(2, "id", id);
    text.value(4, "action", OneLine.of(action.text().text()), Optional.empty());
    if (LegacyActions.isBroken(action, document)) {
      notFound.add(
          "owner and ticket of "
              + id
              + ": the row has more cells than its head, so its columns are not certain");
      return;
    }
    action
        .kind()
        .flatMap(k -> Statements.actionKind(k.value()))
        .map(ActionKind::word)
        .ifPresent(k -> text.value(4, "kind", k, Optional.empty()));
    owner(action)
        .map(o -> OneLine.of(o.value()))
        .filter(o -> !o.isEmpty())
        .ifPresent(o -> owner(id, o));
    action
        .due()
        .map(d -> times.days(d.value()))
        .filter(d -> d.size() == 1)
        .ifPresent(d -> text.plain("    due", d.get(0).toString(), Optional.empty()));
    LegacyTicket ticket = LegacyTicket.of(action);
    ticket
        .words()
        .filter(t -> !LegacyActions.isNumbering(t))
        .ifPresent(t -> text.value(4, "ticket", t, Optional.empty()));
    ticket
        .status()
        .or(
            () ->
                Optional.of(ActionStatus.DONE)
                    .filter(d -> LegacyActions.saysDone(action.text().text())))
        .ifPresent(s -> text.value(4, "status", s.word(), Optional.empty()));
  }

  private void owner(String id, String words) {
    if (LegacyActions.isSeveral(words)) {
      notFound.add(
          "owner of " + id + ": the report names several: " + words.replaceAll(",\\s*", ", "));
    } else {
      text.value(4, "owner", words, Optional.empty());
    }
  }

  /** As written beside or above it; else a first name above the group. */
  Optional<Located<String>> owner(ProseAction action) {
    return action.owner().or(() -> action.kind().filter(k -> groups.isName(k.value())));
  }
}
