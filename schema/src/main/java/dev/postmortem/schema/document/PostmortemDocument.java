package dev.postmortem.schema.document;

import dev.postmortem.schema.document.action.ProseAction;
import dev.postmortem.schema.document.frontmatter.DocumentProblem;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.document.frontmatter.FrontMatterProblems;
import dev.postmortem.schema.document.section.Section;
import dev.postmortem.schema.document.timeline.TimeHints;
import dev.postmortem.schema.document.timeline.TimelineEvent;
import dev.postmortem.schema.document.whys.FiveWhys;
import dev.postmortem.schema.document.whys.WhyReader;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.markdown.HtmlTag;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.time.DayOrder;
import dev.postmortem.schema.time.NamedZone;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A postmortem as it is in its file: located and partial, made from any input. It speaks
 * postmortem; a rule that would need a Markdown or YAML library lacks a word here.
 */
public final class PostmortemDocument {

  private final SourceText source;
  private final FrontMatter frontMatter;
  private final Span bodySpan;

  /** What went wrong before the body is read. */
  private final List<DocumentProblem> headProblems;

  private final Supplier<DocumentBody> reader;
  private volatile @Nullable DocumentBody body;
  private volatile @Nullable List<DocumentProblem> problems;

  /**
   * A document.
   *
   * @param headProblems what is known to be wrong before the body is read
   * @param reader reads the body; asked when something of it is
   */
  PostmortemDocument(
      SourceText source,
      FrontMatter frontMatter,
      Span bodySpan,
      List<DocumentProblem> headProblems,
      Supplier<DocumentBody> reader) {
    this.source = source;
    this.frontMatter = frontMatter;
    this.bodySpan = bodySpan;
    this.headProblems = List.copyOf(headProblems);
    this.reader = reader;
  }

  /**
   * The same document for one look: what is read of its body then is not kept with this one, which
   * may be one of ten thousand.
   */
  public PostmortemDocument forOneLook() {
    return body != null
        ? this
        : new PostmortemDocument(source, frontMatter, bodySpan, headProblems, reader);
  }

  /** What is below the front matter. */
  DocumentBody read() {
    DocumentBody known = body;
    if (known == null) {
      known = reader.get();
      body = known;
    }
    return known;
  }

  /** The text. */
  public SourceText source() {
    return source;
  }

  /** The front matter. */
  public FrontMatter frontMatter() {
    return frontMatter;
  }

  /** What is below the front matter. */
  public Span body() {
    return bodySpan;
  }

  /** The body's top-level blocks, in order. */
  public List<Block> blocks() {
    return read().markdown().blocks();
  }

  /** The body's level-2 sections, in order; sub-sections are among their blocks. */
  public List<Section> sections() {
    return read().sections();
  }

  /**
   * The sections below that level that have a known name, in order, at any depth ("What went well"
   * under "Lessons learned").
   */
  public List<Section> subsections() {
    return read().subsections();
  }

  /** The events of the timeline, in the file's order. */
  public List<TimelineEvent> timeline() {
    return read().timeline();
  }

  /**
   * The same with what is known from elsewhere, be it from labels or from the user; title, file
   * name and front matter are then not asked.
   */
  public List<TimelineEvent> timeline(TimeHints hints) {
    return read().timelines().read(hints);
  }

  /**
   * The one zone that the body names for its times; empty if it names several.
   *
   * @param otherwise the zone if it names none
   */
  public Optional<NamedZone> namedZone(Optional<NamedZone> otherwise) {
    return read().timelines().zone(otherwise);
  }

  /** Whether the body writes the day of a date before its month. */
  public DayOrder dayOrder() {
    return read().timelines().order();
  }

  /** Work that the body lists as such, in the file's order. */
  public List<ProseAction> proseActions() {
    return read().proseActions();
  }

  /** The whys of the section that asks them; none if there is no such section. */
  public FiveWhys fiveWhys() {
    return WhyReader.read(section(SectionKind.FIVE_WHYS).map(Section::blocks).orElse(List.of()));
  }

  /** HTML comments of the body, in order, delimiters included. */
  public List<Located<String>> comments() {
    return read().markdown().comments();
  }

  /** HTML in the body other than comments, blocks and inline, in order. */
  public List<Span> rawHtml() {
    return read().markdown().rawHtml();
  }

  /** The tags of the body's raw HTML, in order. */
  public List<HtmlTag> htmlTags() {
    return read().markdown().htmlTags(read().source());
  }

  /** The tables of the body, in order. */
  public List<Block.Table> tables() {
    return BodyParts.of(read().markdown().blocks()).tables();
  }

  /** The blocks of HTML, where Markdown means nothing, in order. */
  public List<Span> htmlBlocks() {
    return BodyParts.of(read().markdown().blocks()).htmlBlocks();
  }

  /** Code blocks of the body, fenced and indented, in order. */
  public List<Block.Code> codeBlocks() {
    return BodyParts.of(read().markdown().blocks()).codeBlocks();
  }

  /** The links and images of the body's Markdown, in order. */
  public List<Block.Link> links() {
    return BodyParts.of(read().markdown().blocks()).links();
  }

  /** What a link may lead to inside of the body: the anchors of headings and ids in raw HTML. */
  public Set<String> anchors() {
    Set<String> anchors = new HashSet<>(BodyParts.of(read().markdown().blocks()).anchors());
    for (HtmlTag tag : htmlTags()) {
      tag.attributes().stream()
          .filter(a -> a.name().equals("id") || a.name().equals("name"))
          .forEach(a -> anchors.add(a.value()));
    }
    return anchors;
  }

  /**
   * What keeps the file from being a postmortem, in the order of places. The schema is consulted
   * when this is first asked: a site asks for none of it.
   */
  public List<DocumentProblem> problems() {
    List<DocumentProblem> known = problems;
    if (known == null) {
      known = FrontMatterProblems.and(readingProblems(), frontMatter);
      problems = known;
    }
    return known;
  }

  private List<DocumentProblem> readingProblems() {
    return Stream.concat(headProblems.stream(), read().problems().stream())
        .sorted(Comparator.comparing(DocumentProblem::span))
        .toList();
  }

  /**
   * Whether all of the front matter could be read, so that what it does not hold is not there. Of a
   * file without front matter what its author left out is unknown.
   */
  public boolean hasReadableFrontMatter() {
    Span span = frontMatter.span();
    return headProblems.stream()
        .filter(p -> p.kind() == DocumentProblem.Kind.SYNTAX)
        .noneMatch(p -> span.isEmpty() || p.span().start() <= span.end());
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
    return Stream.concat(sections().stream(), subsections().stream())
        .filter(s -> s.kind().filter(kind::equals).isPresent())
        .findFirst();
  }
}
