package dev.postmortem.linter.rule;

import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** What an organisation set on one rule for one document, with the rule's own defaults. */
public final class Options {

  private final RuleInfo rule;
  private final List<YamlMap> settings;

  /**
   * Settings of a rule.
   *
   * @param settings what was set, most telling first
   */
  public Options(RuleInfo rule, List<YamlMap> settings) {
    this.rule = rule;
    this.settings = List.copyOf(settings);
  }

  /** The word of a choice; the default if nothing or no known word is set. */
  public String choice(String name) {
    RuleOption option = option(name);
    return scalar(name)
        .filter(option.choices()::contains)
        .findFirst()
        .orElse(option.defaultValue());
  }

  /** A whole number; the default if nothing or no number is set. */
  public int number(String name) {
    return scalar(name)
        .filter(Options::isNumber)
        .map(Integer::parseInt)
        .findFirst()
        .orElseGet(() -> Integer.parseInt(option(name).defaultValue()));
  }

  /** A list of words; empty if nothing is set. */
  public List<String> words(String name) {
    option(name);
    List<String> words = new ArrayList<>();
    settings.stream()
        .flatMap(map -> map.list(name).stream())
        .filter(YamlScalar.class::isInstance)
        .map(node -> ((YamlScalar) node).text())
        .forEach(words::add);
    return words;
  }

  /** Whether a value may be set on an option. */
  public static boolean accepts(RuleOption option, YamlNode value) {
    if (value instanceof YamlScalar scalar) {
      return switch (option.type()) {
        case NUMBER -> isNumber(scalar.text());
        case CHOICE -> option.choices().contains(scalar.text());
        case WORDS -> false;
      };
    }
    return option.type() == RuleOption.Type.WORDS
        && value instanceof YamlNode.YamlList list
        && list.items().stream().allMatch(YamlScalar.class::isInstance);
  }

  private java.util.stream.Stream<String> scalar(String name) {
    return settings.stream().flatMap(map -> map.scalar(name).stream()).map(YamlScalar::text);
  }

  private RuleOption option(String name) {
    return rule.option(name)
        .orElseThrow(() -> new IllegalArgumentException(rule.id() + " has no option " + name));
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() < 10
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
