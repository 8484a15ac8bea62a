package dev.postmortem.corpus.config;

import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.text.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Typed values of a settings map. A value of the wrong type counts as missing: the JSON Schema
 * reports it.
 */
final class Values {

  private Values() {}

  static Optional<Located<String>> text(YamlMap map, String key) {
    return map.scalar(key).map(YamlScalar::located).filter(l -> !l.value().isBlank());
  }

  static Optional<String> words(YamlMap map, String key) {
    return text(map, key).map(Located::value);
  }

  /** The texts of a list; a single text counts as a list of one. */
  static List<Located<String>> texts(YamlMap map, String key) {
    List<Located<String>> found = new ArrayList<>();
    for (YamlNode node : map.list(key)) {
      if (node instanceof YamlScalar scalar && !scalar.isNull() && !scalar.text().isBlank()) {
        found.add(scalar.located());
      }
    }
    text(map, key).ifPresent(found::add);
    return found;
  }

  static List<String> values(List<Located<String>> located) {
    return located.stream().map(Located::value).toList();
  }

  static Optional<Integer> wholeNumber(YamlMap map, String key) {
    return map.scalar(key).flatMap(s -> wholeNumber(s.text()));
  }

  static Optional<Integer> wholeNumber(String text) {
    if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(text));
  }

  static Optional<Boolean> flag(YamlMap map, String key) {
    return map.scalar(key)
        .filter(YamlScalar::plain)
        .flatMap(
            s ->
                switch (s.text()) {
                  case "true", "True", "TRUE" -> Optional.of(true);
                  case "false", "False", "FALSE" -> Optional.of(false);
                  default -> Optional.empty();
                });
  }

  /** Days of a limit: {@code 10}, {@code 10d}, {@code 10 days}, {@code 2w} or {@code 2 weeks}. */
  static Optional<Integer> days(String text) {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    Optional<Integer> count = wholeNumber(text.substring(0, digits)).filter(n -> n <= 36_500);
    return switch (text.substring(digits).strip()) {
      case "", "d", "day", "days" -> count;
      case "w", "week", "weeks" -> count.map(n -> n * 7);
      default -> Optional.empty();
    };
  }
}
