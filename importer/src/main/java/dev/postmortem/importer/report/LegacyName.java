package dev.postmortem.importer.report;

import dev.postmortem.text.words.Slug;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of older reports: which files are reports, and what their postmortems are called. */
public final class LegacyName {

  private static final List<String> ENDINGS = List.of(".html.md.erb", ".markdown", ".qmd", ".md");
  private static final Set<String> TEMPLATE_WORDS =
      Set.of(
          "template", "templates", "postmortem", "post", "mortem", "incident", "report", "review");

  private LegacyName() {}

  /** Whether a name ends as Markdown files do. */
  public static boolean isMarkdown(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(lower::endsWith);
  }

  /** Whether a name has no ending at all, so that only the text can tell what it is. */
  public static boolean hasNoEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 || name.substring(dot).indexOf(' ') >= 0;
  }

  /** Whether a name says that the file is not a report: a read-me, an index, a template. */
  public static boolean isOther(String name) {
    String slug = Slug.whole(stem(name));
    List<String> words = Arrays.asList(slug.split("-", -1));
    return name.startsWith("_")
        || name.startsWith(".")
        || slug.equals("readme")
        || slug.equals("index")
        || (words.contains("template") && TEMPLATE_WORDS.containsAll(words));
  }

  /** The name without the ending of a Markdown file. */
  public static String stem(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String ending : ENDINGS) {
      if (lower.endsWith(ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }
}
