package dev.postmortem.schema.markdown;

import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A tag of raw HTML.
 *
 * @param span from {@code <} to after {@code >}
 * @param name in lower case
 * @param closing whether it ends an element
 * @param attributes in order
 */
public record HtmlTag(Span span, String name, boolean closing, List<Attribute> attributes) {

  /** Elements whose content is no HTML. */
  private static final Set<String> RAW = Set.of("script", "style", "textarea", "title", "xmp");

  /** Whether its content is no HTML. */
  boolean isRaw() {
    return RAW.contains(name);
  }

  /** Copies the attributes. */
  public HtmlTag {
    attributes = List.copyOf(attributes);
  }

  /**
   * An attribute.
   *
   * @param name in lower case
   * @param value without quotes; empty if there is none
   * @param valueSpan where the value stands, without quotes; empty after the name if there is none
   */
  public record Attribute(String name, String value, Span valueSpan) {}

  /** The tags in a range of a text, in order; comments and declarations are skipped. */
  static List<HtmlTag> read(String source, Span range) {
    List<HtmlTag> tags = new ArrayList<>();
    int at = range.start();
    while (at < range.end()) {
      int open = source.indexOf('<', at);
      if (open < 0 || open >= range.end()) {
        break;
      }
      Scanner scanner = new Scanner(source, open, range.end());
      HtmlTag tag = scanner.read();
      if (tag == null) {
        at = open + 1;
        continue;
      }
      tags.add(tag);
      at = tag.span().end();
      if (!tag.closing() && tag.isRaw()) {
        at = end(source, tag.name(), at, range.end());
      }
    }
    return tags;
  }

  private static int end(String source, String name, int from, int limit) {
    for (int at = source.indexOf("</", from); at >= 0 && at < limit; ) {
      if (source.regionMatches(true, at + 2, name, 0, name.length())) {
        return at;
      }
      at = source.indexOf("</", at + 2);
    }
    return limit;
  }

  private static final class Scanner {
    private final String source;
    private final int start;
    private final int limit;
    private int at;

    Scanner(String source, int start, int limit) {
      this.source = source;
      this.start = start;
      this.limit = limit;
      this.at = start + 1;
    }

    @org.jspecify.annotations.Nullable
    HtmlTag read() {
      boolean closing = at < limit && source.charAt(at) == '/';
      at += closing ? 1 : 0;
      int nameStart = at;
      if (at >= limit || !isLetter(source.charAt(at))) {
        return null;
      }
      while (at < limit && isName(source.charAt(at))) {
        at++;
      }
      String name = source.substring(nameStart, at).toLowerCase(Locale.ROOT);
      List<Attribute> attributes = new ArrayList<>();
      while (at < limit && source.charAt(at) != '>') {
        if (isBlank(source.charAt(at)) || source.charAt(at) == '/') {
          at++;
        } else {
          attributes.add(attribute());
        }
      }
      int end = Math.min(limit, at + 1);
      return new HtmlTag(new Span(start, end), name, closing, attributes);
    }

    private Attribute attribute() {
      int nameStart = at;
      at++;
      while (at < limit && !isBlank(source.charAt(at)) && "=>/".indexOf(source.charAt(at)) < 0) {
        at++;
      }
      String name = source.substring(nameStart, at).toLowerCase(Locale.ROOT);
      int value = at;
      while (value < limit && isBlank(source.charAt(value))) {
        value++;
      }
      if (value >= limit || source.charAt(value) != '=') {
        return new Attribute(name, "", Span.at(at));
      }
      value++;
      while (value < limit && isBlank(source.charAt(value))) {
        value++;
      }
      char quote = value < limit ? source.charAt(value) : ' ';
      if (quote == '"' || quote == '\'') {
        int close = source.indexOf(quote, value + 1);
        int end = close < 0 || close >= limit ? limit : close;
        at = Math.min(limit, end + 1);
        return new Attribute(name, source.substring(value + 1, end), new Span(value + 1, end));
      }
      at = value;
      while (at < limit && !isBlank(source.charAt(at)) && source.charAt(at) != '>') {
        at++;
      }
      return new Attribute(name, source.substring(value, at), new Span(value, at));
    }

    private static boolean isLetter(char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isName(char c) {
      return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' || c == '.';
    }

    private static boolean isBlank(char c) {
      return c <= ' ';
    }
  }
}
