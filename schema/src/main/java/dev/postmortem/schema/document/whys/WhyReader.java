package dev.postmortem.schema.document.whys;

import dev.postmortem.schema.markdown.Block;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads whys as people write them: nested lists, numbered lists, tables with a why in each row,
 * sub-headings, paragraphs that begin with "Why". Deeper nesting than a few dozen is passed over.
 */
public final class WhyReader {

  private static final int MAX_NESTING_LEVELS = 40;

  private final List<Node> chains = new ArrayList<>();

  /** The end of the chain that paragraphs, headings and single items go on with. */
  private @Nullable Node last;

  /** A question whose answer is still to come. */
  private boolean asked;

  private static final class Node {
    final Prose text;
    final List<Node> deeper = new ArrayList<>();

    Node(Prose text) {
      this.text = text;
    }

    Node end() {
      Node at = this;
      while (!at.deeper.isEmpty()) {
        at = at.deeper.get(0);
      }
      return at;
    }

    FiveWhys.Why why() {
      return new FiveWhys.Why(text, deeper.stream().map(Node::why).toList());
    }
  }

  public static FiveWhys read(List<Block> blocks) {
    WhyReader reader = new WhyReader();
    blocks.forEach(reader::block);
    return new FiveWhys(reader.chains.stream().map(Node::why).toList());
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      heading(heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph.text());
    } else if (block instanceof Block.ListBlock list) {
      list(list);
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Quote quote) {
      quote.children().forEach(this::block);
    } else if (block instanceof Block.Container container) {
      container.children().forEach(this::block);
    }
  }

  private void heading(Prose text) {
    if (isWhy(text.text())) {
      asked = true;
    } else {
      last = null;
      asked = false;
    }
  }

  /**
   * Each "Why" at the beginning of a sentence starts a new question; an answer may be below its
   * question.
   */
  private void paragraph(Prose text) {
    if (text.isBlank()) {
      return;
    }
    if (!isWhy(text.text())) {
      if (asked) {
        goOn(text);
      } else if (text.text().stripTrailing().endsWith(":")) {
        last = null;
      }
      return;
    }
    for (Prose why : whys(text)) {
      boolean question = why.text().stripTrailing().endsWith("?");
      if (question) {
        asked = true;
      } else {
        goOn(why);
      }
    }
  }

  private void goOn(Prose text) {
    Node node = new Node(text);
    if (last == null) {
      chains.add(node);
    } else {
      last.deeper.add(node);
    }
    last = node;
    asked = false;
  }

  private void list(Block.ListBlock list) {
    List<Node> roots = nodes(list, 0);
    if (roots.isEmpty()) {
      return;
    }
    if (list.items().size() == 1 && last != null && isWhy(list.items().get(0).text().text())) {
      last.deeper.add(roots.get(0));
    } else if (asked && last != null && roots.size() > 1) {
      last.deeper.addAll(roots);
    } else {
      chains.addAll(roots);
    }
    last = roots.get(0).end();
    asked = false;
  }

  private static List<Node> nodes(Block.ListBlock list, int depth) {
    List<Node> nodes = new ArrayList<>();
    for (Block.Item item : list.items()) {
      node(item, depth).ifPresent(nodes::add);
    }
    if (nodes.size() < 2 || !isChain(list)) {
      return nodes;
    }
    for (int i = 1; i < nodes.size(); i++) {
      nodes.get(i - 1).end().deeper.add(nodes.get(i));
    }
    return List.of(nodes.get(0));
  }

  /** An item and what is below it: an answer to its question, or what is asked next. */
  private static Optional<Node> node(Block.Item item, int depth) {
    Prose text = item.text().strip();
    List<Node> below = new ArrayList<>();
    for (Block child : item.children()) {
      if (child instanceof Block.ListBlock nested && depth < MAX_NESTING_LEVELS) {
        below.addAll(nodes(nested, depth + 1));
      } else if (child instanceof Block.Paragraph paragraph && !paragraph.text().isBlank()) {
        below.add(0, new Node(paragraph.text()));
      }
    }
    boolean question = text.text().endsWith("?");
    if ((question || text.isBlank()) && below.size() == 1) {
      return Optional.of(below.get(0));
    }
    if (text.isBlank() && below.isEmpty()) {
      return Optional.empty();
    }
    Node node = new Node(text);
    node.deeper.addAll(below);
    return Optional.of(node);
  }

  /**
   * Numbered items, and items that each ask why, follow from one another; but where whys stand
   * below the items, each is a chain of its own.
   */
  private static boolean isChain(Block.ListBlock list) {
    boolean nested = false;
    boolean allWhys = true;
    for (Block.Item item : list.items()) {
      allWhys &= isWhy(item.text().text()) || isBecause(item.text().text());
      for (Block child : item.children()) {
        nested |=
            child instanceof Block.ListBlock inner
                && inner.items().stream().anyMatch(i -> isWhy(i.text().text()));
      }
    }
    return !nested && (list.ordered() || allWhys);
  }

  /** Each row is a why; its last filled cell answers. */
  private void table(Block.Table table) {
    last = null;
    for (Block.Row row : table.rows()) {
      for (int i = row.cells().size() - 1; i >= 0; i--) {
        if (!row.cells().get(i).text().isBlank()) {
          goOn(row.cells().get(i).text());
          break;
        }
      }
    }
    last = null;
  }

  private static List<Prose> whys(Prose text) {
    List<Prose> whys = new ArrayList<>();
    String words = text.text();
    int from = 0;
    for (int at = words.indexOf("Why", 1); at > 0; at = words.indexOf("Why", at + 1)) {
      int before = at;
      while (before > from && " \t*_".indexOf(words.charAt(before - 1)) >= 0) {
        before--;
      }
      if (before > from && ".?!".indexOf(words.charAt(before - 1)) >= 0) {
        whys.add(text.slice(new Span(from, before)).strip());
        from = at;
      }
    }
    whys.add(text.slice(new Span(from, words.length())).strip());
    return whys;
  }

  /** "Why …", also after a number: "1. Why", "#2 Why", "2nd why". */
  private static boolean isWhy(String text) {
    int at = 0;
    while (at < text.length() && !Character.isLetter(text.charAt(at))) {
      at++;
    }
    String words = text.substring(at, Math.min(text.length(), at + 16)).toLowerCase(Locale.ROOT);
    for (String ordinal : List.of("st ", "nd ", "rd ", "th ", "first ", "second ", "third ")) {
      if (words.startsWith(ordinal)) {
        words = words.substring(ordinal.length());
      }
    }
    return words.startsWith("why") && (words.length() == 3 || !Character.isLetter(words.charAt(3)));
  }

  private static boolean isBecause(String text) {
    return text.strip().toLowerCase(Locale.ROOT).startsWith("because");
  }
}
