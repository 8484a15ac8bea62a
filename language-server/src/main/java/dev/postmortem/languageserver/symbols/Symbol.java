package dev.postmortem.languageserver.symbols;

import dev.postmortem.text.source.Span;
import java.util.List;

/**
 * A part of a file's outline.
 *
 * @param name what it is called
 * @param detail a few words beside it
 * @param kind which kind of part
 * @param span all of it
 * @param nameSpan its name; inside {@code span}
 * @param children its own parts, in the file's order
 */
public record Symbol(
    String name, String detail, Kind kind, Span span, Span nameSpan, List<Symbol> children) {

  /** The kind of part. */
  public enum Kind {
    /** The front matter. */
    FACTS,
    /** A key of it. */
    KEY,
    /** A contributing factor. */
    FACTOR,
    /** An action. */
    ACTION,
    /** A section of the body. */
    SECTION,
    /** An event of the timeline. */
    EVENT,
    /** A whole postmortem. */
    POSTMORTEM,
    /** A service. */
    SERVICE
  }

  /** Keeps the name inside the whole, and copies the children. */
  public Symbol {
    name = name.isBlank() ? "…" : name;
    span = span.cover(nameSpan);
    children = List.copyOf(children);
  }
}
