package dev.postmortem.sitegenerator.html;

import dev.postmortem.text.escape.PercentEncoding;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses of the web as people write them, in the form that may be in a page. */
public final class WebAddress {

  private WebAddress() {}

  /**
   * An address that is harmless to follow: of {@code https} or {@code http}, with a host, with
   * invalid characters percent-encoded.
   *
   * @return empty if the words are no such address
   */
  public static Optional<String> of(String words) {
    String address = words.strip();
    if (!address.startsWith("https://") && !address.startsWith("http://")) {
      return Optional.empty();
    }
    String encoded = PercentEncoding.completed(address);
    try {
      String host = new URI(encoded).getRawAuthority();
      return host == null || host.startsWith(":") ? Optional.empty() : Optional.of(encoded);
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }
}
