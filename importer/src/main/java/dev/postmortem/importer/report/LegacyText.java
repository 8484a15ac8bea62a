package dev.postmortem.importer.report;

import dev.postmortem.text.source.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of an older report, in any encoding: UTF-8, UTF-16 with a byte order mark, or, if it is
 * neither, Windows-1252, in which each byte is a character and none is lost.
 */
public final class LegacyText {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private LegacyText() {}

  /** Decodes the bytes of a report. */
  public static SourceText decode(String path, byte[] bytes) {
    if (beginsWith(bytes, 0xFE, 0xFF) || beginsWith(bytes, 0xFF, 0xFE)) {
      return SourceText.of(path, new String(bytes, StandardCharsets.UTF_16));
    }
    SourceText text = SourceText.decode(path, bytes);
    return text.encoding() == SourceText.Encoding.MALFORMED
        ? SourceText.of(path, new String(bytes, WESTERN))
        : text;
  }

  private static boolean beginsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
