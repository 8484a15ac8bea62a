package dev.postmortem.schema.time;

/** What is between hours and minutes where a text leaves open whether figures are a time. */
public enum ClockStyle {
  /** A colon; {@code 11.13} is some number. */
  COLON,
  /** A point as well: {@code 11.13} at the beginning of a line is a time. */
  POINT
}
