package dev.postmortem.linter.reading;

import dev.postmortem.linter.language.syntax.ProsePlace;
import dev.postmortem.linter.rule.Passage;
import dev.postmortem.linter.rule.Passage.Origin;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.action.ProseAction;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.document.section.Section;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the prose of a document that is judged: the free texts of the front matter, headings,
 * paragraphs, list items, table cells and the words of HTML. Code, block quotes, link targets and
 * comments are not.
 */
final class Passages {

  private final List<Passage> found = new ArrayList<>();
  private final SourceText source;
  private final Set<Integer> actionStarts = new HashSet<>();
  private String heading = "";
  private Optional<SectionKind> section = Optional.empty();

  private Passages(PostmortemDocument document) {
    this.source = document.source();
    for (ProseAction action : document.proseActions()) {
      if (action.form() != ProseAction.Form.LIST_ITEM) {
        actionStarts.add(action.text().span().start());
      }
    }
  }

  static List<Passage> of(PostmortemDocument document) {
    Passages passages = new Passages(document);
    passages.frontMatter(document.frontMatter());
    passages.body(document);
    return List.copyOf(passages.found);
  }

  private void frontMatter(FrontMatter frontMatter) {
    YamlMap root = frontMatter.root();
    value(root, "title", "title", ProsePlace.VALUE);
    root.map("impact")
        .ifPresent(impact -> value(impact, "summary", "impact.summary", ProsePlace.VALUE));
    root.map("trigger").ifPresent(t -> value(t, "summary", "trigger.summary", ProsePlace.VALUE));
    for (YamlMap factor : root.maps("contributing_factors")) {
      value(factor, "note", "contributing_factors.note", ProsePlace.VALUE);
    }
    for (YamlMap action : root.maps("actions")) {
      value(action, "action", "actions.action", ProsePlace.ACTION);
      value(action, "done_when", "actions.done_when", ProsePlace.VALUE);
    }
    for (YamlMap evidence : root.maps("evidence")) {
      value(evidence, "note", "evidence.note", ProsePlace.VALUE);
    }
  }

  private void value(YamlMap map, String key, String path, ProsePlace place) {
    map.scalar(key)
        .filter(scalar -> !scalar.text().isBlank())
        .map(scalar -> scalar.prose(source))
        .ifPresent(
            prose ->
                found.add(new Passage(prose, Origin.FRONT_MATTER, place, path, Optional.empty())));
  }

  private void body(PostmortemDocument document) {
    List<Section> sections = document.sections();
    int next = 0;
    for (Block block : document.blocks()) {
      while (next < sections.size() && sections.get(next).span().start() <= block.span().start()) {
        section = sections.get(next).kind();
        heading = "";
        next++;
      }
      if (next > 0 && block.span().start() >= sections.get(next - 1).span().end()) {
        section = Optional.empty();
      }
      block(block, ProsePlace.PARAGRAPH);
    }
  }

  private void block(Block block, ProsePlace paragraph) {
    if (block instanceof Block.Heading h) {
      add(h.text(), ProsePlace.HEADING);
      heading = h.text().text();
    } else if (block instanceof Block.Paragraph p) {
      add(p.text(), inTimeline(paragraph));
    } else if (block instanceof Block.ListBlock list) {
      list.items().forEach(this::item);
    } else if (block instanceof Block.Table table) {
      table.header().forEach(cell -> add(cell.text(), ProsePlace.TABLE_CELL));
      table.rows().forEach(row -> row.cells().forEach(this::cell));
    } else if (block instanceof Block.Container container) {
      container.children().forEach(child -> block(child, paragraph));
    } else if (block instanceof Block.Html html) {
      html.words().forEach(child -> block(child, paragraph));
    }
  }

  private void item(Block.Item item) {
    add(item.text(), actionOr(item.text(), ProsePlace.LIST_ITEM));
    item.children().forEach(child -> block(child, ProsePlace.LIST_ITEM));
  }

  private void cell(Block.Cell cell) {
    add(cell.text(), actionOr(cell.text(), ProsePlace.TABLE_CELL));
  }

  private ProsePlace actionOr(Prose prose, ProsePlace otherwise) {
    return !prose.isBlank() && actionStarts.contains(prose.span().start())
        ? ProsePlace.ACTION
        : inTimeline(otherwise);
  }

  private ProsePlace inTimeline(ProsePlace otherwise) {
    return section.filter(SectionKind.TIMELINE::equals).isPresent()
        ? ProsePlace.TIMELINE_EVENT
        : otherwise;
  }

  private void add(Prose prose, ProsePlace place) {
    if (!prose.isBlank()) {
      found.add(new Passage(prose, Origin.BODY, place, heading, section));
    }
  }
}
