package dev.postmortem.linter.language.pattern;

/** Why words that look like blame are none; every pattern is held against all of them. */
public enum Veto {
  /** It is denied or excluded: "Operator error has been ruled out." */
  DENIAL,
  /** A question asks for it, which is another rule's: "why did nobody call?". */
  QUESTION,
  /** The words are named, not used: "The form offers 'human error' as a category." */
  MENTION,
  /** A screen, a log or a tool says it. */
  QUOTATION,
  /** It is what a remedy is for: "to avoid paging people too late". */
  REMEDY,
  /** People acted as a procedure or an agreement says. */
  BY_THE_RUNBOOK,
  /** No choice of people is said to have been better: "nothing could have prevented it". */
  NOTHING_HELPED,
  /** What went well is told, or how much worse it could have been. */
  LUCK,
  /** The learned reader is sure that the sentence does no such thing. */
  UNLIKELY;

  /** Its word in an explanation, for example {@code by-the-runbook}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
