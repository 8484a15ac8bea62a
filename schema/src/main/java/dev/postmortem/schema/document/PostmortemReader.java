package dev.postmortem.schema.document;

import dev.postmortem.schema.model.Postmortem;

/** Turns a document into the complete, plain value; what is missing or invalid becomes empty. */
public final class PostmortemReader {

  private PostmortemReader() {}

  /** The plain value of a document. */
  public static Postmortem read(PostmortemDocument document) {
    throw new AssertionError("to be written: " + document.path());
  }
}
