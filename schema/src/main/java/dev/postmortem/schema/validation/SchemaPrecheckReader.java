package dev.postmortem.schema.validation;

import dev.postmortem.schema.time.Rfc3339;
import dev.postmortem.schema.validation.SchemaPrecheck.Check;
import dev.postmortem.schema.validation.SchemaPrecheck.Form;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.schema.yaml.YamlReader;
import dev.postmortem.text.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads expectations out of a JSON Schema, which is YAML too. */
final class SchemaPrecheckReader {

  private static final Check NEVER = (node, form) -> false;

  private final YamlMap root;
  private final Map<String, SchemaPrecheck> referenced = new HashMap<>();

  private SchemaPrecheckReader(YamlMap root) {
    this.root = root;
  }

  /** What a schema asks of a whole file; what it asks of parts is read when these are met. */
  static SchemaPrecheck read(String schema) {
    YamlMap root =
        YamlReader.read(SourceText.of("schema.json", schema))
            .root()
            .filter(YamlMap.class::isInstance)
            .map(YamlMap.class::cast)
            .orElseThrow();
    return new SchemaPrecheckReader(root).read(root);
  }

  private SchemaPrecheck read(YamlMap schema) {
    Set<String> types = new LinkedHashSet<>();
    schema.get("type").ifPresent(type -> types.addAll(words(type)));
    List<Check> checks = new ArrayList<>();
    if (!types.isEmpty()) {
      checks.add((node, form) -> form.isOneOf(types));
      if (schema.get("$ref").isPresent()) {
        checks.add(NEVER);
      }
    }
    for (YamlEntry keyword : schema.entries()) {
      check(schema, keyword.key().text(), keyword.value(), checks);
    }
    return new SchemaPrecheck(Set.copyOf(types), List.copyOf(checks));
  }

  private void check(YamlMap schema, String keyword, YamlNode value, List<Check> checks) {
    switch (keyword) {
      case "enum" -> {
        Set<String> words = Set.copyOf(words(value));
        checks.add((node, form) -> form == Form.TEXT && words.contains(text(node)));
      }
      case "pattern" -> {
        Pattern pattern = Pattern.compile(text(value));
        // `$` is before a last line break too, and not for every validator.
        checks.add(ofText(text -> text.indexOf('\n') < 0 && pattern.matcher(text).find()));
      }
      case "format" ->
          checks.add(
              switch (text(value)) {
                case "date" -> ofText(text -> Rfc3339.day(text).isPresent());
                case "date-time" -> ofText(text -> Rfc3339.moment(text).isPresent());
                default -> NEVER;
              });
      case "anyOf" -> {
        List<SchemaPrecheck> alternatives =
            ((YamlList) value).items().stream().map(item -> read((YamlMap) item)).toList();
        checks.add((node, form) -> alternatives.stream().anyMatch(a -> a.isCertainlyValid(node)));
      }
      case "minLength" -> {
        long least = number(value);
        checks.add(ofText(text -> text.codePointCount(0, text.length()) >= least));
      }
      case "minimum" -> checks.add(ofNumber(value, (bound, n) -> n >= bound));
      case "maximum" -> checks.add(ofNumber(value, (bound, n) -> n <= bound));
      case "minItems" -> {
        long least = number(value);
        checks.add((node, form) -> form != Form.LIST || ((YamlList) node).items().size() >= least);
      }
      case "items" -> {
        SchemaPrecheck item = read((YamlMap) value);
        checks.add(
            (node, form) ->
                form != Form.LIST
                    || ((YamlList) node).items().stream().allMatch(item::isCertainlyValid));
      }
      case "required" -> {
        List<String> keys = words(value);
        checks.add(
            (node, form) ->
                form != Form.MAP || SchemaPrecheck.values(node).keySet().containsAll(keys));
      }
      case "minProperties" -> checks.add(ofSize(value, (bound, size) -> size >= bound));
      case "maxProperties" -> checks.add(ofSize(value, (bound, size) -> size <= bound));
      case "properties" -> checks.add(ofEntries(schema));
      case "additionalProperties" -> {
        if (schema.get("properties").isEmpty()) {
          checks.add(ofEntries(schema));
        }
      }
      case "$ref" -> {
        String reference = text(value);
        checks.add((node, form) -> resolve(reference).isCertainlyValid(node));
      }
      case "if" -> checks.add(conditional(schema, read((YamlMap) value)));
      case "then" -> {
        if (schema.get("if").isEmpty()) {
          checks.add(NEVER);
        }
      }
      case "type",
          "title",
          "description",
          "default",
          "examples",
          "patternErrorMessage",
          "$schema",
          "$id",
          "$defs" -> {
        // looked at elsewhere, or only for people
      }
      default -> checks.add(NEVER);
    }
  }

