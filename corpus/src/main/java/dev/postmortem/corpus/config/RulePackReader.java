package dev.postmortem.corpus.config;

import dev.postmortem.corpus.config.RulePack.Example;
import dev.postmortem.corpus.config.RulePack.Letters;
import dev.postmortem.corpus.config.RulePack.PackRule;
import dev.postmortem.corpus.config.RulePack.Pattern;
import dev.postmortem.corpus.config.RulePack.Scope;
import dev.postmortem.corpus.config.RulePack.Search;
import dev.postmortem.corpus.config.RulePack.Term;
import dev.postmortem.corpus.config.RulePack.Verdict;
import dev.postmortem.corpus.config.RulePack.Wording;
import dev.postmortem.corpus.pattern.InvalidPatternException;
import dev.postmortem.corpus.pattern.UserPattern;
import dev.postmortem.schema.validation.PostmortemSchema;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.schema.yaml.YamlReader;
import dev.postmortem.schema.yaml.YamlTree;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads one rule pack; total: each error becomes a problem at its position in the pack, and the
 * valid rules still apply.
 */
final class RulePackReader {

  private final SourceText source;
  private final Problems own;
  private final Problems problems;

  RulePackReader(SourceText source, Problems problems) {
    this.source = source;
    this.own = new Problems(source);
    this.problems = problems;
  }

  RulePack read() {
    YamlTree tree = YamlReader.read(source);
    tree.problems().forEach(p -> own.add(p.span(), p.message()));
    own.schema(tree, PostmortemSchema.pack());
    List<PackRule> rules = new ArrayList<>();
    Optional<String> name = Optional.empty();
    if (tree.root().orElse(null) instanceof YamlMap root) {
      name = Values.words(root, "name");
      root.maps("rules").forEach(map -> rule(map).ifPresent(rules::add));
    } else if (tree.problems().isEmpty()) {
      own.add(
          tree.root().map(YamlNode::span).orElse(source.span()),
          "Expected a rule pack: a map with the key rules.");
    }
    own.sorted().forEach(p -> problems.add(p.source(), p.span(), p.message(), p.replacement()));
    return new RulePack(source, name, rules);
  }

  private Optional<PackRule> rule(YamlMap map) {
    Optional<Located<String>> id = Values.text(map, "id").filter(this::isId);
    Optional<String> message = Values.words(map, "message");
    if (id.isEmpty() || message.isEmpty()) {
      return Optional.empty();
    }
    Letters letters =
        Values.flag(map, "case_sensitive").orElse(false) ? Letters.AS_WRITTEN : Letters.ANY_CASE;
    Optional<String> replacement = replacement(map);
    List<Term> terms = terms(map, replacement);
    List<Pattern> patterns = patterns(map, letters, replacement);
    if (map.get("terms").isEmpty() && map.get("patterns").isEmpty()) {
      own.add(
          id.get().span(),
          "The rule " + id.get().value() + " has no terms and no patterns; add some.");
    }
    if (terms.isEmpty() && patterns.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PackRule(
            id.get(),
            Values.words(map, "family").orElse("house"),
            level(map),
            new Wording(message.get(), Values.words(map, "help"), Values.words(map, "why")),
            new Search(terms, patterns, Values.values(Values.texts(map, "except")), letters),
            scope(map),
            examples(map)));
  }

  private boolean isId(Located<String> id) {
    return id.value().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  }

  private static Level level(YamlMap map) {
    return switch (Values.words(map, "severity").orElse("")) {
      case "off" -> Level.OFF;
      case "error" -> Level.ERROR;
      default -> Level.WARNING;
    };
  }

  private static Optional<String> replacement(YamlMap map) {
    return map.scalar("replacement").map(YamlScalar::text);
  }

  private static List<Term> terms(YamlMap map, Optional<String> replacement) {
    List<Term> terms = new ArrayList<>();
    for (YamlNode node : itemsOf(map, "terms")) {
      if (node instanceof YamlScalar word && !word.text().isBlank()) {
        terms.add(new Term(word.text().strip(), replacement));
      } else if (node instanceof YamlMap one) {
        Values.words(one, "term")
            .map(words -> new Term(words.strip(), replacement(one).or(() -> replacement)))
            .ifPresent(terms::add);
      }
    }
    return terms;
  }

  private List<Pattern> patterns(YamlMap map, Letters letters, Optional<String> replacement) {
    List<Pattern> patterns = new ArrayList<>();
    for (YamlNode node : itemsOf(map, "patterns")) {
      if (node instanceof YamlScalar word && !word.text().isEmpty()) {
        pattern(word.located(), letters, replacement).ifPresent(patterns::add);
      } else if (node instanceof YamlMap one) {
        Values.text(one, "pattern")
            .flatMap(text -> pattern(text, letters, replacement(one).or(() -> replacement)))
            .ifPresent(patterns::add);
      }
    }
    return patterns;
  }

  private Optional<Pattern> pattern(
      Located<String> text, Letters letters, Optional<String> replacement) {
    try {
      UserPattern expression =
          letters == Letters.AS_WRITTEN
              ? UserPattern.of(text.value())
              : UserPattern.inAnyCase(text.value());
      if (expression.matches("")) {
        own.add(text.span(), "This pattern matches empty text; make it match words.");
        return Optional.empty();
      }
      int wanted = replacement.map(UserPattern::highestGroupIn).orElse(0);
      if (wanted > expression.groups()) {
        own.add(
            text.span(),
            "The replacement uses the group $%d, but the pattern has %d."
                .formatted(wanted, expression.groups()));
        return Optional.of(new Pattern(expression, Optional.empty()));
      }
      return Optional.of(new Pattern(expression, replacement));
    } catch (InvalidPatternException invalid) {
      own.add(text.span(), invalid.getMessage() + ".");
      return Optional.empty();
    }
  }

  private static Scope scope(YamlMap map) {
    YamlMap scope = map.map("scope").orElse(new YamlMap(Span.at(0), List.of()));
    return new Scope(
        Values.values(Values.texts(scope, "sections")),
        Values.values(Values.texts(scope, "fields")));
  }

  private static List<Example> examples(YamlMap map) {
    List<Example> examples = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      for (YamlNode node : itemsOf(map, verdict.name().toLowerCase(Locale.ROOT))) {
        if (node instanceof YamlScalar text && !text.text().isBlank()) {
          examples.add(new Example(verdict, text.located(), Optional.empty(), Optional.empty()));
        } else if (node instanceof YamlMap one) {
          Values.text(one, "text")
              .map(
                  text ->
                      new Example(
                          verdict,
                          text,
                          Values.text(one, "in"),
                          one.scalar("fixed").map(YamlScalar::text)))
              .ifPresent(examples::add);
        }
      }
    }
    return examples;
  }

  /** What is under a key; one value counts as a list of one. */
  private static List<YamlNode> itemsOf(YamlMap map, String key) {
    Optional<YamlNode> value = map.get(key);
    if (value.isPresent() && value.get() instanceof YamlList list) {
      return list.items();
    }
    return map.scalar(key).map(s -> List.<YamlNode>of(s)).orElse(List.of());
  }
}
