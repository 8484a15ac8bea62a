package dev.postmortem.importer.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The notations of reports, by the ending of their files' names. */
public enum ReportFormat {
  /** Kept word for word. */
  MARKDOWN(".html.md.erb,.markdown,.mdx,.qmd,.md"),
  HTML(".xhtml,.html,.htm"),
  ASCIIDOC(".asciidoc,.adoc"),
  REST(".rst"),
  TEXT(".text,.txt");

  /** Endings with commas between them, the longest first. */
  private final String endings;

  ReportFormat(String endings) {
    this.endings = endings;
  }

  /** The notation of a file; empty if no notation has its ending. */
  public static Optional<ReportFormat> of(String name) {
    for (ReportFormat format : values()) {
      if (format.ending(name).isPresent()) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The ending of this notation that a name has. */
  private Optional<String> ending(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(endings.split(",", -1)).filter(lower::endsWith).findFirst();
  }

  /** A name without the ending of its notation. */
  public static String stem(String name) {
    return of(name)
        .flatMap(format -> format.ending(name))
        .map(ending -> name.substring(0, name.length() - ending.length()))
        .orElse(name);
  }

  /** The text as Markdown. */
  public String markdown(String text) {
    return switch (this) {
      case MARKDOWN -> text;
      case HTML -> HtmlMarkdown.of(text);
      case ASCIIDOC -> new AsciiDocMarkdown().of(text);
      case REST -> new RestMarkdown(text).markdown();
      case TEXT -> TextMarkdown.of(text);
    };
  }
}