  private Check ofEntries(YamlMap schema) {
    Map<String, SchemaPrecheck> known = new HashMap<>();
    schema
        .map("properties")
        .ifPresent(
            properties ->
                properties
                    .entries()
                    .forEach(e -> known.put(e.key().text(), read((YamlMap) e.value()))));
    SchemaPrecheck ofOthers =
        schema
            .get("additionalProperties")
            .map(others -> others instanceof YamlMap map ? read(map) : allOrNone(text(others)))
            .orElse(SchemaPrecheck.NOTHING);
    return (node, form) ->
        form != Form.MAP
            || SchemaPrecheck.values(node).entrySet().stream()
                .allMatch(
                    e -> known.getOrDefault(e.getKey(), ofOthers).isCertainlyValid(e.getValue()));
  }

  private static SchemaPrecheck allOrNone(String allowed) {
    return allowed.equals("true")
        ? SchemaPrecheck.NOTHING
        : new SchemaPrecheck(Set.of(), List.of(NEVER));
  }

  /** A condition on the type alone: where it cannot be met, what follows from it is not asked. */
  private Check conditional(YamlMap schema, SchemaPrecheck condition) {
    SchemaPrecheck then = schema.map("then").map(this::read).orElse(SchemaPrecheck.NOTHING);
    boolean known = schema.get("else").isEmpty() && condition.checks().size() == 1;
    Check cannotApply =
        (node, form) -> (form == Form.LIST || form == Form.MAP) && !form.isOneOf(condition.types());
    return (node, form) -> known && (cannotApply.passes(node, form) || then.isCertainlyValid(node));
  }

  private static Check ofText(Predicate<String> demand) {
    return (node, form) -> form != Form.TEXT || demand.test(text(node));
  }

  private interface Bound {
    boolean holds(long bound, long number);
  }

  private static Check ofNumber(YamlNode value, Bound bound) {
    long limit = number(value);
    return (node, form) -> form != Form.NUMBER || bound.holds(limit, Long.parseLong(text(node)));
  }

  private static Check ofSize(YamlNode value, Bound bound) {
    long limit = number(value);
    LongPredicate fits = size -> bound.holds(limit, size);
    return (node, form) -> form != Form.MAP || fits.test(SchemaPrecheck.values(node).size());
  }

  /** Read when it is first met, since a schema may refer to itself. */
  private synchronized SchemaPrecheck resolve(String reference) {
    SchemaPrecheck known = referenced.get(reference);
    if (known == null) {
      YamlMap at = root;
      for (String step : reference.substring("#/".length()).split("/")) {
        at = at.map(step).orElseThrow();
      }
      known = read(at);
      referenced.put(reference, known);
    }
    return known;
  }

  private static List<String> words(YamlNode node) {
    return node instanceof YamlList list
        ? list.items().stream().map(SchemaPrecheckReader::text).toList()
        : List.of(text(node));
  }

  private static String text(YamlNode node) {
    return ((YamlScalar) node).text();
  }

  private static long number(YamlNode node) {
    return Long.parseLong(text(node));
  }
}
