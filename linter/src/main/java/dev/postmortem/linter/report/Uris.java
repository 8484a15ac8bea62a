package dev.postmortem.linter.report;

import java.net.URI;
import java.net.URISyntaxException;

/** Paths as parts of addresses. */
final class Uris {

  private Uris() {}

  /** A relative path with whatever an address cannot hold escaped. */
  static String escape(String path) {
    try {
      return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("every path can be escaped", impossible);
    }
  }
}
