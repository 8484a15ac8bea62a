package dev.postmortem.schema.document;

import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.text.Located;
import dev.postmortem.schema.text.SourceText;
import dev.postmortem.schema.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A postmortem as it stands in its file: located and partial, made from any input whatever. It
 * speaks postmortem; a rule that would need a Markdown or YAML library lacks a word here.
 *
 * @param source the text
 * @param frontMatter the front matter
 * @param body what stands below the front matter
 * @param blocks the body's top-level blocks, in order
 * @param sections the body's level-2 sections, in order (sub-sections are among their blocks)
 * @param subsections the sections below that level that have a known name, in order, wherever they
 *     stand ("What went well" under "Lessons learned")
 * @param timeline the events of the timeline section, in the file's order
 * @param proseActions work that the body lists as such, in the file's order
 * @param comments HTML comments of the body, in order, delimiters included
 * @param rawHtml HTML in the body other than comments, blocks and inline
 * @param problems what keeps the file from being a postmortem, in the order of places
 */
public record PostmortemDocument(
    SourceText source,
    FrontMatter frontMatter,
    Span body,
    List<Block> blocks,
    List<Section> sections,
    List<Section> subsections,
    List<TimelineEvent> timeline,
    List<ProseAction> proseActions,
    List<Located<String>> comments,
    List<Span> rawHtml,
    List<DocumentProblem> problems) {

  /** Copies the lists. */
  public PostmortemDocument {
    blocks = List.copyOf(blocks);
    sections = List.copyOf(sections);
    subsections = List.copyOf(subsections);
    timeline = List.copyOf(timeline);
    proseActions = List.copyOf(proseActions);
    comments = List.copyOf(comments);
    rawHtml = List.copyOf(rawHtml);
    problems = List.copyOf(problems);
  }

  /** The file, relative to the repository, with {@code /}. */
  public String path() {
    return source.path();
  }

  /** The id: what the front matter says, else the file's name without its ending. */
  public String id() {
    return frontMatter.id().map(l -> l.value()).orElseGet(this::fileStem);
  }

  private String fileStem() {
    String name = path().substring(path().lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The actions that the front matter lists. */
  public List<FrontMatter.DeclaredAction> actions() {
    return frontMatter.actions();
  }

  /** The first section of a kind; if there is none, the first such part of another section. */
  public Optional<Section> section(SectionKind kind) {
    return Stream.concat(sections.stream(), subsections.stream())
        .filter(s -> s.kind().filter(kind::equals).isPresent())
        .findFirst();
  }
}
