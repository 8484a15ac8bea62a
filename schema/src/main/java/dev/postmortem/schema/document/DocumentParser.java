package dev.postmortem.schema.document;

import dev.postmortem.schema.text.SourceText;

/** Reads a postmortem; total: no input makes it throw, and time grows linearly with its length. */
public final class DocumentParser {

  private final SectionNames sectionNames;

  /** A parser that knows sections by some names. */
  public DocumentParser(SectionNames sectionNames) {
    this.sectionNames = sectionNames;
  }

  /** Reads a text, as far as it can be read. */
  public PostmortemDocument parse(SourceText source) {
    throw new AssertionError("to be written: " + sectionNames + source.path());
  }
}
