package dev.postmortem.schema.document.action;

import dev.postmortem.schema.document.timeline.TimelineTable;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Prose;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the columns of a table for action, owner and due date. */
final class ActionTable {

  private static final Set<String> ACTION =
      Set.of(
          "action",
          "actions",
          "task",
          "tasks",
          "todo",
          "measure",
          "measures",
          "remediation",
          "improvement",
          "improvements",
          "recommendation",
          "followup",
          "follow");
  private static final Set<String> WORDS =
      Set.of("description", "item", "items", "what", "summary", "title", "details", "work");
  private static final Set<String> OWNER =
      Set.of(
          "owner",
          "owners",
          "assignee",
          "assigned",
          "who",
          "responsible",
          "dri",
          "lead",
          "poc",
          "person",
          "team",
          "contact",
          "accountable");
  private static final Set<String> DUE =
      Set.of("due", "deadline", "eta", "date", "target", "when", "by");
  private static final Set<String> TICKET =
      Set.of(
          "ticket",
          "tickets",
          "bug",
          "bugs",
          "issue",
          "issues",
          "jira",
          "tracking",
          "tracker",
          "link",
          "links",
          "pr",
          "reference",
          "ref",
          "key",
          "url",
          "github",
          "id");
  private static final Set<String> KIND = Set.of("type", "kind", "category", "class");
  private static final Set<String> STATUS =
      Set.of("status", "state", "done", "progress", "completed", "complete");
  private static final Set<String> CLOCK = Set.of("time", "timestamp", "clock");
  private static final Set<String> NOTHING =
      Set.of("", "-", "\u2013", "\u2014", "n/a", "na", "none", "tbd", "?", "tba", "unassigned");

  private final int action;
  private final int owner;
  private final int due;
  private final int ticket;
  private final int kind;
  private final int status;

  private ActionTable(int[] columns) {
    this.action = columns[0];
    this.owner = columns[1];
    this.due = columns[2];
    this.ticket = columns[3];
    this.kind = columns[4];
    this.status = columns[5];
  }

  /**
   * The columns of a table that lists actions, or null.
   *
   * @param place whether the table stands where actions are expected
   */
  static @Nullable ActionTable of(Block.Table table, Place place) {
    int[] columns = {-1, -1, -1, -1, -1, -1};
    int words = -1;
    for (int column = 0; column < table.header().size(); column++) {
      Set<String> head = words(table.header().get(column).text().text());
      if (has(head, CLOCK)) {
        return null;
      }
      // "Action owner" names the owner, "Follow-up ticket" the ticket: the last word rules.
      int meaning =
          has(head, OWNER)
              ? 1
              : has(head, DUE)
                  ? 2
                  : has(head, KIND)
                      ? 4
                      : has(head, STATUS) ? 5 : has(head, ACTION) ? 0 : has(head, TICKET) ? 3 : -1;
      if (meaning >= 0 && columns[meaning] < 0) {
        columns[meaning] = column;
      } else if (words < 0 && has(head, WORDS)) {
        words = column;
      }
    }
    boolean named = columns[0] >= 0;
    if (!named) {
      columns[0] = words >= 0 ? words : firstFree(columns, table.header().size());
    } else if (words >= 0 && isNumbering(table, columns[0])) {
      columns[0] = words;
    }
    long others = Arrays.stream(columns).skip(1).filter(c -> c >= 0).count();
    boolean actions = place == Place.FOLLOW_UP ? named || others > 0 : named && others > 0;
    return actions && columns[0] >= 0 ? new ActionTable(columns) : null;
  }

  /** Where a table or list stands. */
  enum Place {
    /** In a follow-up section or below an action heading. */
    FOLLOW_UP,
    /** Anywhere else. */
    ELSEWHERE
  }

  /** The action of a row; empty if it names none. */
  Optional<ProseAction> action(Block.Row row, Optional<Located<String>> group) {
    Prose words = text(row, action);
    if (isNothing(words.text())) {
      return Optional.empty();
    }
    ActionText read =
        ActionText.of(words, cell(row, action).map(Block.Cell::links).orElse(List.of()));
    // Some write the state after the ticket: "Bug 17 DONE".
    boolean done =
        read.done()
            || (status >= 0 && ActionText.saysDone(text(row, status).text()))
            || (ticket >= 0 && ActionText.of(text(row, ticket), List.of()).done());
    return Optional.of(
        new ProseAction(
            row.span(),
            ProseAction.Form.TABLE_ROW,
            read.text(),
            done,
            filled(row, status),
            filled(row, owner).or(read::owner),
            ticket(row).or(read::ticket),
            filled(row, due).or(read::due),
            filled(row, kind).or(() -> group)));
  }

  private Optional<Located<String>> ticket(Block.Row row) {
    return cell(row, ticket)
        .filter(c -> !isNothing(c.text().text()) || !c.links().isEmpty())
        .flatMap(
            c ->
                TicketFinder.find(c.text(), c.links())
                    .map(TicketFinder.Found::ticket)
                    .or(
                        () ->
                            c.links().stream()
                                .findFirst()
                                .map(l -> new Located<>(l.target(), l.targetSpan())))
                    .or(() -> filled(row, ticket)));
  }

  private static Optional<Block.Cell> cell(Block.Row row, int column) {
    return column >= 0 && column < row.cells().size()
        ? Optional.of(row.cells().get(column))
        : Optional.empty();
  }

  private static Prose text(Block.Row row, int column) {
    return cell(row, column).map(Block.Cell::text).orElse(Prose.empty(row.span().end()));
  }

  private static Optional<Located<String>> filled(Block.Row row, int column) {
    return cell(row, column)
        .map(Block.Cell::text)
        .filter(t -> !isNothing(t.text()))
        .map(Prose::located);
  }

  private static boolean isNothing(String words) {
    return NOTHING.contains(words.strip().toLowerCase(Locale.ROOT));
  }

  /** "Action" over a column of numbers is the number of the action. */
  private static boolean isNumbering(Block.Table table, int column) {
    return !table.rows().isEmpty()
        && table.rows().stream()
            .map(r -> text(r, column).text().strip())
            .allMatch(t -> t.length() <= 6 && t.indexOf(' ') < 0);
  }

  private static int firstFree(int[] columns, int count) {
    for (int column = 0; column < count; column++) {
      int candidate = column;
      if (Arrays.stream(columns).noneMatch(c -> c == candidate)) {
        return column;
      }
    }
    return -1;
  }

  private static boolean has(Set<String> words, Set<String> known) {
    return words.stream().anyMatch(known::contains);
  }

  private static Set<String> words(String heading) {
    return TimelineTable.words(heading);
  }
}
