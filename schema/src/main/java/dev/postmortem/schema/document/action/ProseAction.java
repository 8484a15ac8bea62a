package dev.postmortem.schema.document.action;

import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.Span;
import java.util.Optional;

/**
 * Work that the body lists as such by its form: a task-list item, a row of an action table, an item
 * of a list under an action heading. Whether a plain sentence promises work is for the linter's
 * language engine to say.
 *
 * @param span the whole item or row
 * @param form how it is listed
 * @param text what is to be done, without owner, ticket and mark
 * @param done ticked, struck through or marked as done
 * @param state a status column, as written
 * @param owner as written beside or above it
 * @param ticket a ticket key or issue link
 * @param due a date, as written
 * @param kind the kind column or the heading above, as written
 */
public record ProseAction(
    Span span,
    Form form,
    Prose text,
    boolean done,
    Optional<Located<String>> state,
    Optional<Located<String>> owner,
    Optional<Located<String>> ticket,
    Optional<Located<String>> due,
    Optional<Located<String>> kind) {

  /** How an action is listed. */
  public enum Form {
    /** {@code - [ ] …} anywhere in the body. */
    TASK_ITEM,
    /** A row of a table of actions. */
    TABLE_ROW,
    /** An item of a list in a follow-up section or below an action heading. */
    LIST_ITEM
  }
}
