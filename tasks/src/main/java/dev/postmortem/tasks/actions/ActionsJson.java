package dev.postmortem.tasks.actions;

import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.export.SiteLinks;
import dev.postmortem.linter.json.JsonText;
import dev.postmortem.linter.json.JsonValue;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Term;
import java.util.List;
import java.util.Optional;

/** Actions as JSON, for programs: {@code {version: 1, today, actions: […]}}. */
final class ActionsJson {

  private static final long VERSION = 1;

  private ActionsJson() {}

  static String of(List<ActionRow> rows, CorpusView view, SiteLinks links) {
    return JsonText.write(
        JsonValue.object()
            .put("version", VERSION)
            .put("today", view.today().toString())
            .put("actions", rows.stream().map(row -> action(row, view, links)).toList())
            .build());
  }

  private static JsonValue action(ActionRow row, CorpusView view, SiteLinks links) {
    Postmortem.Action action = row.action();
    JsonValue.ObjectBuilder json =
        JsonValue.object().put("incident", row.postmortem()).put("id", action.id());
    view.postmortem(row.postmortem()).ifPresent(p -> json.put("file", p.path()));
    json.put("action", action.action());
    put(json, "kind", action.kind().map(Term::word));
    put(json, "owner", action.owner());
    put(json, "due", action.due());
    put(json, "ticket", action.ticket());
    put(json, "status", action.status().map(Term::word));
    json.put("state", row.state().word());
    put(json, "done_on", row.timing().doneOn());
    row.timing().age().ifPresent(days -> json.put("age_days", days));
    row.timing().daysOverdue().ifPresent(days -> json.put("days_overdue", days));
    put(json, "severity", row.origin().severity());
    json.put("services", texts(row.origin().services()));
    json.put("addresses", texts(row.factors()));
    put(json, "started_on", row.origin().started());
    put(json, "page", links.page(row.postmortem()));
    return json.build();
  }

  private static List<JsonValue> texts(List<String> words) {
    return words.stream().map(JsonValue::of).toList();
  }

  private static void put(JsonValue.ObjectBuilder json, String key, Optional<?> value) {
    value.ifPresent(v -> json.put(key, v.toString()));
  }
}
