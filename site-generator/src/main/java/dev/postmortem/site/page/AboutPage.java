package dev.postmortem.site.page;

import dev.postmortem.site.html.SafeHtml;
import java.util.List;

/** How the figures are computed, what is published and where the data are. */
public record AboutPage(Shell shell, SafeHtml figures, String history, List<Download> downloads)
    implements Page {

  @Override
  public String template() {
    return "about.html";
  }

  /** A file with data. */
  public record Download(Link file, String about) {}
}
