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
 * @param documentTitle both, for the browser's tab
 * @param description one sentence for search engines and link previews
 * @param language BCP 47
 * @param canonical the page's address, if the site knows its own
 * @param card address of the image for link previews, if the site knows its own
 * @param logo the organisation's image
 * @param navigation the site's sections
 * @param elsewhere the organisation's own links
 * @param feeds Atom feeds that belong to the page
 * @param scripts further scripts
 * @param article whether the page is one postmortem, for link previews
 * @param asOf the day that ages are counted to
 * @param audience a word on whom the site is for
 */
public record Shell(
    String path,
    String root,
    String siteTitle,
    String pageTitle,
    String documentTitle,
    String description,
    String language,
    Optional<String> canonical,
    Optional<String> card,
    Optional<String> logo,
    List<Section> navigation,
    List<Outward> elsewhere,
    List<PageLink> feeds,
    List<String> scripts,
    boolean article,
    String asOf,
    String audience) {

  /** A section of the site in the navigation. */
  public record Section(String text, String href, boolean here) {}

  /** A link to another site. */
  public record Outward(String text, String url) {}
}
