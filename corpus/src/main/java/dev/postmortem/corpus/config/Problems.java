package dev.postmortem.corpus.config;

import dev.postmortem.schema.validation.PostmortemSchema;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlTree;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import dev.postmortem.text.words.NearestWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with the settings while they are read. */
final class Problems {

  private final SourceText source;
  private final List<ConfigurationProblem> found = new ArrayList<>();

  Problems(SourceText source) {
    this.source = source;
  }

  /** The text of {@code postmortem.yml}. */
  SourceText source() {
    return source;
  }

  /** What a JSON Schema says about the settings. */
  void schema(YamlTree tree, PostmortemSchema schema) {
    if (tree.root().orElse(null) instanceof YamlMap root) {
      schema
          .problems(root, Span.at(root.span().start()))
          .forEach(p -> add(source, p.span(), p.message(), p.replacement()));
    }
  }

  void add(Span span, String message) {
    add(source, span, message, Optional.empty());
  }

  /** A word that is none of the known ones: names the nearest, else all if they are few. */
  void addUnknown(Located<String> word, String what, Collection<String> known) {
    Optional<String> nearest = NearestWord.of(word.value(), known);
    String hint =
        nearest
            .map(n -> "; did you mean \"" + n + "\"?")
            .orElse(
                known.size() > 12 ? "." : "; expected one of " + String.join(", ", known) + ".");
    add(source, word.span(), "There is " + what + " \"" + word.value() + "\"" + hint, nearest);
  }

  /** One problem per place: what the schema reports is not reported twice. */
  void add(SourceText text, Span span, String message, Optional<String> replacement) {
    boolean known =
        found.stream()
            .anyMatch(
                p ->
                    p.source().path().equals(text.path())
                        && (span.contains(p.span()) || p.span().start() == span.start()));
    if (!known) {
      found.add(new ConfigurationProblem(text, span, message, replacement));
    }
  }

  List<ConfigurationProblem> sorted() {
    return found.stream()
        .sorted(
            Comparator.comparing(
                    (ConfigurationProblem p) -> !p.source().path().equals(source.path()))
                .thenComparing(p -> p.source().path())
                .thenComparing(ConfigurationProblem::span))
        .toList();
  }
}
