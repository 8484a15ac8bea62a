package dev.postmortem.schema.model;

import java.util.Optional;

/** The body sections that a postmortem knows. */
public enum SectionKind implements Term {
  /** What happened, in one paragraph. */
  SUMMARY("Summary"),
  /** What users met. */
  IMPACT("Impact"),
  /** How it was noticed. */
  DETECTION("Detection"),
  /** What happened when. */
  TIMELINE("Timeline"),
  /** The event that started the incident. */
  TRIGGER("Trigger"),
  /** The conditions that had to line up. */
  CONTRIBUTING_FACTORS("Contributing factors"),
  /** How service was restored. */
  RESOLUTION("Resolution"),
  /** What went well. */
  WHAT_WENT_WELL("What went well"),
  /** What went poorly. */
  WHAT_WENT_POORLY("What went poorly"),
  /** Where luck kept it from being worse. */
  WHERE_WE_GOT_LUCKY("Where we got lucky"),
  /** What will be done. */
  FOLLOW_UP("Follow-up"),
  /** A chain or tree of whys; optional. */
  FIVE_WHYS("Five whys"),
  /** Anything else that helps; optional. */
  SUPPORTING_INFORMATION("Supporting information");

  private final String title;

  SectionKind(String title) {
    this.title = title;
  }

  /** The section with this word in configuration, for example {@code what-went-well}. */
  public static Optional<SectionKind> of(String word) {
    return Term.of(values(), word);
  }

  /** The canonical heading. */
  public String title() {
    return title;
  }
}
