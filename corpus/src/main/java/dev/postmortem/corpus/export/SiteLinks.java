package dev.postmortem.corpus.export;

import dev.postmortem.corpus.config.Settings.Site;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the published site has the page of a postmortem, as far as that is known. */
public final class SiteLinks {

  /** Ids that are their page's name; others get one made, which only the site knows. */
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9_]+(-[a-z0-9_]+)*");

  private static final int MAX_SLUG_CHARS = 80;

  private final Optional<String> base;

  /** Links to the site of some settings. */
  public SiteLinks(Site site) {
    this.base = site.baseUrl().map(url -> url.endsWith("/") ? url : url + "/");
  }

  /** The address of a postmortem's page; empty without a base address, or for an unusual id. */
  public Optional<String> page(String postmortem) {
    return base.filter(
            b -> postmortem.length() < MAX_SLUG_CHARS && PLAIN.matcher(postmortem).matches())
        .map(b -> b + "incidents/" + postmortem + ".html");
  }

  /** The address of a page by its path from the site's root. */
  public Optional<String> at(String path) {
    return base.map(b -> b + path);
  }
}
