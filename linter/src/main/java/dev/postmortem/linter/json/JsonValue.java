package dev.postmortem.linter.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value: a tree of Jackson's, which only this package knows. */
public final class JsonValue {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode node;

  JsonValue(JsonNode node) {
    this.node = node;
  }

  /** A string. */
  public static JsonValue of(String text) {
    return new JsonValue(NODES.textNode(text));
  }

  /** A number. */
  public static JsonValue of(long number) {
    return new JsonValue(NODES.numberNode(number));
  }

  /** True. */
  public static JsonValue yes() {
    return new JsonValue(NODES.booleanNode(true));
  }

  /** False. */
  public static JsonValue no() {
    return new JsonValue(NODES.booleanNode(false));
  }

  /** Null. */
  public static JsonValue nothing() {
    return new JsonValue(NODES.nullNode());
  }

  /** An array. */
  public static JsonValue array(Collection<JsonValue> items) {
    ArrayNode array = NODES.arrayNode(items.size());
    items.forEach(item -> array.add(item.node));
    return new JsonValue(array);
  }

  /** An object; members keep their order. */
  public static JsonValue object(Map<String, JsonValue> members) {
    ObjectBuilder object = object();
    members.forEach(object::put);
    return object.build();
  }

  /** An object, to be filled. */
  public static ObjectBuilder object() {
    return new ObjectBuilder(NODES.objectNode());
  }

  /** A copy of an object, to be changed; an empty one of any other value. */
  public ObjectBuilder toBuilder() {
    return new ObjectBuilder(node instanceof ObjectNode o ? o.deepCopy() : NODES.objectNode());
  }

  /** Whether it is an object. */
  public boolean isObject() {
    return node.isObject();
  }

  /** Whether it is an array. */
  public boolean isArray() {
    return node.isArray();
  }

  /** The items of an array, the values of an object; empty for other values. */
  public List<JsonValue> items() {
    List<JsonValue> items = new ArrayList<>();
    node.forEach(item -> items.add(new JsonValue(item)));
    return items;
  }

  /** The members of an object, in their order; empty for other values. */
  public Map<String, JsonValue> members() {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    node.properties().forEach(e -> members.put(e.getKey(), new JsonValue(e.getValue())));
    return members;
  }

  /** The member of an object with a name. */
  public Optional<JsonValue> get(String name) {
    return Optional.ofNullable(node.get(name)).map(JsonValue::new);
  }

  /** The text of the member with a name, if it is a string. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(node.path(name).textValue());
  }

  /** The number of the member with a name, if it is a whole number. */
  public Optional<Long> number(String name) {
    JsonNode number = node.path(name);
    return number.isIntegralNumber() && number.canConvertToLong()
        ? Optional.of(number.longValue())
        : Optional.empty();
  }

  JsonNode node() {
    return node;
  }

  /** Fills an object, member by member; once it is built, it does not change. */
  public static final class ObjectBuilder {
    private final ObjectNode object;

    private ObjectBuilder(ObjectNode object) {
      this.object = object;
    }

    /** Adds a member, or replaces its value. */
    public ObjectBuilder put(String name, JsonValue value) {
      object.set(name, value.node);
      return this;
    }

    /** Adds a string. */
    public ObjectBuilder put(String name, String text) {
      return put(name, JsonValue.of(text));
    }

    /** Adds a number. */
    public ObjectBuilder put(String name, long number) {
      return put(name, JsonValue.of(number));
    }

    /** Adds an array. */
    public ObjectBuilder put(String name, Collection<JsonValue> items) {
      return put(name, array(items));
    }

    /** Adds an object. */
    public ObjectBuilder put(String name, ObjectBuilder member) {
      return put(name, member.build());
    }

    /** Removes a member. */
    public ObjectBuilder remove(String name) {
      object.remove(name);
      return this;
    }

    /**
     * The object below this one at a place, to be filled too; it is made where it is missing.
     *
     * @param path names of members, separated by {@code /}; empty for this object
     */
    public ObjectBuilder at(String path) {
      return path.isEmpty() ? this : new ObjectBuilder(object.withObject("/" + path));
    }

    /** The object. */
    public JsonValue build() {
      return new JsonValue(object);
    }
  }
}
