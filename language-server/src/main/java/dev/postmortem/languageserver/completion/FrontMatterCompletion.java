package dev.postmortem.languageserver.completion;

import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.yaml.YamlCaret;
import dev.postmortem.languageserver.yaml.YamlPlace;
import dev.postmortem.languageserver.yaml.YamlPlace.Part;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.validation.PostmortemSchema;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What may be written in the front matter of a postmortem. */
final class FrontMatterCompletion {

  private static final String ACTION =
      """
      id: ${1:A1}
      action: ${2:what changes, so that it can be checked}
      kind: ${3:prevent}
      owner: $4
      due: $5
      ticket: $6
      status: open
      addresses: [$7]
      done_when: $8""";

  private static final String FACTOR = "factor: $1\nnote: $2";

  private final PostmortemDocument document;
  private final YamlPlace place;
  private final YamlSuggestions yaml;
  private final Offers offers;

  private FrontMatterCompletion(View view, PostmortemDocument document, YamlPlace place) {
    this.document = document;
    this.place = place;
    this.yaml =
        new YamlSuggestions(document.source(), place, PostmortemSchema.frontMatter().guide());
    this.offers = new Offers(view);
  }

  static List<Suggestion> at(View view, PostmortemDocument document, Span range, int offset) {
    YamlPlace place = YamlCaret.at(document.source(), range, offset);
    return place.part() == Part.TEXT
        ? List.of()
        : new FrontMatterCompletion(view, document, place).suggestions();
  }

  private List<Suggestion> suggestions() {
    if (place.part() == Part.VALUE) {
      return yaml.words(words());
    }
    List<Suggestion> suggestions = new ArrayList<>();
    String where = String.join(".", place.path());
    switch (where) {
      case "actions", "actions.-" -> {
        if (place.siblings().isEmpty() && !place.flow()) {
          suggestions.add(yaml.snippet("action", "a whole action", action()));
        }
      }
      case "contributing_factors", "contributing_factors.-" -> {
        if (place.siblings().isEmpty() && !place.flow()) {
          suggestions.add(yaml.snippet("factor with note", "a contributing factor", FACTOR));
        }
      }
      default -> {
        // Other places have no shape of their own.
      }
    }
    suggestions.addAll(yaml.keys());
    suggestions.addAll(yaml.words(words()));
    return suggestions;
  }

  private String action() {
    return ACTION.replace("A1", NextActionId.of(document));
  }

  private List<Offer> words() {
    String where = String.join(".", place.path());
    if (where.startsWith("fault_tree")) {
      return offers.factorsOf(document);
    }
    return switch (where) {
      case "severity" -> offers.severities();
      case "services", "services.-" -> offers.services();
      case "teams", "teams.-" -> offers.teams();
      case "tags", "tags.-" -> offers.tags();
      case "contributing_factors.-.factor" -> offers.factors();
      case "actions.-.addresses", "actions.-.addresses.-" -> offers.factorsOf(document);
      case "actions.-.owner",
          "reviewers",
          "reviewers.-",
          "roles.commander",
          "roles.communications",
          "roles.scribe",
          "roles.author",
          "redacted_by" ->
          offers.owners();
      case "actions.-.ticket" -> offers.ticketPrefixes();
      case "related", "related.-", "recurrence_of" -> offers.postmortems(document.path());
      case "accept.-.rule" -> offers.rulesAndFamilies();
      default -> bySchema();
    };
  }

  private List<Offer> bySchema() {
    if (place.part() == Part.KEY && !place.last().equals("-")) {
      return List.of();
    }
    if (yaml.guide().isDate()) {
      return offers.days();
    }
    if (yaml.guide().isMoment()) {
      return offers.moments();
    }
    return yaml.values().orElse(List.of());
  }
}
