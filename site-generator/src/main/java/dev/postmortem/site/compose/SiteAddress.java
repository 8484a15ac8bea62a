package dev.postmortem.site.compose;

import dev.postmortem.corpus.config.Configuration.Site;
import dev.postmortem.site.html.WebAddress;
import java.util.Optional;

/** Where a site is published, if it knows; feeds, sitemap and link previews need it. */
final class SiteAddress {

  private final Optional<String> base;

  SiteAddress(Site site) {
    this.base =
        site.baseUrl()
            .flatMap(WebAddress::of)
            .map(address -> address.endsWith("/") ? address : address + "/");
  }

  /** The address of a file of the site. */
  Optional<String> of(String path) {
    return base.map(address -> address + path);
  }

  /** The site's address without its host: {@code /} or {@code /a/b/}; empty if it is not known. */
  String path() {
    return base.map(address -> address.substring(address.indexOf('/', address.indexOf("//") + 2)))
        .orElse("");
  }
}
