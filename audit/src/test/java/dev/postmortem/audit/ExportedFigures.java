package dev.postmortem.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the files for machines should hold: two tables, and the corpus as JSON. */
record ExportedFigures(PlainCorpus corpus) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The table of actions: its head, then a row for each. */
  List<List<String>> actions() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            ("incident,id,action,kind,owner,due,ticket,status,state,done_on,days_overdue,addresses,"
                    + "severity,services,started_on,page")
                .split(",")));
    for (PlainPostmortem.Action action : corpus.actions()) {
      rows.add(
          List.of(
              action.of().id(),
              action.id(),
              fields(action, "action"),
              action.kind(),
              fields(action, "owner"),
              fields(action, "due"),
              fields(action, "ticket"),
              fields(action, "status"),
              state(action),
              doneOn(action),
              action.isOverdue() ? Long.toString(action.daysOverdue()) : "",
              String.join(" ", action.addresses()),
              action.of().severity(),
              String.join(" ", action.of().services()),
              action.of().started().toString(),
              page(action.of())));
    }
    return rows;
  }

  private static String fields(PlainPostmortem.Action action, String key) {
    return PlainPostmortem.text(action.fields(), key).orElse("");
  }

  private static String doneOn(PlainPostmortem.Action action) {
    return action.isDone() ? action.endedOn().map(Object::toString).orElse("") : "";
  }

  private static String state(PlainPostmortem.Action action) {
    if (action.isOpen()) {
      return action.isOverdue() ? "overdue" : "open";
    }
    if (action.isDropped()) {
      return "dropped";
    }
    boolean known = action.due().isPresent() && action.endedOn().isPresent();
    return !known ? "done" : action.isLate() ? "done-late" : "done-in-time";
  }

  private static String page(PlainPostmortem postmortem) {
    return "incidents/" + postmortem.id() + ".html";
  }

  /** The table of factors. */
  List<List<String>> factors() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            ("factor,name,layer,end,incidents,near_misses,services,unrelated_incidents,actions,"
                    + "actions_done,actions_open,last_seen,incident_ids")
                .split(",")));
    for (PlainFactor f : PlainFactor.all(corpus)) {
      Optional<PlainSettings.Factor> factor =
          Optional.ofNullable(corpus.settings().factors().get(f.id()));
      rows.add(
          List.of(
              f.id(),
              factor.map(PlainSettings.Factor::name).orElse(""),
              factor.map(PlainSettings.Factor::layer).orElse(""),
              factor.map(PlainSettings.Factor::end).orElse(""),
              Integer.toString(f.with().size()),
              Integer.toString(f.nearMisses().size()),
              Long.toString(
                  f.with().stream().flatMap(t -> t.services().stream()).distinct().count()),
              Integer.toString(f.unrelated()),
              Integer.toString(f.against().size()),
              Long.toString(f.done()),
              Long.toString(f.open()),
              f.lastSeen().map(Object::toString).orElse(""),
              f.with().stream().map(PlainPostmortem::id).collect(Collectors.joining(" "))));
    }
    return rows;
  }

  /** The rows of a table of comma-separated values. */
  static List<List<String>> csv(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        // Two in a row inside of quotes are one that is meant.
        if (!quoted && i > 0 && text.charAt(i - 1) == '"') {
          cell.append('"');
        }
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n' && !quoted) {
        row.add(cell.toString().replaceAll("\r$", ""));
        rows.add(row);
        row = new ArrayList<>();
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    return rows;
  }

  /** A postmortem as its own file has it, but for its timeline. */
  JsonNode postmortem(PlainPostmortem postmortem) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", postmortem.id()).put("page", page(postmortem));
    texts(json, postmortem.fields(), "title", "status");
    json.put("kind", postmortem.kind()).put("severity", postmortem.severity());
    json.put("visibility", postmortem.text("visibility").orElse("internal"));
    list(json, "services", postmortem.texts("services"));
    list(json, "teams", postmortem.texts("teams"));
    list(json, "tags", postmortem.texts("tags"));
    texts(json, postmortem.fields(), "started_at", "detected_at", "mitigated_at", "resolved_at");
    seconds(json, "time_to_detect_seconds", postmortem, "started_at", "detected_at");
    seconds(json, "time_to_mitigate_seconds", postmortem, "detected_at", "mitigated_at");
    seconds(json, "time_to_resolve_seconds", postmortem, "started_at", "resolved_at");
    texts(json, postmortem.fields(), "detected_by");
    impact(json.putObject("impact"), postmortem.map("impact"));
    if (!postmortem.map("trigger").isEmpty()) {
      texts(json.putObject("trigger"), postmortem.map("trigger"), "kind", "summary", "change");
    }
    ArrayNode factors = json.putArray("contributing_factors");
    for (Map<String, Object> fields : postmortem.maps("contributing_factors")) {
      ObjectNode factor = factors.addObject();
      factor.put("factor", corpus.settings().factorId((String) fields.get("factor")));
      texts(factor, fields, "note");
    }
    if (!postmortem.map("fault_tree").isEmpty()) {
      json.set("fault_tree", JSON.valueToTree(postmortem.fields().get("fault_tree")));
    }
    ArrayNode actions = json.putArray("actions");
    postmortem.actions(corpus.settings()).forEach(a -> action(actions.addObject(), a));
    ArrayNode evidence = json.putArray("evidence");
    postmortem
        .maps("evidence")
        .forEach(fields -> texts(evidence.addObject(), fields, "kind", "url", "note"));
    texts(json, postmortem.fields(), "analysis_method");
    postmortem.text("review_score").ifPresent(s -> json.put("review_score", Integer.parseInt(s)));
    list(
        json,
        "related",
        postmortem.texts("related").stream().filter(id -> corpus.find(id).isPresent()).toList());
    postmortem
        .text("recurrence_of")
        .filter(id -> corpus.find(id).isPresent())
        .ifPresent(id -> json.put("recurrence_of", id));
    return json;
  }

  private static void action(ObjectNode json, PlainPostmortem.Action action) {
    json.put("id", action.id());
    texts(json, action.fields(), "action", "kind", "owner", "due", "ticket", "status");
    json.put("state", state(action));
    if (!doneOn(action).isEmpty()) {
      json.put("done_on", doneOn(action));
    }
    list(json, "addresses", action.addresses());
    texts(json, action.fields(), "done_when");
  }

  @SuppressWarnings("unchecked")
  private static void impact(ObjectNode json, Map<String, Object> impact) {
    texts(
        json,
        impact,
        "summary",
        "users_affected",
        "requests_failed",
        "duration",
        "revenue",
        "data_loss");
    ArrayNode slos = json.putArray("slos");
    for (Object slo : (List<Object>) impact.getOrDefault("slos", List.of())) {
      texts(slos.addObject(), (Map<String, Object>) slo, "slo", "error_budget_burned");
    }
  }

  private static void texts(ObjectNode json, Map<String, Object> fields, String... keys) {
    for (String key : keys) {
      PlainPostmortem.text(fields, key).ifPresent(words -> json.put(key, words));
    }
  }

  private static void list(ObjectNode json, String key, List<String> values) {
    ArrayNode list = json.putArray(key);
    values.forEach(list::add);
  }

  private static void seconds(
      ObjectNode json, String key, PlainPostmortem postmortem, String from, String to) {
    postmortem
        .between(from, to)
        .filter(d -> !d.isNegative())
        .ifPresent(d -> json.put(key, (int) d.toSeconds()));
  }

  /** The factors as they stand in the corpus' file, but for which of them are unrelated. */
  List<JsonNode> factorsAsJson() {
    List<JsonNode> all = new ArrayList<>();
    for (PlainFactor f : PlainFactor.all(corpus)) {
      ObjectNode json = JSON.createObjectNode();
      json.put("id", f.id());
      PlainSettings.Factor factor = corpus.settings().factors().get(f.id());
      if (factor != null) {
        json.put("name", factor.name()).put("description", factor.description());
        json.put("layer", factor.layer()).put("end", factor.end());
      }
      list(json, "incidents", f.with().stream().map(PlainPostmortem::id).toList());
      list(json, "near_misses", f.nearMisses().stream().map(PlainPostmortem::id).toList());
      list(json, "actions", f.against().stream().map(a -> a.of().id() + "#" + a.id()).toList());
      all.add(json);
    }
    return all;
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (java.io.IOException wrong) {
      throw new java.io.UncheckedIOException(wrong);
    }
  }
}
