package dev.postmortem.importer.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a tool's export keeps what a postmortem wants: paths by front matter key, tried in order.
 *
 * @param tool its name
 * @param marks keys that an incident of this tool has and of no other
 * @param root where the incidents are; empty if the root itself is one or a list of them
 * @param facts paths by key
 * @param roles path of the list of roles, of the role's name in it, and of who held it
 * @param events path of the list of events, of the moment in it, and of its words
 * @param links paths of addresses
 */
record ExportMapping(
    String tool,
    List<String> marks,
    List<String> root,
    Map<String, List<String>> facts,
    List<String> roles,
    List<Events> events,
    List<String> links) {

  /** A list of events. */
  record Events(String list, List<String> at, List<String> text) {}

  /** All mappings; the first whose marks an incident has is taken. */
  static final List<ExportMapping> ALL =
      List.of(
          new ExportMapping(
              "Rootly",
              List.of("attributes"),
              List.of("data"),
              facts(
                  "title", "attributes.title",
                  "incident", "attributes.sequential_id,attributes.slug,id",
                  "severity",
                      "attributes.severity.data.attributes.name,attributes.severity.name,"
                          + "attributes.severity",
                  "services", "attributes.services.data.attributes.name,attributes.services.name",
                  "summary", "attributes.summary",
                  "started_at", "attributes.started_at",
                  "detected_at", "attributes.detected_at",
                  "mitigated_at", "attributes.mitigated_at",
                  "resolved_at", "attributes.resolved_at"),
              List.of(
                  "attributes.roles.data.attributes",
                  "incident_role.data.attributes.name",
                  "user.data.attributes.name"),
              List.of(
                  new Events(
                      "attributes.events.data",
                      List.of("attributes.occurred_at"),
                      List.of("attributes.event"))),
              List.of("attributes.url", "attributes.short_url")),
          new ExportMapping(
              "FireHydrant",
              List.of("milestones"),
              List.of("data", "incidents"),
              facts(
                  "title", "name",
                  "incident", "number,id",
                  "severity", "severity.slug,severity",
                  "services", "services.name,impacts.impact.name",
                  "summary", "summary,description",
                  "impact", "customer_impact_summary",
                  "started_at",
                      "started_at,milestones[type=started].occurred_at,milestones[slug=started].occurred_at",
                  "detected_at",
                      "milestones[type=detected].occurred_at,milestones[slug=detected].occurred_at",
                  "mitigated_at",
                      "milestones[type=mitigated].occurred_at,milestones[slug=mitigated].occurred_at",
                  "resolved_at",
                      "milestones[type=resolved].occurred_at,milestones[slug=resolved].occurred_at"),
              List.of("role_assignments", "incident_role.name", "user.name"),
              List.of(
                  new Events(
                      "events", List.of("occurred_at"), List.of("data.body", "data.summary"))),
              List.of("incident_url")),
          new ExportMapping(
              "incident.io",
              List.of("incident_status"),
              List.of("incidents", "incident"),
              facts(
                  "title", "name",
                  "incident", "reference,id",
                  "severity", "severity.name",
                  "services", "",
                  "summary", "summary",
                  "started_at",
                      "incident_timestamp_values[incident_timestamp.name=Impact started at].value.value,"
                          + "incident_timestamp_values[incident_timestamp.name=Started at].value.value",
                  "detected_at",
                      "incident_timestamp_values[incident_timestamp.name=Reported at].value.value",
                  "mitigated_at",
                      "incident_timestamp_values[incident_timestamp.name=Fixed at].value.value",
                  "resolved_at",
                      "incident_timestamp_values[incident_timestamp.name=Resolved at].value.value,"
                          + "incident_timestamp_values[incident_timestamp.name=Closed at].value.value"),
              List.of("incident_role_assignments", "role.name", "assignee.name"),
              List.of(new Events("incident_updates", List.of("created_at"), List.of("message"))),
              List.of(
                  "permalink",
                  "postmortem_document_url",
                  "external_issue_reference.issue_permalink")),
          new ExportMapping(
              "PagerDuty",
              List.of("incident_number"),
              List.of("incidents", "incident"),
              facts(
                  "title", "title,description,summary",
                  "incident", "incident_number",
                  "severity", "priority.summary,priority_name,priority,urgency",
                  "services", "service.summary,service.name,service_name",
                  "summary", "body.details",
                  "detected_at", "created_at,created_on",
                  "resolved_at", "resolved_at,resolved_on"),
              List.of("assignments", "at_role", "assignee.summary"),
              List.of(new Events("log_entries", List.of("created_at"), List.of("summary"))),
              List.of("html_url")),
          new ExportMapping(
              "Statuspage",
              List.of("incident_updates"),
              List.of("incidents", "incident"),
              facts(
                  "title", "name",
                  "incident", "id",
                  "severity", "impact",
                  "services", "components.name",
                  "started_at", "started_at,created_at",
                  "mitigated_at", "monitoring_at",
                  "resolved_at", "resolved_at"),
              List.of(),
              List.of(
                  new Events(
                      "incident_updates", List.of("display_at", "created_at"), List.of("body"))),
              List.of("shortlink")),
          new ExportMapping(
              "neutral",
              List.of("title"),
              List.of("incidents"),
              facts(
                  "title", "title",
                  "incident", "id",
                  "severity", "severity",
                  "services", "services",
                  "summary", "summary",
                  "impact", "impact",
                  "detected_by", "detected_by",
                  "started_at", "started_at",
                  "detected_at", "detected_at",
                  "mitigated_at", "mitigated_at",
                  "resolved_at", "resolved_at"),
              List.of("roles", "role", "who"),
              List.of(new Events("timeline", List.of("at"), List.of("text"))),
              List.of("url", "links.url")));

  private static Map<String, List<String>> facts(String... pairs) {
    Map<String, List<String>> facts = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      facts.put(
          pairs[i], pairs[i + 1].isEmpty() ? List.of() : List.of(pairs[i + 1].split(",", -1)));
    }
    return facts;
  }
}
