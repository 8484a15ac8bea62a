package dev.postmortem.languageserver.completion;

import dev.postmortem.languageserver.yaml.KeyText;
import dev.postmortem.languageserver.yaml.YamlPlace;
import dev.postmortem.languageserver.yaml.YamlPlace.Part;
import dev.postmortem.schema.validation.SchemaGuide;
import dev.postmortem.schema.yaml.YamlText;
import dev.postmortem.text.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes keys and words as they have to be at a place of a YAML text. */
final class YamlSuggestions {

  private final SourceText source;
  private final YamlPlace place;
  private final SchemaGuide guide;

  YamlSuggestions(SourceText source, YamlPlace place, SchemaGuide top) {
    this.source = source;
    this.place = place;
    this.guide = top.at(place.path());
  }

  /** What the schema says about the place. */
  SchemaGuide guide() {
    return guide;
  }

  /** The keys that may still be written, required ones first. */
  List<Suggestion> keys() {
    List<String> required = guide.requiredKeys();
    List<String> keys = new ArrayList<>();
    guide.keys().stream().filter(required::contains).forEach(keys::add);
    guide.keys().stream().filter(k -> !required.contains(k)).forEach(keys::add);
    keys.removeAll(place.siblings());
    return keys.stream().map(key -> key(key, required.contains(key) ? " · required" : "")).toList();
  }

  private Suggestion key(String key, String note) {
    SchemaGuide below = guide.at(List.of(key));
    return new Suggestion(
        key,
        Suggestion.Kind.KEY,
        below.title().orElse("") + note,
        KeyText.of(below),
        place.word(),
        key + ":" + start(below, key));
  }

  /** A value's beginning: nothing that would be wrong if left as it is, bar what must be filled. */
  private String start(SchemaGuide below, String key) {
    if (alreadyHasColon()) {
      return "";
    }
    String indent = "\n" + " ".repeat(place.indent() + 2);
    if (place.flow()) {
      return below.isList() ? " [$1]" : " $1";
    }
    if (key.equals("accept") || key.equals("contributing_factors") || key.equals("actions")) {
      return indent + "- $1";
    }
    if (below.isList()) {
      return below.at(List.of(SchemaGuide.ITEM)).isMap() ? indent + "- $1" : " [$1]";
    }
    return below.isMap() && below.values().isEmpty() ? indent + "$1" : " $1";
  }

  private boolean alreadyHasColon() {
    int end = place.word().end();
    return end < source.text().length() && source.text().charAt(end) == ':';
  }

  /** One of some words, in quotation marks where YAML needs them. */
  List<Suggestion> words(List<Offer> offers) {
    boolean itemMissing =
        place.part() == Part.KEY && !place.last().equals(SchemaGuide.ITEM) && !place.flow();
    List<Suggestion> suggestions = new ArrayList<>();
    for (Offer offer : offers) {
      String written = place.flow() ? inFlow(offer.word()) : YamlText.scalar(offer.word());
      suggestions.add(
          new Suggestion(
              offer.word(),
              offer.kind(),
              offer.detail(),
              offer.documentation(),
              place.word(),
              (itemMissing ? "- " : spaceBefore()) + Suggestion.escaped(written)));
    }
    return suggestions;
  }

  /** {@code key:|} wants a space before its value. */
  private String spaceBefore() {
    int start = place.word().start();
    return start > 0 && source.text().charAt(start - 1) == ':' ? " " : "";
  }

  private static String inFlow(String word) {
    String list = YamlText.list(List.of(word));
    return list.substring(1, list.length() - 1);
  }

  /** The words that the schema allows here. */
  Optional<List<Offer>> values() {
    return Optional.of(guide.values())
        .filter(values -> !values.isEmpty())
        .map(values -> values.stream().map(v -> Offer.of(v, detail(v))).toList());
  }

  private String detail(String value) {
    String title = guide.title().orElse("");
    return guide.defaultValue().filter(value::equals).isPresent() ? title + " · default" : title;
  }

  /** Several lines with places to fill in; further lines are below the first one's words. */
  Suggestion snippet(String label, String detail, String text) {
    boolean itemMissing = !place.last().equals(SchemaGuide.ITEM);
    String indent = "\n" + " ".repeat(place.indent() + (itemMissing ? 2 : 0));
    return new Suggestion(
        label,
        Suggestion.Kind.SNIPPET,
        detail,
        "```yaml\n"
            + new Suggestion("", Suggestion.Kind.SNIPPET, "", "", place.word(), text).plainText()
            + "\n```",
        place.word(),
        (itemMissing ? "- " : "") + text.replace("\n", indent));
  }
}
