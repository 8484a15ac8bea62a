package dev.postmortem.corpus.adopt;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which label of an older report stands for which key of the front matter: those in wide use, and
 * an organisation's own from {@code adopt.labels}.
 */
final class FieldLabels {

  /** Key under which the day of an incident is kept when its hour is not known. */
  static final String DATE = "extra.date";

  /** Key under which a stated time to detection is kept. */
  static final String TIME_TO_DETECTION = "extra.time_to_detection";

  private static final Map<String, List<String>> BUILT_IN =
      Map.ofEntries(
          Map.entry("title", List.of("title", "incident title")),
          Map.entry("status", List.of("status", "postmortem status", "document status")),
          Map.entry("severity", List.of("severity", "sev", "severity level", "incident severity")),
          Map.entry(
              "services",
              List.of(
                  "service",
                  "services",
                  "service(s)",
                  "affected service",
                  "affected services",
                  "services affected",
                  "impacted services",
                  "services impacted",
                  "component",
                  "components",
                  "affected components",
                  "affected systems",
                  "systems affected")),
          Map.entry("teams", List.of("team", "teams", "owning team", "teams involved")),
          Map.entry(
              "tags",
              List.of("tag", "tags", "label", "labels", "category", "categories", "keywords")),
          Map.entry(
              "started_at",
              List.of(
                  "start",
                  "started",
                  "started at",
                  "start time",
                  "incident start",
                  "incident started",
                  "incident start time",
                  "outage start",
                  "impact start",
                  "impact started",
                  "time of start",
                  "time started",
                  "start of incident",
                  "start of impact",
                  "start of outage")),
          Map.entry(
              "detected_at",
              List.of(
                  "detected",
                  "detected at",
                  "detection time",
                  "time of detection",
                  "time detected",
                  "first detected",
                  "incident detected")),
          Map.entry(
              "mitigated_at",
              List.of("mitigated", "mitigated at", "mitigation time", "time mitigated")),
          Map.entry(
              "resolved_at",
              List.of(
                  "end",
                  "ended",
                  "ended at",
                  "end time",
                  "resolved",
                  "resolved at",
                  "time resolved",
                  "incident end",
                  "incident ended",
                  "incident end time",
                  "incident resolved",
                  "outage end",
                  "impact end",
                  "impact ended",
                  "end of incident",
                  "end of impact",
                  "end of outage",
                  "time of resolution")),
          Map.entry(
              "detected_by",
              List.of("detected by", "detection method", "detection source", "how detected")),
          Map.entry(
              "impact.summary",
              List.of("impact", "user impact", "customer impact", "business impact")),
          Map.entry(
              "impact.duration",
              List.of(
                  "duration",
                  "incident duration",
                  "outage duration",
                  "total duration",
                  "impact duration",
                  "downtime",
                  "total downtime",
                  "time to repair",
                  "time to recovery",
                  "time to recover",
                  "time to restore",
                  "time to resolve",
                  "time to resolution",
                  "ttr",
                  "length of outage")),
          Map.entry(
              "impact.users_affected",
              List.of(
                  "users affected", "affected users", "customers affected", "affected customers")),
          Map.entry("impact.requests_failed", List.of("requests failed", "failed requests")),
          Map.entry("impact.revenue", List.of("revenue", "revenue impact", "revenue lost")),
          Map.entry("impact.data_loss", List.of("data loss", "data lost")),
          Map.entry("trigger.summary", List.of("trigger")),
          Map.entry(
              "contributing_factors",
              List.of(
                  "root cause",
                  "root causes",
                  "root cause(s)",
                  "contributing factor",
                  "contributing factors",
                  "cause",
                  "causes")),
          Map.entry(
              "incident",
              List.of("incident", "incident id", "incident number", "incident no", "incident #")),
          Map.entry(
              "roles.author",
              List.of("author", "authors", "author(s)", "created by", "written by")),
          Map.entry(
              "roles.commander", List.of("incident commander", "commander", "ic", "incident lead")),
          Map.entry("roles.scribe", List.of("scribe")),
          Map.entry(
              "roles.communications",
              List.of("communications", "communications lead", "comms lead", "communication lead")),
          Map.entry(DATE, List.of("date", "incident date", "date of incident", "day")),
          Map.entry(
              TIME_TO_DETECTION,
              List.of("time to detect", "time to detection", "ttd", "time to discovery")));

  private final Map<String, String> keys = new HashMap<>();

  /** The labels in wide use and some more; an organisation's own mapping wins. */
  FieldLabels(Map<String, String> own) {
    BUILT_IN.forEach((key, labels) -> labels.forEach(label -> keys.put(normal(label), key)));
    own.forEach((label, key) -> keys.put(normal(label), key));
  }

  /** The key that a label stands for. */
  Optional<String> keyOf(String label) {
    return Optional.ofNullable(keys.get(normal(label)));
  }

  /** In lower case, single spaces, underscores and hyphens as spaces, no colon at the end. */
  private static String normal(String label) {
    String words = label.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    while (words.endsWith(":")) {
      words = words.substring(0, words.length() - 1).strip();
    }
    return String.join(" ", words.split("\\s+", -1));
  }
}
