package dev.postmortem.site.page;

/** What a server shows for an address without a page. */
public record NotFoundPage(Shell shell) implements Page {

  @Override
  public String template() {
    return "404.html";
  }
}
