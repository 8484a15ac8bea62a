package dev.postmortem.schema.document.action;

import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a body lists as work to be done: task items anywhere, tables with a column of actions,
 * and the lists of follow-up sections with their groups.
 */
public final class ActionReader {

  private static final int MAX_LABEL_CHARS = 80;
  private static final int MAX_NESTING_LEVELS = 40;
  private static final int MIN_DEED_WORDS = 3;

  /** The level of a label that acts as a heading: any real heading ends it. */
  private static final int LABEL_LEVEL = 7;

  private static final Set<String> NO_ACTIONS =
      Set.of("none", "n/a", "na", "tbd", "-", "no action items", "no actions", "nothing", "todo");

  private final String source;
  private final SectionNames names;
  private final List<ProseAction> actions = new ArrayList<>();

  /** Level of the heading of the follow-up section we are in; 0 outside. */
  private int followUp;

  /** Level of a sub-heading that begins something else inside a follow-up section; 0 if none. */
  private int elsewhere;

  private Group heading = Group.NONE;
  private Group label = Group.NONE;

  private ActionReader(String source, SectionNames names) {
    this.source = source;
    this.names = names;
  }

  /** What a heading or label says about the actions below it. */
  private record Group(
      Optional<Located<String>> kind, Optional<Located<String>> owner, boolean done) {
    static final Group NONE = new Group(Optional.empty(), Optional.empty(), false);

    Group inside(Group outer) {
      return new Group(kind.or(outer::kind), owner.or(outer::owner), done || outer.done);
    }
  }

  public static List<ProseAction> read(String source, List<Block> blocks, SectionNames names) {
    ActionReader reader = new ActionReader(source, names);
    reader.blocks(blocks, 0);
    return reader.actions;
  }

