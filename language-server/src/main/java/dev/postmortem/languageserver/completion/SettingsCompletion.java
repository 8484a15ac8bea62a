package dev.postmortem.languageserver.completion;

import dev.postmortem.corpus.files.RepositoryRoot;
import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.yaml.YamlCaret;
import dev.postmortem.languageserver.yaml.YamlPlace;
import dev.postmortem.languageserver.yaml.YamlPlace.Part;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.RuleOption;
import dev.postmortem.schema.validation.PostmortemSchema;
import dev.postmortem.schema.validation.SchemaGuide;
import dev.postmortem.text.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be written in {@code postmortem.yml} and in the taxonomy's own file. */
final class SettingsCompletion {

  private static final String FACTOR =
      """
      id: ${1:kebab-case-id}
      name: ${2:Name}
      description: ${3:what it covers, and how to tell it from its neighbours}
      layer: ${4:design}
      end: ${5:blunt}""";

  private final YamlPlace place;
  private final YamlSuggestions yaml;
  private final Offers offers;

  private SettingsCompletion(View view, SourceText source, YamlPlace place) {
    this.place = place;
    this.yaml = new YamlSuggestions(source, place, PostmortemSchema.configuration().guide());
    this.offers = new Offers(view);
  }

  static List<Suggestion> at(View view, SourceText source, int offset) {
    YamlPlace found = YamlCaret.at(source, source.span(), offset);
    YamlPlace place =
        source.path().equals(RepositoryRoot.CONFIGURATION_FILE) ? found : inTaxonomy(found);
    return place.part() == Part.TEXT
        ? List.of()
        : new SettingsCompletion(view, source, place).suggestions();
  }

  /** In a file of its own a taxonomy stands as it would under {@code factors}. */
  private static YamlPlace inTaxonomy(YamlPlace place) {
    List<String> path = new ArrayList<>();
    path.add("factors");
    path.addAll(place.path());
    return new YamlPlace(
        path, place.part(), place.word(), place.siblings(), place.indent(), place.flow());
  }

  private List<Suggestion> suggestions() {
    if (place.part() == Part.VALUE) {
      return yaml.words(words());
    }
    List<Suggestion> suggestions = new ArrayList<>();
    String where = String.join(".", place.path());
    if (List.of("factors", "factors.-", "factors.factors", "factors.factors.-").contains(where)
        && place.siblings().isEmpty()
        && !place.flow()) {
      suggestions.add(yaml.snippet("factor", "a contributing factor of your own", FACTOR));
    }
    suggestions.addAll(yaml.keys());
    if (place.last().equals("rules")) {
      offers.rulesAndFamilies().stream()
          .filter(o -> !place.siblings().contains(o.word()))
          .map(
              o ->
                  new Suggestion(
                      o.word(),
                      o.kind(),
                      o.detail(),
                      o.documentation(),
                      place.word(),
                      o.word() + ": $1"))
          .forEach(suggestions::add);
    }
    ruleAround().ifPresent(rule -> suggestions.addAll(options(rule)));
    suggestions.addAll(yaml.words(words()));
    return suggestions;
  }

  /** The rule whose settings a place is in. */
  private Optional<RuleInfo> ruleAround() {
    int size = place.path().size();
    boolean inRule = size > 1 && place.path().get(size - 2).equals("rules");
    return inRule ? offers.rule(place.last()) : Optional.empty();
  }

  private List<Suggestion> options(RuleInfo rule) {
    return rule.options().stream()
        .filter(option -> !place.siblings().contains(option.name()))
        .map(
            option ->
                new Suggestion(
                    option.name(),
                    Suggestion.Kind.KEY,
                    "option of " + rule.id(),
                    option.about() + "\n\nDefault: `" + option.defaultValue() + "`.",
                    place.word(),
                    option.name() + ": $1"))
        .toList();
  }

  private List<Offer> words() {
    String where = String.join(".", place.path());
    if (place.part() == Part.VALUE && place.path().size() > 1) {
      String before = place.path().get(place.path().size() - 2);
      if (before.equals("rules")) {
        return RuleLevels.offers();
      }
      Optional<RuleOption> option =
          place.path().size() > 2 && place.path().get(place.path().size() - 3).equals("rules")
              ? offers.rule(before).flatMap(rule -> rule.option(place.last()))
              : Optional.empty();
      if (option.isPresent()) {
        return option.get().choices().stream().map(c -> Offer.of(c, option.get().about())).toList();
      }
    }
    if (where.endsWith("deprecated_by")) {
      return offers.factors();
    }
    return switch (where) {
      case "overrides.-.severities", "overrides.-.severities.-" -> offers.severities();
      case "services.-.team" -> offers.teams();
      default -> bySchema();
    };
  }

  private List<Offer> bySchema() {
    boolean item = place.last().equals(SchemaGuide.ITEM);
    return place.part() == Part.KEY && !item ? List.of() : yaml.values().orElse(List.of());
  }
}
