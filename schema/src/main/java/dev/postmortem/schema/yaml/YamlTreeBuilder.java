package dev.postmortem.schema.yaml;

import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds the tree from the library's events, one by one, so that what is before a mistake is kept.
 * Nesting and aliases are bounded here: the library checks them without telling a place.
 */
final class YamlTreeBuilder {

  /** Deepest nesting of lists and maps that is read. */
  private static final int MAX_NESTING_LEVELS = 50;

  /** Most values that all aliases of a text together may expand to. */
  private static final int MAX_ALIASED_VALUES = 1_000;

  /** A list or map that is not closed yet. */
  private static final class Open {
    final CollectionStartEvent event;
    final Span start;
    final boolean map;
    final List<YamlNode> items = new ArrayList<>();
    final List<YamlEntry> entries = new ArrayList<>();
    final Map<String, YamlScalar> keys = new HashMap<>();
    int size = 1;
    int height = 1;
    boolean keyRead;
    @Nullable YamlScalar key;

    Open(CollectionStartEvent event, Span start) {
      this.event = event;
      this.start = start;
      this.map = event.is(Event.ID.MappingStart);
    }
  }

  /** The value of an anchor. */
  private record Anchored(YamlNode node, int size, int height) {}

  private final SourceText source;
  private final String text;
  private final int offset;
  private final List<YamlProblem> problems;

  /** Index of each code point beyond the basic plane, in code points; empty for most texts. */
  private final int[] astral;

  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final Map<String, YamlScalar> rootKeys = new HashMap<>();
  private final List<YamlEntry> rootEntries = new ArrayList<>();
  private @Nullable YamlNode root;
  private int aliased;

  /** Start of the part that is being read, in UTF-16 units and in code points of the whole text. */
  private int from;

  private int fromCodePoint;

  YamlTreeBuilder(SourceText source, String text, int offset, List<YamlProblem> problems) {
    this.source = source;
    this.text = text;
    this.offset = offset;
    this.problems = problems;
    this.astral = astralCodePoints(text);
  }

  /** What was read so far. */
  Optional<YamlNode> root() {
    if (root == null && rootEntries.isEmpty()) {
      return Optional.empty();
    }
    if (rootEntries.isEmpty()) {
      return Optional.ofNullable(root);
    }
    int last = rootEntries.size() - 1;
    Span span = rootEntries.get(0).key().span().cover(rootEntries.get(last).value().span());
    return Optional.of(new YamlMap(span, rootEntries));
  }

  /**
   * Reads on from the start of a line.
   *
   * @return an offset into the text behind which it may make sense to read on, or -1 when all is
   *     read
   */
  int read(int start) {
    from = start;
    fromCodePoint = text.codePointCount(0, start);
    open.clear();
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setNestingDepthLimit(Integer.MAX_VALUE);
    Parser parser = new ParserImpl(new StreamReader(text.substring(start)), options);
    try {
      return read(parser);
    } catch (MarkedYAMLException mistake) {
      problems.add(YamlMistake.explain(mistake, text, this::toLocal).shift(offset));
    } catch (YAMLException | NumberFormatException mistake) {
      // SnakeYAML reads the figures of an escape at the end of the text without looking for them.
      problems.add(
          YamlProblem.syntax(
              new Span(offset + start, offset + start),
              "This is not valid YAML; write one `key: value` a line."));
    }
    int entry = lastTopLevelKey();
    closeAll();
    return entry;
  }

