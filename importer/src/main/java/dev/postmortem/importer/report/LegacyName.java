package dev.postmortem.importer.report;

import dev.postmortem.importer.format.ReportFormat;
import dev.postmortem.text.words.Slug;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of older reports: which files are reports, and what their postmortems are called. */
public final class LegacyName {

  private static final Pattern EXPORT_NUMBER = Pattern.compile("[ _-]?[0-9a-f]{32}$");
  private static final Set<String> TEMPLATE_WORDS =
      Set.of(
          "template", "templates", "postmortem", "post", "mortem", "incident", "report", "review");

  private LegacyName() {}

  /** Whether a name has no ending at all, so that only the text can tell what it is. */
  public static boolean hasNoEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 || name.substring(dot).indexOf(' ') >= 0;
  }

  /** Whether a name says that the file is not a report: a template, or a file of another tool. */
  public static boolean isOther(String name) {
    List<String> words = Arrays.asList(Slug.whole(ReportFormat.stem(name)).split("-", -1));
    return name.startsWith("_")
        || name.startsWith(".")
        || (words.contains("template") && TEMPLATE_WORDS.containsAll(words));
  }

  /** Whether a file stands for its folder: a read-me or an index. */
  public static boolean isOfFolder(String name) {
    String slug = Slug.whole(ReportFormat.stem(name));
    return slug.equals("readme") || slug.equals("index");
  }

  /**
   * What a report is called: its name without its ending, or its folder's name if it stands for
   * that. Notion's exports end in 32 figures, Confluence's in the number of the page.
   *
   * @param path relative to the folder that is adopted, with {@code /}
   */
  public static String stem(String path) {
    String[] segments = path.split("/", -1);
    String name = segments[segments.length - 1];
    String own =
        isOfFolder(name) && segments.length > 1
            ? segments[segments.length - 2]
            : ReportFormat.stem(name);
    String shorter = EXPORT_NUMBER.matcher(own).replaceFirst("").strip();
    return shorter.isEmpty() ? own : shorter;
  }
}
