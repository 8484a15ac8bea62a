package dev.postmortem.schema.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import java.math.BigDecimal;

/**
 * Makes JSON of YAML by the core schema's rules, but only as far as the schema asks for them: a
 * value is a number, a boolean or nothing only where text would not do as well. Keys without a
 * value are left out, as if they were not there.
 */
final class YamlJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Longest text that counts as a number. */
  private static final int MAX_DIGITS = 30;

  JsonNode of(YamlNode node, SchemaView schema) {
    if (node instanceof YamlScalar scalar) {
      return of(scalar, schema);
    }
    if (node instanceof YamlList list) {
      ArrayNode array = JSON.arrayNode();
      SchemaView item = schema.item();
      list.items().forEach(i -> array.add(of(i, item)));
      return array;
    }
    ObjectNode object = JSON.objectNode();
    for (YamlEntry entry : ((YamlMap) node).entries()) {
      String key = entry.key().text();
      if (!object.has(key) && !isNothing(entry.value())) {
        object.set(key, of(entry.value(), schema.key(key)));
      }
    }
    return object;
  }

  static boolean isNothing(YamlNode node) {
    return node instanceof YamlScalar scalar && scalar.isNull();
  }

  private static JsonNode of(YamlScalar scalar, SchemaView schema) {
    if (scalar.isNull()) {
      return JSON.nullNode();
    }
    if (!scalar.plain() || schema.types().isEmpty() || schema.allows("string")) {
      return schema.allows("integer") && isWholeNumber(scalar)
          ? JSON.numberNode(new BigDecimal(scalar.text()))
          : JSON.textNode(scalar.text());
    }
    if (schema.allows("boolean")) {
      switch (scalar.text()) {
        case "true", "True", "TRUE" -> {
          return JSON.booleanNode(true);
        }
        case "false", "False", "FALSE" -> {
          return JSON.booleanNode(false);
        }
        default -> {
          // text, which the schema refuses
        }
      }
    }
    if (schema.allows("number") || schema.allows("integer")) {
      try {
        if (scalar.text().length() <= MAX_DIGITS) {
          return JSON.numberNode(new BigDecimal(scalar.text()));
        }
      } catch (NumberFormatException notANumber) {
        // text, which the schema refuses
      }
    }
    return JSON.textNode(scalar.text());
  }

  private static boolean isWholeNumber(YamlScalar scalar) {
    String text = scalar.text();
    return scalar.plain()
        && !text.isEmpty()
        && text.length() <= MAX_DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
