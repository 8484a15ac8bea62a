package dev.postmortem.schema.validation;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.postmortem.schema.time.Rfc3339;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.text.source.Span;
import dev.postmortem.text.words.NearestWord;
import dev.postmortem.text.words.Slug;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in our words, at the place in the file, what the validator found. */
final class Explanation {

  private static final int MAX_LISTED_WORDS = 16;
  private static final int MAX_QUOTED_CHARS = 40;

  private final SchemaView schema;
  private final YamlMap root;
  private final Span anchor;

  Explanation(SchemaView schema, YamlMap root, Span anchor) {
    this.schema = schema;
    this.root = root;
    this.anchor = anchor;
  }

  /** A place: what is there, what the schema says about it, and how to call it. */
  private record Place(YamlNode node, SchemaView schema, String name, Span anchor) {}

  List<SchemaProblem> of(List<Error> errors) {
    List<SchemaProblem> problems = new ArrayList<>();
    Set<String> misspelt = new HashSet<>();
    Set<NodePath> wrongType = new HashSet<>();
    for (Error error : errors) {
      if (keyword(error).equals("type")) {
        wrongType.add(error.getInstanceLocation());
      }
      if (keyword(error).equals("additionalProperties")) {
        suggestion(place(error.getInstanceLocation()), property(error))
            .ifPresent(key -> misspelt.add(error.getInstanceLocation() + "/" + key));
      }
    }
    Set<String> reported = new HashSet<>();
    for (Error error : errors) {
      String keyword = keyword(error);
      boolean ofWrongType =
          !keyword.equals("type") && wrongType.contains(error.getInstanceLocation());
      boolean ofMisspeltKey =
          keyword.equals("required")
              && misspelt.contains(error.getInstanceLocation() + "/" + property(error));
      String mistake =
          keyword.equals("required") || keyword.equals("additionalProperties")
              ? error.getInstanceLocation() + " " + property(error)
              : error.getInstanceLocation().toString();
      if (!ofWrongType && !ofMisspeltKey && reported.add(mistake)) {
        problems.add(problem(error, place(error.getInstanceLocation())));
      }
    }
    problems.sort(Comparator.comparing(SchemaProblem::span).thenComparing(SchemaProblem::message));
    return problems;
  }

  private SchemaProblem problem(Error error, Place place) {
    return switch (keyword(error)) {
      case "additionalProperties" -> unknownKey(place, property(error));
      case "required" -> missingKey(place, property(error));
      case "type" -> wrongType(place);
      case "enum" -> unknownWord(place);
      case "format" -> wrongDate(place);
      case "pattern" -> wrongShape(place);
      case "minLength" ->
          at(place, name(place) + " is empty; write something, or leave the key out.");
      case "minItems" -> at(place, name(place) + " is an empty list; name at least one.");
      case "minimum", "maximum" -> outOfRange(place);
      case "minProperties", "maxProperties" ->
          at(
              place,
              name(place)
                  + " must have exactly one of the keys "
                  + listed(place.schema.keys())
                  + ".");
      default -> at(place, name(place) + " is not valid here.");
    };
  }

  private SchemaProblem unknownKey(Place place, String key) {
    Span span =
        place.node instanceof YamlMap map
            ? map.entry(key).map(e -> e.key().span()).orElse(map.span())
            : place.node.span();
    Optional<String> nearest = suggestion(place, key);
    String hint =
        nearest
            .map(n -> "; did you mean `" + n + "`?")
            .orElseGet(
                () ->
                    place.schema.allows("object") && place.node == root
                        ? "; " + topLevelHint()
                        : "; known keys are " + listed(place.schema.keys()) + ".");
    return new SchemaProblem(span, "Unknown key `" + quoted(key) + "`" + hint, nearest);
  }

  private String topLevelHint() {
    return schema.keys().contains("extra")
        ? "fields of your own go under `extra`."
        : "known keys are " + listed(schema.keys()) + ".";
  }

