package dev.postmortem.sitegenerator.page.machine;

import java.util.List;
import java.util.Optional;

/**
 * An Atom feed.
 *
 * @param path its file, from the site's root
 * @param id a URI that never changes
 * @param self its own address, if the site knows it
 * @param home the page it belongs to
 * @param updated RFC 3339
 */
public record Feed(
    String path,
    String language,
    String title,
    String id,
    Optional<String> self,
    String home,
    String updated,
    List<Entry> entries) {

  /**
   * A postmortem.
   *
   * @param published when it was published, RFC 3339
   */
  public record Entry(
      String title,
      String id,
      String link,
      String updated,
      Optional<String> published,
      Optional<String> summary,
      List<String> categories) {}
}
