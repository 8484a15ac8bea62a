package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.page.part.Shell;

/** What a server shows for an address without a page. */
public record NotFoundPage(Shell shell) implements Page {

  @Override
  public String template() {
    return "404.html";
  }
}
