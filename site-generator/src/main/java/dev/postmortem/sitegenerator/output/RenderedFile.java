package dev.postmortem.sitegenerator.output;

import java.nio.charset.StandardCharsets;

/** A file of the site: its path from the site's root, with {@code /}, and its bytes. */
public final class RenderedFile {

  private final String path;
  private final byte[] bytes;

  private RenderedFile(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /** A file of some bytes, which are handed over: the maker does not change them. */
  public static RenderedFile of(String path, byte[] bytes) {
    return new RenderedFile(path, bytes);
  }

  /** A file of some text, in UTF-8. */
  public static RenderedFile text(String path, String text) {
    return new RenderedFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Path from the site's root, with {@code /}. */
  public String path() {
    return path;
  }

  /** The content. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The content itself, for the writer. */
  byte[] content() {
    return bytes;
  }

  /** Number of bytes. */
  public int size() {
    return bytes.length;
  }
}
