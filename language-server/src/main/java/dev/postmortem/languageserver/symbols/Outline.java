package dev.postmortem.languageserver.symbols;

import dev.postmortem.languageserver.SettingsTree;
import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.symbols.Symbol.Kind;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.document.timeline.TimelineEvent;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The outline of a file. */
public final class Outline {

  private final PostmortemDocument document;

  private Outline(PostmortemDocument document) {
    this.document = document;
  }

  /** The outline of a postmortem or of settings; empty for other files. */
  public static List<Symbol> of(View view, String path) {
    return view.document(path)
        .map(document -> new Outline(document).symbols())
        .orElseGet(
            () ->
                view.settingsTexts().stream()
                    .filter(s -> s.path().equals(path))
                    .findFirst()
                    .map(s -> keys(SettingsTree.of(s).map(), 1))
                    .orElse(List.of()));
  }

  private List<Symbol> symbols() {
    List<Symbol> symbols = new ArrayList<>();
    FrontMatter front = document.frontMatter();
    if (!front.span().isEmpty()) {
      symbols.add(
          new Symbol(
              front.title().map(Located::value).orElse("Front matter"),
              front.severity().map(Located::value).orElse(""),
              Kind.FACTS,
              front.span(),
              front.title().map(Located::span).orElse(front.anchor()),
              facts(front)));
    }
    symbols.addAll(sections());
    return symbols;
  }

  private List<Symbol> facts(FrontMatter front) {
    List<Symbol> facts = new ArrayList<>();
    for (YamlEntry entry : front.root().entries()) {
      facts.add(
          switch (entry.key().text()) {
            case "actions" -> key(entry, actions(front));
            case "contributing_factors" -> key(entry, factors(front));
            default -> key(entry, List.of());
          });
    }
    return facts;
  }

  private static List<Symbol> actions(FrontMatter front) {
    List<Symbol> actions = new ArrayList<>();
    for (FrontMatter.DeclaredAction action : front.actions()) {
      String words = action.action().map(Located::value).orElse("");
      actions.add(
          new Symbol(
              action.id().map(id -> id.value() + ": " + words).orElse(words),
              action.status().map(s -> s.value().word()).orElse(""),
              Kind.ACTION,
              action.span(),
              action.action().or(action::id).map(Located::span).orElse(action.span()),
              List.of()));
    }
    return actions;
  }

  private static List<Symbol> factors(FrontMatter front) {
    List<Symbol> factors = new ArrayList<>();
    for (FrontMatter.DeclaredFactor factor : front.contributingFactors()) {
      factors.add(
          new Symbol(
              factor.factor().map(Located::value).orElse(""),
              "",
              Kind.FACTOR,
              factor.span(),
              factor.factor().map(Located::span).orElse(factor.span()),
              List.of()));
    }
    return factors;
  }

  private static Symbol key(YamlEntry entry, List<Symbol> children) {
    String detail =
        entry.value() instanceof YamlScalar scalar && !scalar.isNull() ? scalar.text() : "";
    Span key = entry.key().span();
    Span value = entry.value().span();
    Span whole = value.start() >= key.end() ? key.cover(value) : key;
    return new Symbol(entry.key().text(), detail, Kind.KEY, whole, key, children);
  }

  private static List<Symbol> keys(YamlMap map, int levels) {
    List<Symbol> keys = new ArrayList<>();
    for (YamlEntry entry : map.entries()) {
      List<Symbol> children = new ArrayList<>();
      if (levels > 0 && entry.value() instanceof YamlMap below) {
        children.addAll(keys(below, levels - 1));
      } else if (levels > 0 && entry.value() instanceof YamlNode.YamlList list) {
        list.items().forEach(item -> named(item, children));
      }
      keys.add(key(entry, children));
    }
    return keys;
  }

  /** Items of a list are known by what they are called. */
  private static void named(YamlNode item, List<Symbol> into) {
    if (item instanceof YamlMap map) {
      map.scalar("id")
          .or(() -> map.scalar("name"))
          .ifPresent(
              id ->
                  into.add(new Symbol(id.text(), "", Kind.KEY, map.span(), id.span(), List.of())));
    }
  }

  /** Headings, each with what is below it; one that is skipped over still has a parent. */
  private List<Symbol> sections() {
    List<Headed> headings = new ArrayList<>();
    document.blocks().forEach(block -> collect(block, headings));
    return nested(headings, 0, headings.size());
  }

  private record Headed(Block.Heading heading) {
    int level() {
      return heading.level();
    }
  }

  private static void collect(Block block, List<Headed> into) {
    if (block instanceof Block.Heading heading) {
      into.add(new Headed(heading));
    }
  }

  private List<Symbol> nested(List<Headed> headings, int from, int to) {
    List<Symbol> symbols = new ArrayList<>();
    int at = from;
    while (at < to) {
      Headed here = headings.get(at);
      int next = at + 1;
      while (next < to && headings.get(next).level() > here.level()) {
        next++;
      }
      int end =
          next < headings.size()
              ? headings.get(next).heading().span().start()
              : document.source().text().length();
      Span name = here.heading().span();
      List<Symbol> children = new ArrayList<>(nested(headings, at + 1, next));
      int direct = at + 1 < next ? headings.get(at + 1).heading().span().start() : end;
      children.addAll(0, events(new Span(name.end(), Math.max(name.end(), direct))));
      symbols.add(
          new Symbol(
              here.heading().text().text(),
              "",
              Kind.SECTION,
              new Span(name.start(), Math.max(name.end(), end)),
              name,
              children));
      at = next;
    }
    return symbols;
  }

  private List<Symbol> events(Span range) {
    List<Symbol> events = new ArrayList<>();
    for (TimelineEvent event : document.timeline()) {
      if (range.contains(event.span())) {
        events.add(
            new Symbol(
                event.time().value() + " " + event.text().text(),
                "",
                Kind.EVENT,
                event.span(),
                event.time().span(),
                List.of()));
      }
    }
    return events;
  }
}
