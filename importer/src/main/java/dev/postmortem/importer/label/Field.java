package dev.postmortem.importer.label;

/** What adoption looks for in an older report, in the order of the front matter. */
public enum Field {
  /** What broke. */
  TITLE("title"),
  /** The status of the report. */
  STATUS("status"),
  /** The kind of event; left out where a report does not say. */
  KIND("kind"),
  /** How bad it was. */
  SEVERITY("severity"),
  /** Affected services. */
  SERVICES("services"),
  /** Tags. */
  TAGS("tags"),
  /** When it started. */
  STARTED_AT("started_at"),
  /** When it was detected. */
  DETECTED_AT("detected_at"),
  /** When users were no longer affected. */
  MITIGATED_AT("mitigated_at"),
  /** When it was over. */
  RESOLVED_AT("resolved_at"),
  /** Who or what noticed first. */
  DETECTED_BY("detected_by"),
  /** What users met. */
  IMPACT("impact"),
  /** The kind of trigger. */
  TRIGGER("trigger"),
  /** The conditions that had to line up. */
  FACTORS("contributing_factors"),
  /** What happened when; stays in the body. */
  TIMELINE("timeline"),
  /** What was or will be done. */
  ACTIONS("actions"),
  /** The incident's id in the incident tool. */
  INCIDENT("incident"),
  /** Who wrote it. */
  AUTHOR("roles.author");

  private final String key;

  Field(String key) {
    this.key = key;
  }

  /** The key in the front matter; the timeline has none. */
  public String key() {
    return key;
  }
}
