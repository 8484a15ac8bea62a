package dev.postmortem.corpus.config;

import dev.postmortem.corpus.config.Settings.RuleOverride;
import dev.postmortem.corpus.config.Settings.RuleSetting;
import dev.postmortem.corpus.config.Settings.SeverityLevel;
import dev.postmortem.schema.model.Status;
import dev.postmortem.schema.model.Term;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.text.source.Located;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the settings of rules; which rules there are is for the linter to know. */
final class RulesReader {

  private static final List<String> LEVELS = List.of("off", "warning", "error");

  private final Problems problems;
  private final List<String> severities;

  RulesReader(Problems problems, List<SeverityLevel> severities) {
    this.problems = problems;
    this.severities = severities.stream().map(SeverityLevel::name).toList();
  }

  Map<String, RuleSetting> rules(YamlMap parent) {
    Map<String, RuleSetting> settings = new LinkedHashMap<>();
    for (YamlEntry entry : parent.map("rules").map(YamlMap::entries).orElse(List.of())) {
      setting(entry).ifPresent(s -> settings.putIfAbsent(s.key().value(), s));
    }
    return Collections.unmodifiableMap(settings);
  }

  private Optional<RuleSetting> setting(YamlEntry entry) {
    if (entry.value() instanceof YamlMap map) {
      List<YamlEntry> options =
          map.entries().stream().filter(e -> !e.key().text().equals("severity")).toList();
      return Optional.of(
          new RuleSetting(
              entry.key().located(),
              Values.text(map, "severity").flatMap(this::level),
              new YamlMap(map.span(), options)));
    }
    if (entry.value() instanceof YamlScalar word && !word.isNull()) {
      return level(word.located())
          .map(
              l ->
                  new RuleSetting(
                      entry.key().located(), Optional.of(l), new YamlMap(word.span(), List.of())));
    }
    return Optional.empty();
  }

  private Optional<Level> level(Located<String> word) {
    if (!LEVELS.contains(word.value())) {
      problems.addUnknown(word, "no level", LEVELS);
      return Optional.empty();
    }
    return Optional.of(Level.valueOf(word.value().toUpperCase(Locale.ROOT)));
  }

  List<RuleOverride> overrides(YamlMap root) {
    List<RuleOverride> overrides = new ArrayList<>();
    for (YamlMap map : root.maps("overrides")) {
      overrides.add(
          new RuleOverride(
              Values.values(Values.texts(map, "paths")),
              known(Values.texts(map, "severities"), "no severity", severities),
              known(
                  Values.texts(map, "statuses"),
                  "no status",
                  Arrays.stream(Status.values()).map(Term::word).toList()),
              rules(map)));
    }
    return List.copyOf(overrides);
  }

  /** Unknown words stay: a condition that cannot hold must not turn into none at all. */
  private List<String> known(List<Located<String>> words, String what, List<String> known) {
    words.stream()
        .filter(w -> !known.contains(w.value()))
        .forEach(w -> problems.addUnknown(w, what, known));
    return Values.values(words);
  }
}
