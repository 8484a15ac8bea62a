package dev.postmortem.documentation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The order of the site's pages, as {@code docs/navigation.yml} declares it.
 *
 * @param title of the site
 */
record NavigationTree(String title, List<Section> sections) {

  /** Copies the sections. */
  NavigationTree {
    sections = List.copyOf(sections);
  }

  /** All pages, in reading order. */
  List<Entry> entries() {
    return sections.stream().flatMap(s -> s.entries().stream()).toList();
  }

  /** Some pages under a title. */
  record Section(String title, List<Entry> entries) {

    /** Copies the entries. */
    Section {
      entries = List.copyOf(entries);
    }
  }

  /** Where the navigation lists a page. */
  enum Listed {
    ON_EVERY_PAGE,
    IN_ITS_SECTION
  }

  /**
   * A page.
   *
   * @param file its source, from the repository's root, with {@code /}
   * @param title its name in the navigation; empty if the page's own title is short enough
   */
  record Entry(String file, Optional<String> title, Listed listed) {

    /** The page's file on the site. */
    String page() {
      String path = file.startsWith("docs/") ? file.substring("docs/".length()) : file;
      int slash = path.lastIndexOf('/') + 1;
      String folder = path.substring(0, slash);
      String name = path.substring(slash, path.length() - ".md".length());
      return folder + (name.equals("README") ? "index" : name.toLowerCase(Locale.ROOT)) + ".html";
    }
  }
}
