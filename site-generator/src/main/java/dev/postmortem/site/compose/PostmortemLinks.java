package dev.postmortem.site.compose;

import dev.postmortem.site.html.LinkTargets;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the links of one postmortem lead: other postmortems to their pages, images and documents to
 * their copies, other files of the repository to its web view, anchors to the page's own.
 */
final class PostmortemLinks implements LinkTargets {

  /** Parts the anchors of a text from those of its page. */
  private static final String ANCHOR = "text-";

  private final String folder;
  private final Addresses addresses;
  private final Attachments attachments;
  private final Optional<String> repositoryUrl;

  /**
   * Links of a file.
   *
   * @param path of the file, relative to the repository
   * @param repositoryUrl the repository's web view; empty if readers may not or cannot see it
   */
  PostmortemLinks(
      String path, Addresses addresses, Attachments attachments, Optional<String> repositoryUrl) {
    this.folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    this.addresses = addresses;
    this.attachments = attachments;
    this.repositoryUrl = repositoryUrl;
  }

  @Override
  public Optional<String> link(String address) {
    if (address.startsWith("#")) {
      return Optional.of("#" + anchor(address.substring(1)));
    }
    if (address.startsWith("//")) {
      return Optional.of("https:" + address);
    }
    if (hasProtocol(address)) {
      return Optional.of(address);
    }
    int cut = cut(address);
    String fragment = address.substring(cut).startsWith("#") ? address.substring(cut + 1) : "";
    return inRepository(address.substring(0, cut)).flatMap(path -> leadTo(path, fragment));
  }

  private Optional<String> leadTo(String path, String fragment) {
    Optional<String> page = addresses.incidentOfFile(path);
    if (page.isPresent()) {
      return page.map(p -> "../" + p + (fragment.isEmpty() ? "" : "#" + anchor(fragment)));
    }
    Attachments.Sort sort = Attachments.sort(path);
    boolean beside = folder.isEmpty() || path.startsWith(folder + "/");
    if (sort == Attachments.Sort.IMAGE || (sort == Attachments.Sort.DOCUMENT && beside)) {
      return attachments.place(path).map(place -> "../" + encoded(place));
    }
    if (addresses.isPostmortem(path)) {
      // A postmortem that is not on this site must not be named by its address either.
      return Optional.empty();
    }
    return repositoryUrl.map(url -> url + "/blob/HEAD/" + encoded(path));
  }

  @Override
  public Optional<String> image(String address) {
    if (address.startsWith("//") || hasProtocol(address)) {
      return Optional.empty();
    }
    return inRepository(address.substring(0, cut(address)))
        .filter(path -> Attachments.sort(path) == Attachments.Sort.IMAGE)
        .flatMap(attachments::place)
        .map(place -> "../" + encoded(place));
  }

  @Override
  public Optional<String> insteadOfImage(String address) {
    if (address.startsWith("//")) {
      return Optional.of("https:" + address);
    }
    return Tickets.isAddress(address) ? Optional.of(address) : Optional.empty();
  }

  @Override
  public String anchor(String id) {
    return ANCHOR + id;
  }

  private static boolean hasProtocol(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == ':') {
        return i > 0;
      }
      if (c == '/' || c == '?' || c == '#') {
        return false;
      }
    }
    return false;
  }

  private static int cut(String address) {
    for (int i = 0; i < address.length(); i++) {
      if (address.charAt(i) == '#' || address.charAt(i) == '?') {
        return i;
      }
    }
    return address.length();
  }

  /** The file that an address names, relative to the repository; empty if it leads out of it. */
  private Optional<String> inRepository(String address) {
    Deque<String> parts = new ArrayDeque<>();
    if (!address.startsWith("/") && !folder.isEmpty()) {
      for (String part : folder.split("/")) {
        parts.addLast(part);
      }
    }
    for (String part : decoded(address).replace('\\', '/').split("/")) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    String path = String.join("/", parts);
    return path.isEmpty() || path.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(path);
  }

  private static String decoded(String address) {
    byte[] bytes = new byte[address.length() * 3];
    int used = 0;
    for (int i = 0; i < address.length(); i++) {
      int high = i + 2 < address.length() ? Character.digit(address.charAt(i + 1), 16) : -1;
      int low = i + 2 < address.length() ? Character.digit(address.charAt(i + 2), 16) : -1;
      if (address.charAt(i) == '%' && high >= 0 && low >= 0) {
        bytes[used++] = (byte) (high * 16 + low);
        i += 2;
      } else {
        int end = address.offsetByCodePoints(i, 1);
        for (byte b : address.substring(i, end).getBytes(StandardCharsets.UTF_8)) {
          bytes[used++] = b;
        }
        i = end - 1;
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, used)).toString();
    } catch (CharacterCodingException notText) {
      return address;
    }
  }

  /** A path as an address: everything but plain characters percent-encoded. */
  static String encoded(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0);
      if (plain) {
        encoded.append(c);
      } else {
        encoded.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}
