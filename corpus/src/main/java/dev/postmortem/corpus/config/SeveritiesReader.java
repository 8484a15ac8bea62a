package dev.postmortem.corpus.config;

import dev.postmortem.corpus.config.Settings.SeverityLevel;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.model.Term;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.text.source.Located;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the severities of {@code postmortem.yml}. */
final class SeveritiesReader {

  static final List<String> SECTIONS = Arrays.stream(SectionKind.values()).map(Term::word).toList();

  private final Problems problems;

  SeveritiesReader(Problems problems) {
    this.problems = problems;
  }

  /** The severities; the default ones if none are given. */
  List<SeverityLevel> read(YamlMap root) {
    List<SeverityLevel> levels = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (YamlNode node : root.list("severities")) {
      YamlMap map = node instanceof YamlMap m ? m : new YamlMap(node.span(), List.of());
      Optional<Located<String>> name =
          node instanceof YamlScalar bare && !bare.isNull()
              ? Optional.of(bare.located())
              : Values.text(map, "name");
      if (name.isEmpty()) {
        continue;
      }
      if (!names.add(name.get().value())) {
        problems.add(
            name.get().span(),
            "The severity \"" + name.get().value() + "\" is listed twice; remove one.");
        continue;
      }
      levels.add(level(name.get().value(), map));
    }
    return levels.isEmpty() ? Defaults.SEVERITIES : List.copyOf(levels);
  }

  /** What an entry leaves out comes from the default severity of its name, if there is one. */
  private SeverityLevel level(String name, YamlMap map) {
    SeverityLevel standard =
        Defaults.SEVERITIES.stream()
            .filter(s -> s.name().equals(name))
            .findFirst()
            .orElse(
                new SeverityLevel(
                    name,
                    Optional.empty(),
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    Defaults.MIDDLE_FORM));
    return new SeverityLevel(
        name,
        Values.words(map, "description").or(standard::description),
        Values.flag(map, "requires_postmortem").orElse(standard.requiresPostmortem()),
        days(map, "publish_within", standard.publishWithinDays()),
        days(map, "review_within", standard.reviewWithinDays()),
        map.get("required_sections").isEmpty()
            ? standard.requiredSections()
            : sections(map, "required_sections"));
  }

  private Optional<Integer> days(YamlMap map, String key, Optional<Integer> standard) {
    Optional<Located<String>> words = Values.text(map, key);
    if (words.isEmpty()) {
      return map.entry(key).isPresent() ? Optional.empty() : standard;
    }
    if (words.get().value().equals("none")) {
      return Optional.empty();
    }
    Optional<Integer> days = Values.days(words.get().value());
    if (days.isEmpty()) {
      problems.add(
          words.get().span(),
          "\""
              + words.get().value()
              + "\" is not a time limit; write days or weeks, as in 10d or 2w.");
    }
    return days.or(() -> standard);
  }

  private List<SectionKind> sections(YamlMap map, String key) {
    Set<SectionKind> kinds = new LinkedHashSet<>();
    for (Located<String> word : Values.texts(map, key)) {
      Optional<SectionKind> kind = SectionKind.of(word.value());
      kind.ifPresent(kinds::add);
      if (kind.isEmpty()) {
        problems.addUnknown(word, "no section", SECTIONS);
      }
    }
    return List.copyOf(kinds);
  }
}
