package dev.postmortem.schema.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a schema says about one place, references followed; empty where it says nothing. */
final class SchemaView {

  private final JsonNode root;
  private final JsonNode node;
  private final JsonNode referenced;

  private SchemaView(JsonNode root, JsonNode node) {
    this.root = root;
    this.node = node;
    String reference = node.path("$ref").asText();
    this.referenced =
        reference.startsWith("#/") ? root.at(reference.substring(1)) : MissingNode.getInstance();
  }

  static SchemaView of(JsonNode root) {
    return new SchemaView(root, root);
  }

  /** What it says about the value of a key. */
  SchemaView key(String key) {
    JsonNode property = keyword("properties").path(key);
    if (property.isMissingNode() && keyword("additionalProperties").isObject()) {
      property = keyword("additionalProperties");
    }
    return new SchemaView(root, property);
  }

  /** What it says about the items of a list. */
  SchemaView item() {
    return new SchemaView(root, keyword("items"));
  }

  /** The keys it knows. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    keyword("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** The types it allows; those of the values where it lists them; none if it says nothing. */
  List<String> types() {
    List<String> types = new ArrayList<>();
    JsonNode type = keyword("type");
    if (type.isTextual()) {
      types.add(type.asText());
    }
    type.forEach(one -> types.add(one.asText()));
    if (types.isEmpty() && keyword("enum").isArray()) {
      types.add("string");
    }
    return types;
  }

  boolean allows(String type) {
    return types().contains(type);
  }

  /** The values it lists. */
  List<String> values() {
    JsonNode values = keyword("enum");
    if (values.isMissingNode()) {
      values = keyword("then").path("enum");
    }
    List<String> words = new ArrayList<>();
    values.forEach(value -> words.add(value.asText()));
    return words;
  }

  /** What a text must look like, in words. */
  Optional<String> shape() {
    return Optional.of(keyword("patternErrorMessage").asText()).filter(s -> !s.isEmpty());
  }

  Optional<String> pattern() {
    return Optional.of(keyword("pattern").asText()).filter(s -> !s.isEmpty());
  }

  /** The format it wants; the first of several. */
  String format() {
    JsonNode alternatives = keyword("anyOf");
    return alternatives.isArray()
        ? alternatives.path(0).path("format").asText()
        : keyword("format").asText();
  }

  JsonNode keyword(String name) {
    JsonNode own = node.path(name);
    return own.isMissingNode() ? referenced.path(name) : own;
  }

  /** For tests and messages. */
  @Override
  public String toString() {
    return node.isMissingNode()
        ? JsonNodeFactory.instance.objectNode().toString()
        : node.toString();
  }
}
