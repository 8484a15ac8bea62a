package dev.postmortem.sitegenerator.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.postmortem.sitegenerator.output.RenderedFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Data as a script: a page that was opened from disk may load scripts but not fetch data, so each
 * piece is a call that hands its data over.
 */
final class Script {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES).build();

  private Script() {}

  /** Writes the arguments of a call. */
  interface Arguments {
    void write(JsonGenerator json) throws IOException;
  }

  static RenderedFile calling(String function, String path, Arguments arguments) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.setRootValueSeparator(new SerializedString(","));
      json.setHighestNonEscapedChar(0);
      arguments.write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    // Two characters that JSON allows in strings and older scripts do not.
    String safe = text.toString().replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    return RenderedFile.text(path, "postmortemSearch." + function + "(" + safe + ");\n");
  }
}
