package dev.postmortem.schema.markdown;

import dev.postmortem.text.source.Span;
import org.commonmark.node.CustomBlock;

/** A block that stands out from the text: {@code !!! note "Title"} above indented blocks. */
public final class Admonition extends CustomBlock {

  private final String type;
  private final String title;
  private final Span titleSpan;

  Admonition(String type, String title, Span titleSpan) {
    this.type = type;
    this.title = title;
    this.titleSpan = titleSpan;
  }

  /** The kind, as written: {@code note}, {@code warning}. */
  public String type() {
    return type;
  }

  /** The words between the quotation marks; empty if there are none. */
  public String title() {
    return title;
  }

  /** Where the title stands; empty at the end of the line if there is none. */
  Span titleSpan() {
    return titleSpan;
  }
}