  private int read(Parser parser) {
    int documents = 0;
    while (true) {
      Event event = parser.getEvent();
      switch (event.getEventId()) {
        case DocumentStart -> {
          documents++;
          if (documents > 1) {
            problems.add(
                YamlProblem.syntax(
                    span(event).shift(offset),
                    "A second YAML document begins here; only the first is read: delete this line"
                        + " or everything below it."));
            return -1;
          }
        }
        case MappingStart, SequenceStart -> {
          if (open.size() == MAX_NESTING_LEVELS) {
            problems.add(
                YamlProblem.syntax(
                    span(event).shift(offset),
                    "Lists and maps are nested deeper than "
                        + MAX_NESTING_LEVELS
                        + " levels here; flatten them."));
            int entry = lastTopLevelKey();
            closeAll();
            return entry;
          }
          refuseTag(event, ((CollectionStartEvent) event).getTag());
          open.push(new Open((CollectionStartEvent) event, span(event)));
        }
        case MappingEnd, SequenceEnd -> close(span(event).end());
        case Scalar -> scalar((ScalarEvent) event);
        case Alias -> alias((AliasEvent) event);
        case StreamEnd -> {
          return -1;
        }
        default -> {
          // stream start, document end: nothing to keep
        }
      }
    }
  }

  private void scalar(ScalarEvent event) {
    refuseTag(event, event.getTag());
    Span span = withoutProperties(span(event));
    if (event.isLiteral() || event.isFolded()) {
      span = new Span(span.start(), endOfBlock(span));
    }
    boolean plain = event.isPlain() && event.getTag() == null;
    String value = event.getValue();
    if (holdsHalfCharacter(value)) {
      problems.add(
          YamlProblem.syntax(
              span.shift(offset),
              "This value holds half a character (a lone surrogate): remove it."));
      value = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
    YamlScalar scalar = new YamlScalar(span.shift(offset), value, plain);
    add(scalar, 1, 0, event.getAnchor());
  }

  /** What no file can hold and no report can write. */
  private static boolean holdsHalfCharacter(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isHighSurrogate(value.charAt(i))
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(value.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The library counts an anchor and a tag as part of the value. */
  private Span withoutProperties(Span span) {
    int start = span.start();
    while (start < span.end() && (text.charAt(start) == '&' || text.charAt(start) == '!')) {
      while (start < span.end() && !Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      while (start < span.end() && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
    }
    return new Span(start, span.end());
  }

  /** The library ends a block scalar after the blank lines that follow it. */
  private int endOfBlock(Span span) {
    int end = span.end();
    while (end > span.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private void alias(AliasEvent event) {
    Span span = span(event).shift(offset);
    Anchored target = anchors.get(event.getAnchor());
    YamlScalar nothing = new YamlScalar(span, "", true);
    if (target == null) {
      boolean inside = open.stream().anyMatch(o -> event.getAnchor().equals(o.event.getAnchor()));
      problems.add(
          YamlProblem.syntax(
              span,
              inside
                  ? "The alias `*"
                      + event.getAnchor()
                      + "` refers to a value that contains it; write the value out."
                  : "The alias `*"
                      + event.getAnchor()
                      + "` names no anchor above it; put the value in quotes if it is text."));
      add(nothing, 1, 0, null);
      return;
    }
    aliased += target.size;
    if (aliased > MAX_ALIASED_VALUES || open.size() + target.height > MAX_NESTING_LEVELS) {
      if (aliased - target.size <= MAX_ALIASED_VALUES) {
        problems.add(
            YamlProblem.syntax(
                span,
                "The aliases up to here repeat more values than are read ("
                    + MAX_ALIASED_VALUES
                    + "); write the values out."));
      }
      add(nothing, 1, 0, null);
      return;
    }
    add(target.node, target.size, target.height, null);
  }

  private void close(int end) {
    Open closed = open.pop();
    if (closed.keyRead && closed.key != null) {
      closed.entries.add(
          new YamlEntry(closed.key, new YamlScalar(Span.at(closed.key.span().end()), "", true)));
    }
    Span span = collectionSpan(closed, end);
    YamlNode node =
        closed.map ? new YamlMap(span, closed.entries) : new YamlList(span, closed.items);
    if (open.isEmpty() && closed.map) {
      // Entries went into rootEntries already; an empty map is worth keeping as it is.
      root = node;
      return;
    }
    add(node, closed.size, closed.height, closed.event.getAnchor());
  }

  /** A block collection ends where its last value ends, not where the next one begins. */
  private Span collectionSpan(Open closed, int end) {
    int start = closed.start.start() + offset;
    if (closed.event.isFlow()) {
      return new Span(start, Math.max(start, end + offset));
    }
    int last = start;
    if (closed.map && !closed.entries.isEmpty()) {
      YamlEntry entry = closed.entries.get(closed.entries.size() - 1);
      last = Math.max(entry.key().span().end() + 1, endInside(entry.value(), start));
    } else if (!closed.items.isEmpty()) {
      last = endInside(closed.items.get(closed.items.size() - 1), start);
    }
    return new Span(start, Math.max(start, Math.min(last, text.length() + offset)));
  }

  /** The end of a value; an alias's value is elsewhere. */
  private static int endInside(YamlNode node, int start) {
    return Math.max(start, node.span().end());
  }

  private void closeAll() {
    while (!open.isEmpty()) {
      close(open.peek().start.start());
    }
  }

  private int lastTopLevelKey() {
    Open outermost = open.peekLast();
    if (outermost == null || !outermost.map) {
      return rootEntries.isEmpty() ? from : text.length();
    }
    if (outermost.key != null) {
      return outermost.key.span().start() - offset;
    }
    int count = rootEntries.size();
    return count == 0
        ? from
        : Math.max(from, rootEntries.get(count - 1).key().span().start() - offset);
  }

  private void add(YamlNode node, int size, int height, @Nullable String anchor) {
    if (anchor != null) {
      anchors.put(anchor, new Anchored(node, size, height));
    }
    Open parent = open.peek();
    if (parent == null) {
      root = node;
      return;
    }
    parent.size += size;
    parent.height = Math.max(parent.height, height + 1);
    if (!parent.map) {
      parent.items.add(node);
    } else if (!parent.keyRead) {
      parent.keyRead = true;
      parent.key = key(node);
    } else {
      parent.keyRead = false;
      YamlScalar key = parent.key;
      parent.key = null;
      if (key != null) {
        boolean top = open.size() == 1;
        YamlEntry entry = new YamlEntry(key, node);
        parent.entries.add(entry);
        if (top) {
          rootEntries.add(entry);
        }
        YamlScalar first = (top ? rootKeys : parent.keys).putIfAbsent(key.text(), key);
        if (first != null) {
          problems.add(
              new YamlProblem(
                  YamlProblem.Kind.DUPLICATE_KEY,
                  key.span(),
                  "The key `"
                      + key.text()
                      + "` is already in line "
                      + source.lineAt(first.span().start())
                      + "; only the first counts: delete one of the two.",
                  Optional.of(first.span())));
        }
      }
    }
  }

  private @Nullable YamlScalar key(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return scalar;
    }
    problems.add(
        YamlProblem.syntax(
            node.span(),
            "A key is expected here, not a list or map; put the words in quotes if they are"
                + " text."));
    return null;
  }

  private void refuseTag(Event event, @Nullable String tag) {
    if (tag != null && !tag.startsWith("tag:yaml.org,2002:") && !tag.equals("!")) {
      problems.add(
          YamlProblem.syntax(
              span(event).shift(offset),
              "The tag `" + tag + "` has no meaning here; delete it, or put the text in quotes."));
    }
  }

  private Span span(Event event) {
    int start = toLocal(event.getStartMark());
    return new Span(start, Math.max(start, toLocal(event.getEndMark())));
  }

  /**
   * The library counts code points from the part's start; we count UTF-16 units from the text's.
   */
  private int toLocal(Mark mark) {
    int codePoint = fromCodePoint + mark.getIndex();
    int found = Arrays.binarySearch(astral, codePoint);
    int before = found >= 0 ? found : -found - 1;
    return Math.min(codePoint + before, text.length());
  }

  private static int[] astralCodePoints(String text) {
    int[] found = new int[0];
    int count = 0;
    for (int i = 0, codePoint = 0; i < text.length(); i++, codePoint++) {
      if (Character.isHighSurrogate(text.charAt(i))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(8, count * 2));
        }
        found[count++] = codePoint;
        i++;
      }
    }
    return Arrays.copyOf(found, count);
  }
}
