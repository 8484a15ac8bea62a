package dev.postmortem.corpus.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A text that lies beside these classes. */
final class DraftResource {

  private DraftResource() {}

  static String text(String name) {
    try (InputStream in = DraftResource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("this jar lacks its resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
