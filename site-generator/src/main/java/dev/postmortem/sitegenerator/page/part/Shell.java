package dev.postmortem.sitegenerator.page.part;

import java.util.List;
import java.util.Optional;

/**
 * What surrounds a page: head, navigation and foot.
 *
 * @param path the page's file, from the site's root
 * @param root what leads from the page to the site's root: empty or {@code ../}
 * @param siteTitle the site's
 * @param pageTitle the page's own
 * @param language BCP 47
 * @param asOf the day that ages are counted to
 * @param audience the audience
 */
public record Shell(
    String path,
    String root,
    String siteTitle,
    String pageTitle,
    String language,
    Head head,
    Navigation navigation,
    String asOf,
    String audience) {

  /**
   * What browsers, search engines and link previews read of the page.
   *
   * @param title the page's and the site's, for the browser's tab
   * @param description one sentence for search engines and link previews
   * @param type {@code article} for one postmortem, else {@code website}
   * @param canonical the page's address, if the site knows its own
   * @param card address of the image for link previews, if the site knows its own
   * @param feeds Atom feeds that belong to the page
   * @param scripts further scripts
   */
  public record Head(
      String title,
      String description,
      String type,
      Optional<String> canonical,
      Optional<String> card,
      List<PageLink> feeds,
      List<String> scripts) {}

  /**
   * The way through the site.
   *
   * @param logo the organisation's image
   * @param elsewhere the organisation's own links
   */
  public record Navigation(
      Optional<String> logo, List<Section> sections, List<ExternalLink> elsewhere) {}

  /** A section of the site in the navigation. */
  public record Section(String text, String href, boolean here) {}

  /** A link to another site. */
  public record ExternalLink(String text, String url) {}
}
