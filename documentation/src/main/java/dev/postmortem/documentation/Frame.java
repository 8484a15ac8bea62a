package dev.postmortem.documentation;

import java.util.List;

/**
 * The names of {@code head.html} and {@code foot.html}: what surrounds a page.
 *
 * @param root from the page to the site's root: empty or some {@code ../}
 */
record Frame(
    String root,
    String siteTitle,
    String pageTitle,
    String documentTitle,
    String description,
    List<Menu> menu,
    List<String> scripts) {

  /** A section of the navigation. */
  record Menu(String title, List<Item> pages) {}

  /**
   * A page in the navigation.
   *
   * @param here whether it is the page itself
   */
  record Item(String text, String href, boolean here) {}
}
