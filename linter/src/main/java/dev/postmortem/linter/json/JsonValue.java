package dev.postmortem.linter.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value. */
public sealed interface JsonValue {

  /** A string. */
  record JsonString(String text) implements JsonValue {}

  /** A whole number. */
  record JsonNumber(long number) implements JsonValue {}

  /** Any other number, true, false or null, as it is written. */
  record JsonLiteral(String literal) implements JsonValue {}

  /** An array. */
  record JsonArray(List<JsonValue> items) implements JsonValue {
    /** Copies the items. */
    public JsonArray {
      items = List.copyOf(items);
    }
  }

  /** An object; members keep their order. */
  record JsonObject(Map<String, JsonValue> members) implements JsonValue {
    /** Copies the members. */
    public JsonObject {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The member with a name. */
    public Optional<JsonValue> get(String name) {
      return Optional.ofNullable(members.get(name));
    }

    /** The text of the member with a name, if it is a string. */
    public Optional<String> text(String name) {
      return get(name).map(v -> v instanceof JsonString s ? s.text() : null);
    }

    /** The number of the member with a name, if it is a whole number. */
    public Optional<Long> number(String name) {
      return get(name).map(v -> v instanceof JsonNumber n ? n.number() : null);
    }
  }

  /** A string. */
  static JsonValue of(String text) {
    return new JsonString(text);
  }

  /** A number. */
  static JsonValue of(long number) {
    return new JsonNumber(number);
  }

  /** True. */
  static JsonValue yes() {
    return new JsonLiteral("true");
  }

  /** False. */
  static JsonValue no() {
    return new JsonLiteral("false");
  }

  /** Null. */
  static JsonValue nothing() {
    return new JsonLiteral("null");
  }

  /** An array. */
  static JsonArray array(Collection<? extends JsonValue> items) {
    return new JsonArray(new ArrayList<>(items));
  }

  /** An object, to be filled. */
  static ObjectBuilder object() {
    return new ObjectBuilder();
  }

  /** Fills an object, member by member. */
  final class ObjectBuilder {
    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    private ObjectBuilder() {}

    /** Adds a member. */
    public ObjectBuilder put(String name, JsonValue value) {
      members.put(name, value);
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
    public ObjectBuilder put(String name, Collection<? extends JsonValue> items) {
      return put(name, array(items));
    }

    /** Adds an object. */
    public ObjectBuilder put(String name, ObjectBuilder object) {
      return put(name, object.build());
    }

    /** The object. */
    public JsonObject build() {
      return new JsonObject(members);
    }
  }
}
