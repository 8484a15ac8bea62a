package dev.postmortem.sitegenerator.output;

import java.util.function.Supplier;

/**
 * A file of the site whose contents are made when they are wanted.
 *
 * @param path from the site's root, with {@code /}
 * @param making makes the file of that path
 */
public record DeferredFile(String path, Supplier<RenderedFile> making) {

  /** Makes the file. */
  public RenderedFile made() {
    return making.get();
  }
}
