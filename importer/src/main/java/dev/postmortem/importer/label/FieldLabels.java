package dev.postmortem.importer.label;

import dev.postmortem.schema.time.NamedZone;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which label of an older report means which key of the front matter: those in wide use, and an
 * organisation's own from {@code adopt.labels}.
 */
public final class FieldLabels {

  /** Key under which the day of an incident is kept when its hour is not known. */
  public static final String DATE = "extra.date";

  /** Key for a yes or no to whether it was a security incident. */
  public static final String SECURITY = "security";

  /** Key for what states both start and end. */
  static final String PERIOD = "period";

  /** Key under which a stated time to detection is kept. */
  public static final String TIME_TO_DETECTION = "extra.time_to_detection";

  /** Key under which a stated time to repair is kept. */
  static final String TIME_TO_REPAIR = "extra.time_to_repair";

  /** Key under which a stated time to resolution is kept. */
  static final String TIME_TO_RESOLVE = "extra.time_to_resolve";

  /** Key for the zone of a report's times. */
  static final String ZONE = "extra.zone";

  private static final Set<String> TERMS = Set.of("severity", "status", "kind", SECURITY);

  private static final Map<String, List<String>> BUILT_IN =
      Map.ofEntries(
          Map.entry(
              "title", List.of("title", "incident title", "incident name", "subject", "headline")),
          Map.entry("status", List.of("status", "postmortem status", "document status")),
          Map.entry(
              "severity",
              List.of(
                  "severity",
                  "sev",
                  "severity level",
                  "incident severity",
                  "priority",
                  "criticality",
                  "impact level",
                  "urgency")),
          Map.entry(
              "services",
              List.of(
                  "affectedsystems",
                  "affected products",
                  "impacted systems",
                  "systems",
                  "product",
                  "products",
                  "application",
                  "applications",
                  "affected applications",
                  "impacted components",
                  "service",
                  "services",
                  "service(s)",
                  "service affected",
                  "affected service(s)",
                  "impacted service",
                  "impacted service(s)",
                  "affected",
                  "affected service",
                  "affected services",
                  "services affected",
                  "impacted services",
                  "services impacted",
                  "component",
                  "components",
                  "affected components",
                  "affected component",
                  "component affected",
                  "components affected",
                  "affected system",
                  "affected systems",
                  "systems affected")),
          Map.entry("teams", List.of("team", "teams", "owning team", "teams involved")),
          Map.entry(
              "tags",
              List.of("tag", "tags", "label", "labels", "category", "categories", "keywords")),
          Map.entry(
              "started_at",
              List.of(
                  "time of incident start",
                  "incident started at",
                  "outage start time",
                  "start of the incident",
                  "started (utc)",
                  "impact begin",
                  "first impact",
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
                  "start date",
                  "start date/time",
                  "start datetime",
                  "started on",
                  "began",
                  "began at",
                  "incident began",
                  "outage began",
                  "outage started",
                  "issue began",
                  "issue started",
                  "impact began",
                  "fault occurs",
                  "fault occurred",
                  "incident from",
                  "from",
                  "beginning of incident",
                  "beginning of outage",
                  "start of incident",
                  "start of impact",
                  "start of outage")),
          Map.entry(
              "detected_at",
              List.of(
                  "detection at",
                  "time of first report",
                  "first reported",
                  "reported at",
                  "identified at",
                  "first report",
                  "time of report",
                  "detected",
                  "detected at",
                  "detection time",
                  "time of detection",
                  "time detected",
                  "first detected",
                  "detected on",
                  "detection",
                  "detection date",
                  "date detected",
                  "fault detected",
                  "issue detected",
                  "discovered",
                  "discovered at",
                  "time discovered",
                  "incident detected")),
          Map.entry(
              "mitigated_at",
              List.of(
                  "mitigated",
                  "mitigated at",
                  "mitigated on",
                  "repaired",
                  "repaired at",
                  "incident repaired",
                  "fault repaired",
                  "mitigation time",
                  "incident mitigated",
                  "impact mitigated",
                  "time mitigated",
                  "time of mitigation")),
          Map.entry(
              "resolved_at",
              List.of(
                  "time service restored",
                  "time of service restoration",
                  "service restored on",
                  "restored",
                  "restored at",
                  "all clear",
                  "closed at",
                  "time to close",
                  "incident closed",
                  "finished",
                  "completed at",
                  "fixed at",
                  "end",
                  "ended",
                  "ended at",
                  "end time",
                  "resolved",
                  "resolved at",
                  "resolved on",
                  "resolvedwhen",
                  "date resolved",
                  "resolution date",
                  "issue resolved",
                  "service restored",
                  "service restored at",
                  "recovered",
                  "recovered at",
                  "end date",
                  "end date/time",
                  "end datetime",
                  "incident till",
                  "incident until",
                  "till",
                  "until",
                  "outage ended",
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
              List.of(
                  "detected via",
                  "identified",
                  "how identified",
                  "how was it detected",
                  "source of detection",
                  "reported through",
                  "noticed by",
                  "detected through",
                  "raised by",
                  "detected by",
                  "detection method",
                  "detection source",
                  "how detected",
                  "reported by",
                  "discovered by",
                  "identified by",
                  "found by")),
          Map.entry(
              "impact.summary",
              List.of(
                  "impact summary",
                  "service impact",
                  "effect",
                  "effects",
                  "affected users and impact",
                  "consequences",
                  "impact",
                  "user impact",
                  "customer impact",
                  "business impact")),
          Map.entry(
              "impact.duration",
              List.of(
                  "duration",
                  "incident duration",
                  "outage duration",
                  "total duration",
                  "impact duration",
                  "total impact duration",
                  "total outage duration",
                  "downtime",
                  "total downtime",
                  "time to recovery",
                  "time to recover",
                  "time to restore",
                  "ttr",
                  "length of outage")),
          Map.entry(
              "impact.users_affected",
              List.of(
                  "users affected",
                  "affected users",
                  "users impacted",
                  "impacted users",
                  "number of users affected",
                  "number of affected users",
                  "customers affected",
                  "affected customers",
                  "customers impacted",
                  "impacted customers",
                  "number of customers affected",
                  "number of customers impacted")),
          Map.entry(
              "impact.requests_failed",
              List.of("requests failed", "failed requests", "number of failed requests")),
          Map.entry(
              "impact.revenue",
              List.of("revenue", "revenue impact", "revenue lost", "lost revenue", "revenue loss")),
          Map.entry("impact.data_loss", List.of("data loss", "data lost", "customer data loss")),
          Map.entry("trigger.summary", List.of("trigger", "triggered by", "triggering event")),
          Map.entry(
              "kind", List.of("kind", "type", "incident type", "type of incident", "event type")),
          Map.entry(SECURITY, List.of("security related", "security incident")),
          Map.entry(
              PERIOD,
              List.of(
                  "when",
                  "period",
                  "incident period",
                  "start end",
                  "start/end",
                  "start–end",
                  "start and end",
                  "start/end time",
                  "date/time",
                  "date and time",
                  "date & time",
                  "incident window",
                  "outage window",
                  "impact window",
                  "time of incident",
                  "incident time")),
          Map.entry(
              "contributing_factors",
              List.of(
                  "root cause analysis",
                  "underlying cause",
                  "underlying causes",
                  "primary cause",
                  "contributing causes",
                  "cause of incident",
                  "cause of the incident",
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
              List.of(
                  "author",
                  "authors",
                  "author(s)",
                  "created by",
                  "written by",
                  "report author",
                  "reporter",
                  "document owner")),
          Map.entry(
              "roles.commander", List.of("incident commander", "commander", "ic", "incident lead")),
          Map.entry("roles.scribe", List.of("scribe")),
          Map.entry(
              "roles.communications",
              List.of("communications", "communications lead", "comms lead", "communication lead")),
          Map.entry(DATE, List.of("date", "incident date", "date of incident", "day")),
          Map.entry(
              TIME_TO_DETECTION,
              List.of(
                  "time to detect",
                  "time to detection",
                  "ttd",
                  "time to discovery",
                  "detection delay",
                  "detection time span")),
          Map.entry(TIME_TO_REPAIR, List.of("time to repair", "time to mitigate", "time to fix")),
          Map.entry(TIME_TO_RESOLVE, List.of("time to resolve", "time to resolution")),
          Map.entry(
              ZONE, List.of("time zone", "timezone", "tz", "all times", "times", "times are in")));

  private final Map<String, String> keys = new HashMap<>();

  /** The labels in wide use and some more; an organisation's own mapping wins. */
  FieldLabels(Map<String, String> own) {
    BUILT_IN.forEach((key, labels) -> labels.forEach(label -> keys.put(normal(label), key)));
    own.forEach((label, key) -> keys.put(normal(label), key));
  }

  /** The key that a label means: by its whole words, or without what is in brackets. */
  Optional<String> keyOf(String label) {
    return Optional.ofNullable(keys.get(normal(label)))
        .or(() -> Optional.ofNullable(keys.get(normal(withoutBrackets(label)))));
  }

  /** Whether a label stands for one of the four moments of an incident. */
  boolean isMoment(String label) {
    return keyOf(label).filter(k -> k.endsWith("_at")).isPresent();
  }

  /** Whether a label stands for one of few words, which more words may explain. */
  boolean isTerm(String label) {
    return keyOf(label).filter(TERMS::contains).isPresent();
  }

  /** The zone that a label names in brackets, with a space before it: {@code Start time (UTC)}. */
  String zoneIn(String label) {
    String inside = label.substring(withoutBrackets(label).length());
    boolean moment = isMoment(label) || keyOf(label).filter(PERIOD::equals).isPresent();
    return moment ? NamedZone.only(inside).map(z -> ' ' + z.name()).orElse("") : "";
  }

  private static String withoutBrackets(String label) {
    int open = label.indexOf('(');
    return open > 0 && label.stripTrailing().replace(":", "").endsWith(")")
        ? label.substring(0, open)
        : label;
  }

  /** In lower case, single spaces, underscores and hyphens as spaces, no colon at the end. */
  private static String normal(String label) {
    String words = label.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    while (words.endsWith(":") || words.endsWith("–")) {
      words = words.substring(0, words.length() - 1).strip();
    }
    return String.join(" ", words.split("\\s+", -1));
  }
}