  /** The known key that a misspelt one means, unless the map has that one, too. */
  private static Optional<String> suggestion(Place place, String key) {
    List<String> free =
        place.schema.keys().stream()
            .filter(k -> !(place.node instanceof YamlMap map) || map.entry(k).isEmpty())
            .toList();
    return NearestWord.of(key, free);
  }

  private SchemaProblem missingKey(Place place, String key) {
    if (place.node instanceof YamlMap map && map.entry(key).isPresent()) {
      YamlEntry entry = map.entry(key).get();
      return new SchemaProblem(
          entry.key().span(),
          "`" + key + "` has no value; " + expected(place.schema.key(key)) + ".",
          Optional.empty());
    }
    Span span =
        place.node == root
            ? anchor
            : place.node instanceof YamlMap map && !map.entries().isEmpty()
                ? map.entries().get(0).key().span()
                : place.node.span();
    String where = place.node == root ? "" : " in " + place.name;
    return new SchemaProblem(
        span,
        "The key `" + key + "` is missing" + where + "; " + expected(place.schema.key(key)) + ".",
        Optional.empty());
  }

  private SchemaProblem wrongType(Place place) {
    Optional<String> replacement = Optional.empty();
    if (place.schema.allows("array")
        && place.node instanceof YamlScalar scalar
        && scalar.plain()
        && !scalar.isNull()
        && scalar.text().chars().noneMatch(c -> "[]{},#&*!|>'\"%@`".indexOf(c) >= 0)) {
      replacement = Optional.of("[" + scalar.text() + "]");
    }
    String hint = replacement.map(r -> ", as in `" + quoted(r) + "`").orElse("");
    return new SchemaProblem(
        place.anchor,
        name(place) + " is " + found(place.node) + "; " + expected(place.schema) + hint + ".",
        replacement);
  }

  private SchemaProblem unknownWord(Place place) {
    String word = place.node instanceof YamlScalar scalar ? scalar.text() : "";
    List<String> values = place.schema.values();
    Optional<String> nearest = NearestWord.of(word, values);
    return new SchemaProblem(
        place.node.span(),
        name(place)
            + " is "
            + found(place.node)
            + "; expected one of "
            + plain(values)
            + nearest.map(n -> "; did you mean `" + n + "`?").orElse("."),
        nearest);
  }

  private SchemaProblem wrongDate(Place place) {
    String words = place.node instanceof YamlScalar scalar ? scalar.text() : "";
    String fault = ", which is not a " + (isDay(place) ? "date" : "date and time");
    String day = words.length() >= 10 ? words.substring(0, 10) : words;
    boolean looksLikeDay = day.length() == 10 && day.chars().allMatch(c -> c == '-' || isDigit(c));
    if (looksLikeDay && Rfc3339.day(day).isEmpty()) {
      fault = ", and there is no such day";
    } else if (looksLikeDay && !isDay(place) && isWithoutOffset(words)) {
      fault = ", which has no offset";
    }
    return at(
        place,
        name(place) + " is " + found(place.node) + fault + "; " + expected(place.schema) + ".");
  }

  private static boolean isDay(Place place) {
    return place.schema.format().equals("date");
  }

  private static boolean isWithoutOffset(String words) {
    try {
      LocalDateTime.parse(Rfc3339.withT(words));
      return true;
    } catch (DateTimeException somethingElse) {
      return false;
    }
  }

