package dev.postmortem.schema.validation;

import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a schema requires at one place, as far as it is known without the validator: that takes
 * tenths of a second to load, and is needed only to say what is wrong. It accepts a value only if
 * it is certainly valid; of all else, and of what it does not understand, it says nothing.
 *
 * @param types the types of JSON that are allowed; none for any
 * @param checks all of which a value must pass
 */
record SchemaPrecheck(Set<String> types, List<Check> checks) {

  /** One demand on a value. */
  interface Check {
    /** Whether a value certainly meets the check. */
    boolean passes(YamlNode node, Form form);
  }

  /** What a value is in JSON, see {@link YamlJson}; the parts of a map's value are its entries. */
  enum Form {
    NOTHING("null"),
    NUMBER("integer"),
    BOOLEAN("boolean"),
    TEXT("string"),
    LIST("array"),
    MAP("object");

    private final String type;

    Form(String type) {
      this.type = type;
    }

    /** Whether a value of this form has one of some types. */
    boolean isOneOf(Set<String> types) {
      return types.isEmpty()
          || types.contains(type)
          || (this == NUMBER && types.contains("number"));
    }
  }

  /** Longest run of digits that counts as a number here. */
  private static final int MAX_DIGITS = 15;

  /** Asks nothing. */
  static final SchemaPrecheck NOTHING = new SchemaPrecheck(Set.of(), List.of());

  /** Whether a value is certainly valid; {@code false} if that is not sure. */
  boolean isCertainlyValid(YamlNode node) {
    Form form = form(node);
    for (Check check : checks) {
      if (!check.passes(node, form)) {
        return false;
      }
    }
    return true;
  }

  /** What is in a map: of a key that stands twice the first value, and no empty ones. */
  static Map<String, YamlNode> values(YamlNode map) {
    Map<String, YamlNode> values = new LinkedHashMap<>();
    for (YamlEntry entry : ((YamlMap) map).entries()) {
      if (!YamlJson.isNothing(entry.value())) {
        values.putIfAbsent(entry.key().text(), entry.value());
      }
    }
    return values;
  }

  private Form form(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      boolean text = types.isEmpty() || types.contains("string");
      if (scalar.isNull()) {
        return Form.NOTHING;
      } else if (!scalar.plain()) {
        return Form.TEXT;
      } else if (isWholeNumber(scalar.text())
          && (types.contains("integer") || (types.contains("number") && !text))) {
        return Form.NUMBER;
      } else {
        return types.contains("boolean") && !text && isTruth(scalar.text())
            ? Form.BOOLEAN
            : Form.TEXT;
      }
    }
    return node instanceof YamlList ? Form.LIST : Form.MAP;
  }

  private static boolean isTruth(String text) {
    return text.equals("true") || text.equals("false");
  }

  private static boolean isWholeNumber(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
