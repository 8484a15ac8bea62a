package dev.postmortem.schema.document.action;

import java.util.List;
import java.util.Set;

/** The words by which actions name who, until when, tracked where, and whether it is done. */
final class ActionLexicon {

  static final List<String> OWNER_LABELS =
      List.of(
          "owner:",
          "owners:",
          "assignee:",
          "assigned to:",
          "assigned to ",
          "dri:",
          "responsible:",
          "owned by:",
          "owned by ",
          "owner is ",
          "lead:",
          "poc:",
          "who:");

  static final List<String> LABELS =
      List.of("action item:", "action:", "todo:", "to do:", "task:", "follow-up:", "follow up:");

  static final List<String> DUE_LABELS =
      List.of(
          "due date:",
          "due by:",
          "due by ",
          "due on ",
          "due:",
          "due ",
          "deadline:",
          "deadline ",
          "eta:",
          "eta ",
          "target date:",
          "target:",
          "by ",
          "before ",
          "until ",
          "no later than ");

  static final Set<String> DONE_WORDS =
      Set.of(
          "done",
          "completed",
          "complete",
          "fixed",
          "merged",
          "shipped",
          "deployed",
          "resolved",
          "implemented",
          "finished",
          "already done",
          "closed");

  /** Before a ticket they make it part of the sentence. */
  static final Set<String> LINKING_WORDS =
      Set.of(
          "in", "at", "by", "via", "with", "to", "from", "of", "for", "on", "as", "see", "and",
          "or", "a", "an", "the", "this", "that", "like", "per", "under", "using", "than");

  /** Before a handle they make it the object of the sentence. */
  static final Set<String> LEADING_TO_PEOPLE =
      Set.of(
          "by", "with", "from", "and", "or", "of", "for", "via", "see", "like", "than", "as", "in",
          "at", "on", "about", "cc", "ask", "asked", "tell", "ping", "thanks", "contact", "that");

  static final Set<String> TICKET_WORDS =
      Set.of("ticket", "tickets", "issue", "issues", "jira", "bug", "pr", "story", "card", "link");

  private ActionLexicon() {}
}
