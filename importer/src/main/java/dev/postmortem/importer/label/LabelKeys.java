package dev.postmortem.importer.label;

/** Keys for what labels say and the front matter has no key of its own for. */
public final class LabelKeys {

  /** Key under which the day of an incident is kept when its hour is not known. */
  public static final String DATE = "extra.date";

  /** Key for a yes or no to whether it was a security incident. */
  public static final String SECURITY = "security";

  /** Key for what states both start and end. */
  public static final String PERIOD = "period";

  /** Key under which a stated time to detection is kept. */
  public static final String TIME_TO_DETECTION = "extra.time_to_detection";

  /** Key under which a stated time to repair is kept. */
  public static final String TIME_TO_REPAIR = "extra.time_to_repair";

  /** Key under which a stated time to resolution is kept. */
  public static final String TIME_TO_RESOLVE = "extra.time_to_resolve";

  /** Key for the zone of a report's times. */
  public static final String ZONE = "extra.zone";

  private LabelKeys() {}
}