  private void blocks(List<Block> blocks, int depth) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Block.Heading found) {
        heading(found);
      } else if (block instanceof Block.Paragraph paragraph) {
        if (i + 1 < blocks.size() && isListing(blocks.get(i + 1))) {
          paragraphAboveList(paragraph);
        }
      } else if (block instanceof Block.ListBlock list) {
        Group group = label.inside(heading);
        boolean details = isActions() && explainsItemAbove(blocks, i);
        list.items().forEach(item -> listed(item, group, depth, details ? Role.DETAIL : Role.WORK));
      } else if (block instanceof Block.Table table) {
        table(table);
      } else if (block instanceof Block.Quote quote && depth < MAX_NESTING_LEVELS) {
        blocks(quote.children(), depth + 1);
      } else if (block instanceof Block.Container container && depth < MAX_NESTING_LEVELS) {
        blocks(container.children(), depth + 1);
      }
    }
  }

  /** What the items of a list are. */
  private enum Role {
    WORK,
    /** They explain an action; only tasks among them are work of their own. */
    DETAIL
  }

  private void listed(Block.Item item, Group group, int depth, Role role) {
    if (role == Role.WORK || item.checked().isPresent()) {
      item(item, group, depth);
    } else {
      tasksBelow(item, group, depth);
    }
  }

  /**
   * Bullets between the items of one numbered list, which lack the indent that would put them below
   * an item: {@code 1.}, bullets, {@code 2.}, bullets.
   */
  private boolean explainsItemAbove(List<Block> blocks, int at) {
    return !((Block.ListBlock) blocks.get(at)).ordered()
        && at > 0
        && number(blocks.get(at - 1)) > 0
        && (number(blocks.get(at - 1)) > 1
            || (at + 1 < blocks.size() && number(blocks.get(at + 1)) > 1));
  }

  /** The number that a numbered list begins with; 0 of any other block. */
  private int number(Block block) {
    int number = 0;
    if (block instanceof Block.ListBlock list && list.ordered()) {
      for (int at = list.span().start();
          number < 1000 && at < source.length() && Character.isDigit(source.charAt(at));
          at++) {
        number = 10 * number + Character.digit(source.charAt(at), 10);
      }
    }
    return number;
  }

  private static boolean isListing(Block block) {
    return block instanceof Block.ListBlock || block instanceof Block.Table;
  }

  private void heading(Block.Heading found) {
    label = Group.NONE;
    boolean actions = isFollowUp(found.text().text());
    if (followUp == 0 || found.level() <= followUp) {
      followUp = actions ? found.level() : 0;
      elsewhere = 0;
      heading = Group.NONE;
      return;
    }
    if (elsewhere > 0 && found.level() <= elsewhere) {
      elsewhere = 0;
    }
    if (names.kindOf(found.text().text()).isPresent() && !actions) {
      elsewhere = found.level();
    } else {
      heading = group(found.text(), Names.HANDLES);
    }
  }

  private boolean isFollowUp(String title) {
    return names.kindOf(title).filter(SectionKind.FOLLOW_UP::equals).isPresent();
  }

  /** A short paragraph above a list may be its heading. */
  private void paragraphAboveList(Block.Paragraph paragraph) {
    String text = paragraph.text().text().strip();
    if (text.length() > MAX_LABEL_CHARS) {
      return;
    }
    boolean bold = isBold(paragraph.span());
    if (isFollowUp(text) && followUp == 0) {
      followUp = LABEL_LEVEL;
      heading = Group.NONE;
      label = Group.NONE;
    } else if (isActions() && (bold || text.endsWith(":"))) {
      label = group(paragraph.text(), Names.ANY);
    }
  }

  private boolean isBold(Span span) {
    return (source.startsWith("**", span.start()) || source.startsWith("__", span.start()))
        && source.indexOf(source.substring(span.start(), span.start() + 2), span.start() + 2)
            >= span.end() - 4;
  }

  /** Which names of owners a place is trusted with. */
  private enum Names {
    /** Headings name products as well as people. */
    HANDLES,
    /** Bold labels above a list. */
    ANY
  }

  private Group group(Prose title, Names fullNames) {
    Located<String> words = title.located();
    String plain =
        words.value().endsWith(":")
            ? words.value().substring(0, words.value().length() - 1).strip()
            : words.value();
    String lower = plain.toLowerCase(Locale.ROOT);
    boolean done =
        lower.endsWith("(completed)")
            || lower.endsWith("(done)")
            || ActionText.saysDone(lower)
            || lower.equals("actions taken");
    Located<String> named = new Located<>(plain, words.span());
    boolean owner = fullNames == Names.ANY ? OwnerNames.isOwner(plain) : OwnerNames.isHandle(plain);
    return owner
        ? new Group(Optional.empty(), Optional.of(named), done)
        : new Group(Optional.of(named), Optional.empty(), done);
  }

  private boolean isActions() {
    return followUp > 0 && elsewhere == 0;
  }

  private void item(Block.Item item, Group group, int depth) {
    String text = item.text().text().strip();
    boolean task = item.checked().isPresent();
    boolean nested = item.children().stream().anyMatch(Block.ListBlock.class::isInstance);
    if (followUp == 0 && !task && nested && depth < MAX_NESTING_LEVELS && isHeading(item, text)) {
      followUp = LABEL_LEVEL;
      heading = Group.NONE;
      label = Group.NONE;
      blocks(item.children(), depth + 1);
      followUp = 0;
      return;
    }
    boolean label = isActions() && !task && nested && isLabel(item, text);
    if (!label && (task || isActions()) && isWork(text)) {
      ProseAction.Form form = task ? ProseAction.Form.TASK_ITEM : ProseAction.Form.LIST_ITEM;
      add(item, form, isActions() ? group : Group.NONE);
    }
    if (depth >= MAX_NESTING_LEVELS) {
      return;
    }
    Group inner = label ? group(item.text(), Names.ANY).inside(group) : group;
    for (Block child : item.children()) {
      if (child instanceof Block.ListBlock list) {
        for (Block.Item nestedItem : list.items()) {
          // What is below an action explains it, unless it is a task of its own.
          Role role = label || !isActions() ? Role.WORK : Role.DETAIL;
          listed(nestedItem, inner, depth + 1, role);
        }
      } else if (child instanceof Block.Table table) {
        table(table);
      }
    }
  }

  private void tasksBelow(Block.Item item, Group group, int depth) {
    for (Block child : item.children()) {
      if (child instanceof Block.ListBlock list && depth < MAX_NESTING_LEVELS) {
        for (Block.Item nested : list.items()) {
          listed(nested, group, depth + 1, Role.DETAIL);
        }
      }
    }
  }

  /** An item that is above its list as a heading would: {@code - **Review actions**:}. */
  private boolean isHeading(Block.Item item, String text) {
    String title = text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
    return isLabel(item, text) && isFollowUp(title);
  }

  /** An item that only names what the items below it have in common. */
  private boolean isLabel(Block.Item item, String text) {
    Prose words = item.text();
    boolean bold =
        !words.isBlank()
            && words.span().start() >= 2
            && (source.startsWith("**", words.span().start() - 2)
                || source.startsWith("__", words.span().start() - 2))
            && (source.startsWith("**", words.span().end())
                || source.startsWith("__", words.span().end()));
    return text.isEmpty()
        || (text.length() <= MAX_LABEL_CHARS
            && ((text.endsWith(":") && !(isDeed(text) && !isTracked(item))) || bold))
        || OwnerNames.isOwner(text);
  }

  /** Whether an item below is tracked or ticked by itself. */
  private static boolean isTracked(Block.Item item) {
    return item.children().stream()
        .filter(Block.ListBlock.class::isInstance)
        .flatMap(list -> ((Block.ListBlock) list).items().stream())
        .anyMatch(
            i -> i.checked().isPresent() || TicketFinder.find(i.text(), i.links()).isPresent());
  }

  /**
   * A sentence that says what to do, of which the items below tell more: {@code Add notes on: …}.
   */
  private static boolean isDeed(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split(" ", -1);
    return words.length >= MIN_DEED_WORDS && ActionLexicon.DEEDS.contains(words[0]);
  }

  /** Words that say what is to be done, or a ticket alone. */
  private static boolean isWork(String text) {
    return (text.chars().anyMatch(Character::isLetter) || TicketFinder.isNumber(text))
        && !NO_ACTIONS.contains(text.toLowerCase(Locale.ROOT).replace(".", ""));
  }

  private void add(Block.Item item, ProseAction.Form form, Group group) {
    ActionText read = ActionText.of(item.text().strip(), item.links());
    int start = item.span().start();
    int end = Math.max(start, item.text().span().end());
    for (Block.Link link : item.links()) {
      end = Math.max(end, link.span().end());
    }
    actions.add(
        new ProseAction(
            new Span(start, end),
            form,
            read.text().isBlank() ? item.text().strip() : read.text(),
            item.checked().orElse(group.done) || item.struck() || read.done(),
            Optional.empty(),
            read.owner().or(group::owner),
            read.ticket(),
            read.due(),
            group.kind));
  }

  private void table(Block.Table table) {
    ActionTable columns =
        ActionTable.of(
            table, isActions() ? ActionTable.Place.FOLLOW_UP : ActionTable.Place.ELSEWHERE);
    if (columns != null) {
      Group group = isActions() ? label.inside(heading) : Group.NONE;
      for (Block.Row row : table.rows()) {
        columns.action(row, group.kind).ifPresent(actions::add);
      }
    }
  }
}
