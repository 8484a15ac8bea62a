package dev.postmortem.importer.report;

import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.text.escape.PercentEncoding;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The relative addresses that a report's links, images and HTML lead to. */
final class LegacyLinks {

  private static final String[] ATTRIBUTES = {"src=", "href="};

  private LegacyLinks() {}

  /** Paths as a file system has them, relative to the report's folder, each once. */
  static Set<String> of(PostmortemDocument document) {
    Set<String> paths = new LinkedHashSet<>();
    for (Block.Link link : document.links()) {
      add(paths, link.target());
    }
    document.rawHtml().forEach(span -> attributes(paths, document.source().slice(span)));
    return paths;
  }

  private static void attributes(Set<String> paths, String html) {
    String lower = html.toLowerCase(Locale.ROOT);
    for (String attribute : ATTRIBUTES) {
      for (int at = lower.indexOf(attribute); at >= 0; at = lower.indexOf(attribute, at + 1)) {
        int start = at + attribute.length();
        char quote = start < html.length() ? html.charAt(start) : ' ';
        int end = quote == '"' || quote == '\'' ? html.indexOf(quote, start + 1) : -1;
        if (end > 0) {
          add(paths, html.substring(start + 1, end));
        }
      }
    }
  }

  private static void add(Set<String> paths, String target) {
    String path = target.split("[?#]", -1)[0];
    boolean relative =
        !path.isEmpty()
            && !path.startsWith("/")
            && !path.startsWith("\\")
            && path.indexOf(':') < 0
            && path.indexOf('<') < 0;
    if (relative) {
      paths.add(PercentEncoding.decode(path));
    }
  }
}
