package dev.postmortem.schema.document;

import dev.postmortem.schema.document.frontmatter.DocumentProblem;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.document.frontmatter.FrontMatterBytes;
import dev.postmortem.schema.document.frontmatter.FrontMatterReader;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads a postmortem; total: no input makes it throw, and time grows linearly with its length. */
public final class DocumentParser {

  /** Longest file that is read by default, in UTF-16 units: about a megabyte. */
  public static final int DEFAULT_MAX_CHARS = 1 << 20;

  private final SectionNames sectionNames;
  private final int maxChars;

  /** A parser that knows sections by some names. */
  public DocumentParser(SectionNames sectionNames) {
    this(sectionNames, DEFAULT_MAX_CHARS);
  }

  /**
   * A parser that knows sections by some names and reads files up to a length.
   *
   * @param maxChars in UTF-16 units
   */
  public DocumentParser(SectionNames sectionNames, int maxChars) {
    this.sectionNames = sectionNames;
    this.maxChars = maxChars;
  }

  /** Reads the front matter only: all that an older revision of a file is asked for. */
  public static FrontMatter frontMatterOf(SourceText source) {
    boolean readable =
        source.encoding() != SourceText.Encoding.BINARY
            && source.text().length() <= DEFAULT_MAX_CHARS;
    return readable
        ? FrontMatterReader.read(source, new ArrayList<>()).frontMatter()
        : FrontMatterReader.none();
  }

  /** Reads a text, as far as it can be read; its body when the document is first asked for it. */
  public PostmortemDocument parse(SourceText source) {
    List<DocumentProblem> problems = new ArrayList<>();
    if (source.encoding() == SourceText.Encoding.BINARY) {
      problems.add(
          DocumentProblem.syntax(
              Span.at(0),
              "This is not a text file: it holds NUL bytes; a postmortem is Markdown in UTF-8."));
      return empty(source, problems);
    }
    if (source.text().length() > maxChars) {
      problems.add(
          DocumentProblem.syntax(
              Span.at(0),
              "This file has "
                  + source.text().length()
                  + " characters, and at most "
                  + maxChars
                  + " are read; link logs and dumps instead of pasting them."));
      return empty(source, problems);
    }
    if (source.encoding() == SourceText.Encoding.MALFORMED) {
      int at = Math.max(0, source.text().indexOf('\uFFFD'));
      problems.add(
          DocumentProblem.syntax(
              new Span(at, Math.min(at + 1, source.text().length())),
              "The bytes here are not UTF-8; save the file as UTF-8."));
    }
    FrontMatterReader.Cut cut = FrontMatterReader.read(source, problems);
    return new PostmortemDocument(
        source,
        cut.frontMatter(),
        new Span(cut.body(), source.text().length()),
        problems,
        () -> DocumentBody.read(source, cut.body(), cut.frontMatter(), sectionNames));
  }

  /**
   * Reads the head of a file, which ends with its front matter: enough where a corpus must be
   * known, and this file need not be judged. {@link PostmortemDocument#source} is then the head
   * too; asked for everything below it, the document reads the whole.
   *
   * @param head see {@link FrontMatterBytes}
   * @param whole reads the whole file
   */
  public PostmortemDocument parseHead(SourceText head, Supplier<SourceText> whole) {
    List<DocumentProblem> problems = new ArrayList<>();
    FrontMatterReader.Cut cut = FrontMatterReader.read(head, problems);
    return new PostmortemDocument(
        head,
        cut.frontMatter(),
        Span.at(head.text().length()),
        problems,
        () -> parse(whole.get()).read());
  }

  private PostmortemDocument empty(SourceText source, List<DocumentProblem> problems) {
    return new PostmortemDocument(
        source,
        FrontMatterReader.none(),
        Span.at(source.text().length()),
        problems,
        () -> DocumentBody.none(source, sectionNames));
  }
}
