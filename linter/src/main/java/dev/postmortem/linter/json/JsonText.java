package dev.postmortem.linter.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postmortem.linter.json.JsonValue.JsonArray;
import dev.postmortem.linter.json.JsonValue.JsonLiteral;
import dev.postmortem.linter.json.JsonValue.JsonNumber;
import dev.postmortem.linter.json.JsonValue.JsonObject;
import dev.postmortem.linter.json.JsonValue.JsonString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON values as text, indented by two spaces, and back. */
public final class JsonText {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

  private JsonText() {}

  /** The text of a value, lines ending with {@code \n}, the last one too. */
  public static String write(JsonValue value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = MAPPER.getFactory().createGenerator(text)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      generator.setPrettyPrinter(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                      .withArrayEmptySeparator("")
                      .withObjectEmptySeparator(""))
              .withArrayIndenter(indenter)
              .withObjectIndenter(indenter));
      write(value, generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  /** The value of a text; empty if it is not JSON. */
  public static Optional<JsonValue> read(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(value(node));
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  private static void write(JsonValue value, JsonGenerator generator) throws IOException {
    if (value instanceof JsonString string) {
      generator.writeString(string.text());
    } else if (value instanceof JsonNumber number) {
      generator.writeNumber(number.number());
    } else if (value instanceof JsonLiteral literal) {
      generator.writeRawValue(literal.literal());
    } else if (value instanceof JsonArray array) {
      generator.writeStartArray();
      for (JsonValue item : array.items()) {
        write(item, generator);
      }
      generator.writeEndArray();
    } else if (value instanceof JsonObject object) {
      generator.writeStartObject();
      for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
        generator.writeFieldName(member.getKey());
        write(member.getValue(), generator);
      }
      generator.writeEndObject();
    }
  }

  private static JsonValue value(JsonNode node) {
    if (node.isObject()) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      node.properties().forEach(e -> members.put(e.getKey(), value(e.getValue())));
      return new JsonObject(members);
    }
    if (node.isArray()) {
      List<JsonValue> items = new ArrayList<>();
      node.forEach(item -> items.add(value(item)));
      return new JsonArray(items);
    }
    if (node.isTextual()) {
      return new JsonString(node.textValue());
    }
    return node.canConvertToLong() && node.isIntegralNumber()
        ? new JsonNumber(node.longValue())
        : new JsonLiteral(node.toString());
  }
}
