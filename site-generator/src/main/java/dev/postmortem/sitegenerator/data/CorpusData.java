package dev.postmortem.sitegenerator.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.factor.FactorFacts;
import dev.postmortem.corpus.export.ActionsCsv;
import dev.postmortem.corpus.export.Csv;
import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Postmortem.FaultTree;
import dev.postmortem.schema.model.Term;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The corpus as JSON and CSV. Keys are those of the front matter; roles, reviewers and who verified
 * or cleared are left out for every audience. {@code corpus.json} carries a version, which changes
 * when a key changes its meaning or goes away.
 */
public final class CorpusData {

  /** Version of the JSON files' shape. */
  public static final int VERSION = 1;

  private static final JsonFactory JSON = new JsonFactory();

  private final Analytics analytics;
  private final CorpusView view;
  private final Function<String, String> page;

  /**
   * Data of a corpus.
   *
   * @param page from a postmortem's id to its page, from the site's root
   */
  public CorpusData(Analytics analytics, Function<String, String> page) {
    this.analytics = analytics;
    this.view = analytics.view();
    this.page = page;
  }

  /** All postmortems and factors. */
  public String corpus() {
    return json(
        json -> {
          json.writeStartObject();
          json.writeNumberField("version", VERSION);
          json.writeStringField("title", view.configuration().site().title());
          json.writeStringField("today", view.today().toString());
          json.writeArrayFieldStart("postmortems");
          for (Postmortem p : view.postmortems()) {
            write(json, p);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("factors");
          for (FactorFacts facts : analytics.factors()) {
            write(json, facts);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** One postmortem, as it also is in {@link #corpus()}. */
  public String postmortem(Postmortem p) {
    return json(json -> write(json, p));
  }

  /** A table of all actions. */
  public String actionsCsv() {
    return ActionsCsv.of(analytics.actions().rows(), page);
  }

  /** A table of all factors. */
  public String factorsCsv() {
    Csv csv =
        new Csv(
            List.of(
                "factor",
                "name",
                "layer",
                "end",
                "incidents",
                "near_misses",
                "services",
                "unrelated_incidents",
                "actions",
                "actions_done",
                "actions_open",
                "last_seen",
                "incident_ids"));
    for (FactorFacts facts : analytics.factors()) {
      long done = facts.actions().stream().filter(a -> a.state().done()).count();
      csv.row(
          List.of(
              facts.id(),
              facts.factor().map(Factor::name).orElse(""),
              facts.factor().map(f -> f.layer().word()).orElse(""),
              facts.factor().map(f -> f.end().word()).orElse(""),
              Integer.toString(facts.count()),
              Integer.toString(facts.nearMisses().size()),
              Long.toString(
                  facts.breakdown().services().stream().filter(g -> g.value().isPresent()).count()),
              Integer.toString(facts.unrelated().count()),
              Integer.toString(facts.actions().size()),
              Long.toString(done),
              Integer.toString(facts.openActions().size()),
              text(facts.lastSeen()),
              String.join(" ", facts.incidents())));
    }
    return csv.toString();
  }

  private void write(JsonGenerator json, FactorFacts facts) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", facts.id());
    if (facts.factor().isPresent()) {
      Factor factor = facts.factor().get();
      json.writeStringField("name", factor.name());
      json.writeStringField("description", factor.description());
      json.writeStringField("layer", factor.layer().word());
      json.writeStringField("end", factor.end().word());
    }
    texts(json, "incidents", facts.incidents());
    texts(json, "near_misses", facts.nearMisses());
    texts(json, "unrelated_incidents", facts.unrelated().incidents());
    texts(json, "actions", facts.actions().stream().map(ActionRow::key).toList());
    json.writeEndObject();
  }

  private void write(JsonGenerator json, Postmortem p) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", p.id());
    json.writeStringField("page", page.apply(p.id()));
    json.writeStringField("title", p.title());
    term(json, "status", p.publishing().status());
    json.writeStringField("kind", p.kind().word());
    text(json, "severity", p.severity());
    json.writeStringField("visibility", p.publishing().visibility().word());
    texts(json, "services", p.services());
    texts(json, "teams", p.teams());
    texts(json, "tags", p.tags());
    time(json, "started_at", p.times().started());
    time(json, "detected_at", p.times().detected());
    time(json, "mitigated_at", p.times().mitigated());
    time(json, "resolved_at", p.times().resolved());
    seconds(json, "time_to_detect_seconds", p.times().started(), p.times().detected());
    seconds(json, "time_to_mitigate_seconds", p.times().detected(), p.times().mitigated());
    seconds(json, "time_to_resolve_seconds", p.times().started(), p.times().resolved());
    term(json, "detected_by", p.analysis().detectedBy());
    impact(json, p.impact());
    trigger(json, p.analysis().trigger());
    factors(json, p);
    if (p.analysis().faultTree().isPresent()) {
      json.writeFieldName("fault_tree");
      tree(json, p.analysis().faultTree().get());
    }
    actions(json, p);
    evidence(json, p);
    term(json, "analysis_method", p.analysis().method());
    if (p.review().score().isPresent()) {
      json.writeNumberField("review_score", p.review().score().get());
    }
    texts(json, "related", p.references().related());
    text(json, "recurrence_of", p.references().recurrenceOf());
    json.writeArrayFieldStart("timeline");
    for (Postmortem.Event event : p.body().timeline()) {
      json.writeStartObject();
      time(json, "at", event.at());
      json.writeStringField("time", event.time());
      json.writeStringField("text", event.text());
      text(json, "source", event.source().map(Object::toString));
      json.writeBooleanField("unverified", event.unverified());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void impact(JsonGenerator json, Postmortem.Impact impact) throws IOException {
    json.writeObjectFieldStart("impact");
    text(json, "summary", impact.summary());
    text(json, "users_affected", impact.usersAffected());
    text(json, "requests_failed", impact.requestsFailed());
    text(json, "duration", impact.duration());
    text(json, "revenue", impact.revenue());
    text(json, "data_loss", impact.dataLoss());
    json.writeArrayFieldStart("slos");
    for (Postmortem.Slo slo : impact.slos()) {
      json.writeStartObject();
      json.writeStringField("slo", slo.slo());
      text(json, "error_budget_burned", slo.errorBudgetBurned());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void trigger(JsonGenerator json, Optional<Postmortem.Trigger> trigger)
      throws IOException {
    if (trigger.isPresent()) {
      json.writeObjectFieldStart("trigger");
      term(json, "kind", trigger.get().kind());
      text(json, "summary", trigger.get().summary());
      text(json, "change", trigger.get().change());
      json.writeEndObject();
    }
  }

  private void factors(JsonGenerator json, Postmortem p) throws IOException {
    json.writeArrayFieldStart("contributing_factors");
    for (Postmortem.ContributingFactor factor : p.factors()) {
      json.writeStartObject();
      json.writeStringField("factor", analytics.factorId(factor.factor()));
      text(json, "note", factor.note());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void tree(JsonGenerator json, FaultTree tree) throws IOException {
    if (tree instanceof FaultTree.Leaf leaf) {
      json.writeString(leaf.factor());
      return;
    }
    boolean all = tree instanceof FaultTree.AllOf;
    json.writeStartObject();
    json.writeArrayFieldStart(all ? "all" : "any");
    List<FaultTree> branches =
        tree instanceof FaultTree.AllOf allOf
            ? allOf.branches()
            : ((FaultTree.AnyOf) tree).branches();
    for (FaultTree branch : branches) {
      tree(json, branch);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void actions(JsonGenerator json, Postmortem p) throws IOException {
    json.writeArrayFieldStart("actions");
    for (ActionRow row : analytics.actionsOf(p.id())) {
      Postmortem.Action action = row.action();
      json.writeStartObject();
      json.writeStringField("id", action.id());
      json.writeStringField("action", action.action());
      term(json, "kind", action.kind());
      text(json, "owner", action.owner());
      text(json, "due", action.due().map(Object::toString));
      text(json, "ticket", action.ticket());
      term(json, "status", action.status());
      json.writeStringField("state", row.state().word());
      text(json, "done_on", row.timing().doneOn().map(Object::toString));
      texts(json, "addresses", row.factors());
      text(json, "done_when", action.doneWhen());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void evidence(JsonGenerator json, Postmortem p) throws IOException {
    json.writeArrayFieldStart("evidence");
    for (Postmortem.Evidence evidence : p.references().evidence()) {
      json.writeStartObject();
      term(json, "kind", evidence.kind());
      text(json, "url", evidence.url());
      text(json, "note", evidence.note());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String key, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(key, value.get());
    }
  }

  private static void term(JsonGenerator json, String key, Optional<? extends Term> value)
      throws IOException {
    text(json, key, value.map(Term::word));
  }

  private static void time(JsonGenerator json, String key, Optional<OffsetDateTime> value)
      throws IOException {
    text(json, key, value.map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format));
  }

  private static void seconds(
      JsonGenerator json, String key, Optional<OffsetDateTime> from, Optional<OffsetDateTime> to)
      throws IOException {
    if (from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
      json.writeNumberField(key, Duration.between(from.get(), to.get()).toSeconds());
    }
  }

  private static void texts(JsonGenerator json, String key, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  /** Writes JSON. */
  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private static String json(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      content.write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').toString();
  }
}
