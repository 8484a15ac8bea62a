package dev.postmortem.sitegenerator.page.machine;

import java.util.List;

/** The addresses of all pages, for search engines. */
public record Sitemap(List<Address> addresses) {

  /** A page's address. */
  public record Address(String url) {}
}
