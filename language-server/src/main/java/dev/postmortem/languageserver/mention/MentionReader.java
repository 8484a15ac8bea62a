package dev.postmortem.languageserver.mention;

import dev.postmortem.languageserver.SettingsTree;
import dev.postmortem.languageserver.mention.Mention.Kind;
import dev.postmortem.languageserver.mention.Mention.Role;
import dev.postmortem.linter.suppression.Suppressions;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which words a file names. */
final class MentionReader {

  private final SourceText source;
  private final List<Mention> found = new ArrayList<>();

  private MentionReader(SourceText source) {
    this.source = source;
  }

  /** The words of a postmortem. */
  static List<Mention> of(PostmortemDocument document, LocalDate today) {
    MentionReader reader = new MentionReader(document.source());
    FrontMatter front = document.frontMatter();
    front.id().ifPresent(id -> reader.add(Kind.POSTMORTEM, id, Role.DEFINITION));
    reader.uses(Kind.SERVICE, front.services());
    reader.uses(Kind.TEAM, front.teams());
    reader.uses(Kind.TAG, front.tags());
    front.contributingFactors().forEach(f -> reader.use(Kind.FACTOR, f.factor()));
    front
        .faultTree()
        .ifPresent(t -> t.factors().forEach(f -> reader.add(Kind.FACTOR, f, Role.USE)));
    front.actions().forEach(action -> reader.uses(Kind.FACTOR, action.addresses()));
    front.actions().forEach(action -> reader.use(Kind.OWNER, action.owner()));
    reader.uses(Kind.POSTMORTEM, front.related());
    reader.use(Kind.POSTMORTEM, front.recurrenceOf());
    Suppressions.of(document, today)
        .all()
        .forEach(s -> reader.use(Kind.RULE, Optional.of(s.target())));
    return reader.found;
  }

  /** The words of {@code postmortem.yml} or of the taxonomy's file. */
  static List<Mention> of(SettingsTree settings) {
    MentionReader reader = new MentionReader(settings.source());
    for (YamlMap factor : settings.factors()) {
      factor.scalar("id").ifPresent(id -> reader.add(Kind.FACTOR, id.located(), Role.DEFINITION));
      reader.use(Kind.FACTOR, factor.scalar("deprecated_by").map(YamlScalar::located));
    }
    settings.ids("services").forEach(id -> reader.add(Kind.SERVICE, id, Role.DEFINITION));
    settings.ids("teams").forEach(id -> reader.add(Kind.TEAM, id, Role.DEFINITION));
    settings.ids("owners").forEach(id -> reader.add(Kind.OWNER, id, Role.DEFINITION));
    for (YamlMap service : settings.map().maps("services")) {
      reader.use(Kind.TEAM, service.scalar("team").map(YamlScalar::located));
    }
    settings.map().map("rules").ifPresent(reader::rules);
    for (YamlMap override : settings.map().maps("overrides")) {
      override.map("rules").ifPresent(reader::rules);
    }
    return reader.found;
  }

  private void rules(YamlMap rules) {
    for (YamlEntry entry : rules.entries()) {
      add(Kind.RULE, entry.key().located(), Role.USE);
    }
  }

  private void uses(Kind kind, List<Located<String>> words) {
    words.forEach(word -> add(kind, word, Role.USE));
  }

  private void use(Kind kind, Optional<Located<String>> word) {
    word.ifPresent(w -> add(kind, w, Role.USE));
  }

  /** Aliases of YAML read one place several times: each place counts once. */
  private void add(Kind kind, Located<String> word, Role role) {
    Mention mention = new Mention(kind, word.value(), role, source, withoutQuotes(word.span()));
    if (!word.value().isBlank() && !found.contains(mention)) {
      found.add(mention);
    }
  }

  private Span withoutQuotes(Span span) {
    if (span.length() > 1) {
      char first = source.text().charAt(span.start());
      if (first == '"' || first == '\'') {
        return new Span(span.start() + 1, span.end() - 1);
      }
    }
    return span;
  }
}
