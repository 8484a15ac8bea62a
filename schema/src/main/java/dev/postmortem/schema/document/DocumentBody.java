package dev.postmortem.schema.document;

import dev.postmortem.schema.document.action.ActionReader;
import dev.postmortem.schema.document.action.ProseAction;
import dev.postmortem.schema.document.frontmatter.DocumentProblem;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.document.frontmatter.FrontMatterReader;
import dev.postmortem.schema.document.section.Section;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.document.section.SectionReader;
import dev.postmortem.schema.document.timeline.TimelineEvent;
import dev.postmortem.schema.document.timeline.Timelines;
import dev.postmortem.schema.markdown.MarkdownReader;
import dev.postmortem.schema.markdown.MarkdownTree;
import dev.postmortem.text.source.SourceText;
import java.util.List;

/**
 * What is read out of the Markdown below a front matter.
 *
 * @param source the whole text
 * @param markdown its blocks
 * @param sections its level-2 sections, in order
 * @param subsections the sections below that level that have a known name
 * @param timelines its timelines, and what tells their date and zone
 * @param timeline the events as the front matter dates them
 * @param proseActions work that it lists as such
 * @param problems what kept it from being read in full
 */
record DocumentBody(
    SourceText source,
    MarkdownTree markdown,
    List<Section> sections,
    List<Section> subsections,
    Timelines timelines,
    List<TimelineEvent> timeline,
    List<ProseAction> proseActions,
    List<DocumentProblem> problems) {

  /** Reads the Markdown from an offset to the end. */
  static DocumentBody read(
      SourceText source, int from, FrontMatter frontMatter, SectionNames names) {
    return of(MarkdownReader.read(source, from), source, frontMatter, names);
  }

  /** The body of a file that is not read. */
  static DocumentBody none(SourceText source, SectionNames names) {
    MarkdownTree nothing = new MarkdownTree(List.of(), List.of(), List.of(), List.of());
    return of(nothing, source, FrontMatterReader.none(), names);
  }

  private static DocumentBody of(
      MarkdownTree markdown, SourceText source, FrontMatter frontMatter, SectionNames names) {
    SectionReader sections = new SectionReader(markdown.blocks(), names);
    Timelines timelines = new Timelines(source, frontMatter, markdown.blocks(), names);
    return new DocumentBody(
        source,
        markdown,
        sections.sections(),
        sections.subsections(),
        timelines,
        List.copyOf(timelines.read()),
        List.copyOf(ActionReader.read(source.text(), markdown.blocks(), names)),
        markdown.problems().stream()
            .map(p -> DocumentProblem.syntax(p.span(), p.message()))
            .toList());
  }
}
