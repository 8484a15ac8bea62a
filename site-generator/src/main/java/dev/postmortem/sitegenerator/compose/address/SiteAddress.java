package dev.postmortem.sitegenerator.compose.address;

import dev.postmortem.corpus.config.Settings.Site;
import dev.postmortem.sitegenerator.html.WebAddress;
import java.util.Optional;

/** Where a site is published, if it knows; feeds, sitemap and link previews need it. */
public final class SiteAddress {

  private final Optional<String> base;

  public SiteAddress(Site site) {
    this.base =
        site.baseUrl()
            .flatMap(WebAddress::of)
            .map(address -> address.endsWith("/") ? address : address + "/");
  }

  /** The address of a file of the site. */
  public Optional<String> of(String path) {
    return base.map(address -> address + path);
  }

  /** The site's address without its host: {@code /} or {@code /a/b/}; empty if it is not known. */
  public String path() {
    return base.map(address -> address.substring(address.indexOf('/', address.indexOf("//") + 2)))
        .orElse("");
  }
}