  private SchemaProblem wrongShape(Place place) {
    String word = place.node instanceof YamlScalar scalar ? scalar.text() : "";
    Optional<String> replacement =
        place.schema.pattern().filter(p -> p.startsWith("^[a-z0-9]")).flatMap(p -> idOf(word));
    return new SchemaProblem(
        place.node.span(),
        name(place)
            + " is "
            + found(place.node)
            + "; expected "
            + place.schema.shape().orElse("another form")
            + replacement.map(r -> "; did you mean `" + r + "`?").orElse("."),
        replacement);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static Optional<String> idOf(String word) {
    String id = Slug.keeping("._", word);
    boolean good =
        !id.isEmpty() && id.length() <= MAX_QUOTED_CHARS && "._".indexOf(id.charAt(0)) < 0;
    return good ? Optional.of(id) : Optional.empty();
  }

  private SchemaProblem outOfRange(Place place) {
    return at(
        place,
        name(place)
            + " is "
            + found(place.node)
            + "; expected "
            + place.schema.keyword("minimum").asText()
            + " to "
            + place.schema.keyword("maximum").asText()
            + ".");
  }

  private static SchemaProblem at(Place place, String message) {
    return new SchemaProblem(place.anchor, message, Optional.empty());
  }

  /** Beginning of a sentence: the key's name, or the list that an item is in. */
  private static String name(Place place) {
    return place.name.startsWith("an ") ? "An " + place.name.substring(3) : place.name;
  }

  private static String found(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      if (scalar.isNull()) {
        return "empty";
      }
      return scalar.text().isEmpty() ? "empty" : "`" + quoted(scalar.text()) + "`";
    }
    return node instanceof YamlList ? "a list" : "a map";
  }

  /** What the schema wants at a place. */
  private static String expected(SchemaView schema) {
    if (!schema.values().isEmpty() && !schema.allows("object")) {
      return "expected one of " + plain(schema.values());
    }
    return switch (schema.format()) {
      case "date" -> "expected a date, as in `2026-06-30`";
      case "date-time" ->
          "expected date, time and offset, as in `2026-06-04T14:02:00+02:00` or"
              + " `2026-06-04T12:02:00Z`";
      default ->
          "expected "
              + schema.types().stream()
                  .map(Explanation::type)
                  .distinct()
                  .collect(Collectors.joining(" or "));
    };
  }

  private static String type(String type) {
    return switch (type) {
      case "array" -> "a list";
      case "object" -> "a map of keys and values";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "`true` or `false`";
      default -> "text";
    };
  }

  private static String plain(List<String> words) {
    return String.join(", ", words);
  }

  private static String listed(List<String> words) {
    String some =
        words.stream()
            .limit(MAX_LISTED_WORDS)
            .map(w -> "`" + w + "`")
            .collect(Collectors.joining(", "));
    return words.size() > MAX_LISTED_WORDS ? some + " and more" : some;
  }

  private static String quoted(String words) {
    String line = words.strip().replace('\n', ' ').replace('\r', ' ');
    if (line.length() <= MAX_QUOTED_CHARS) {
      return line;
    }
    int end =
        Character.isHighSurrogate(line.charAt(MAX_QUOTED_CHARS - 1))
            ? MAX_QUOTED_CHARS - 1
            : MAX_QUOTED_CHARS;
    return line.substring(0, end) + "…";
  }

  private Place place(NodePath path) {
    Place place = new Place(root, schema, "the map", anchor);
    for (int i = 0; i < path.getNameCount(); i++) {
      Object element = path.getElement(i);
      if (place.node instanceof YamlList list && element instanceof Integer index) {
        YamlNode item = list.items().get(index);
        String name = place.name.startsWith("an ") ? place.name : "an item of " + place.name;
        place = new Place(item, place.schema.item(), name, item.span());
      } else if (place.node instanceof YamlMap map) {
        String key = element.toString();
        Optional<YamlEntry> entry = map.entry(key);
        if (entry.isEmpty()) {
          return place;
        }
        YamlNode value = entry.get().value();
        Span span = value instanceof YamlScalar ? value.span() : entry.get().key().span();
        place = new Place(value, place.schema.key(key), "`" + quoted(key) + "`", span);
      } else {
        return place;
      }
    }
    return place;
  }

  private static String keyword(Error error) {
    return error.getKeyword() == null ? "" : error.getKeyword();
  }

  private static String property(Error error) {
    return error.getProperty() == null ? "" : error.getProperty();
  }
}
