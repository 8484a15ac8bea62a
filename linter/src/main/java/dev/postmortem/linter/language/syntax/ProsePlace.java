package dev.postmortem.linter.language.syntax;

/** What kind of place a prose is in. */
public enum ProsePlace {
  /** Running text. */
  PARAGRAPH,
  /** An item of a list. */
  LIST_ITEM,
  /** A heading. */
  HEADING,
  /** A cell of a table. */
  TABLE_CELL,
  /** The text of a timeline's event. */
  TIMELINE_EVENT,
  /**
   * An action, in front matter or listed as one by its form: a task item, a row of an action table.
   */
  ACTION,
  /** Any other value of the front matter. */
  VALUE
}
