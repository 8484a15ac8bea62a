package dev.postmortem.sitegenerator.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Addresses of the web as people write them, in the form that may stand in a page. */
public final class WebAddress {

  private WebAddress() {}

  /**
   * An address that is harmless to follow: of {@code https} or {@code http}, with a host, and with
   * whatever may not stand in an address percent-encoded.
   *
   * @return empty if the words are no such address
   */
  public static Optional<String> of(String words) {
    String address = words.strip();
    if (!address.startsWith("https://") && !address.startsWith("http://")) {
      return Optional.empty();
    }
    String encoded = encoded(address);
    try {
      String host = new URI(encoded).getRawAuthority();
      return host == null || host.startsWith(":") ? Optional.empty() : Optional.of(encoded);
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static String encoded(String address) {
    StringBuilder encoded = new StringBuilder(address.length() + 8);
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean refused = c <= ' ' || c == 127 || "\"<>\\^`{|}".indexOf(c) >= 0;
      if (refused || (c == '%' && !isEscape(address, i))) {
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          encoded.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
      } else {
        encoded.append(c);
      }
    }
    return encoded.toString();
  }

  private static boolean isEscape(String address, int at) {
    return at + 2 < address.length()
        && Character.digit(address.charAt(at + 1), 16) >= 0
        && Character.digit(address.charAt(at + 2), 16) >= 0;
  }
}
