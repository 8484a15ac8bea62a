package dev.postmortem.sitegenerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site opened from disk, without scripts, and with a text that attacks its readers. */
class SiteFromDiskBrowserIT {

  @TempDir Path folder;

  @Test
  void searchAndFacetsWorkFromDisk() throws IOException {
    try (Browser browser = Browser.start(Browser.Scripts.ON)) {
      SiteBench.Site site = sample();
      browser.open(address("incidents/index.html"));
      browser.one("#q").sendKeys("certificate");
      browser.until(
          "a result", () -> browser.one("#results-count").getText().contains("for “certificate”"));
      assertThat(browser.all("td.what > a")).hasSizeBetween(1, site.built().incidents() - 1);
      assertThat(browser.address()).endsWith("?q=certificate");
      browser.one(".facet[data-facet=severity] li:first-child input").click();
      browser.until("narrowed", () -> browser.address().contains("severity=SEV-1"));
      browser.one("#chosen button").click();
      browser.one("td.what > a").click();
      browser.until("the page", () -> !browser.all("article.incident mark").isEmpty());
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.hosts()).isEmpty();
    }
  }

  @Test
  void withoutScriptsTheListIsCompleteAndItsFacetsAreLinks() throws IOException {
    try (Browser browser = Browser.start(Browser.Scripts.OFF)) {
      SiteBench.Site site = sample();
      browser.open(address("incidents/index.html"));
      assertThat(browser.all("td.what > a")).hasSize(site.built().incidents());
      assertThat(browser.one("#q").isDisplayed()).isFalse();
      assertThat(browser.one(".theme-toggle").isDisplayed()).isFalse();
      browser.one(".facet[data-facet=service] a").click();
      browser.until("a service", () -> browser.address().contains("/services/"));
      assertThat(browser.all("td.what > a")).isNotEmpty();
      browser.one("td.what > a").click();
      browser.until("an incident", () -> !browser.all("svg.timeline").isEmpty());
      assertThat(browser.hosts()).isEmpty();
    }
  }

  @Test
  void nothingOfAHostileCorpusRunsAndEveryPageStaysWhole() throws IOException {
    try (Browser browser = Browser.start(Browser.Scripts.ON)) {
      SiteBench.Site site =
          SiteBench.of(folder.resolve("repository"), HostileCorpus.files())
              .buildInto(folder.resolve("site"));
      assertThat(site.pages()).hasSizeGreaterThan(60);
      List<String> pages =
          site.pages().keySet().stream()
              // Factors that nothing names differ by what is built in only.
              .filter(p -> !p.startsWith("factors/") || site.text(p).contains("words that stay"))
              .toList();
      for (String page : pages) {
        browser.open(address(page));
        if (page.endsWith("body.html")) {
          browser.until(
              "the diagrams are drawn",
              () ->
                  "drawn".equals(browser.run("return document.documentElement.dataset.diagrams")));
        }
        browser.run(PROVOKE);
        assertThat(browser.run("return window.owned || null")).as(page).isNull();
        assertThat(browser.all("main")).as(page).hasSize(1);
        assertThat(browser.one("main h1").isDisplayed()).as(page).isTrue();
        assertThat(browser.one(".site-foot").isDisplayed()).as(page).isTrue();
        assertThat(
                browser.all(
                    "iframe, style, base, object, embed, main script, main form[action*=evil],"
                        + " [href^='javascript:'], [href^='data:'], [src^='data:']"))
            .as(page)
            .isEmpty();
        assertThat(browser.address()).as(page).startsWith(address(page));
      }
      browser.open(address("incidents/index.html?q=words"));
      browser.until("results", () -> browser.all("td.what > a").size() == 3);
      assertThat(browser.run("return window.owned || null")).isNull();
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.hosts()).isEmpty();
    }
  }

  /** Does to everything what a reader might do, as far as that does not lead away. */
  private static final String PROVOKE =
      """
      const reach = (root) => [...root.querySelectorAll('*')].flatMap((e) =>
        e.shadowRoot ? [e, ...reach(e.shadowRoot)] : [e]);
      addEventListener('click', (e) => e.preventDefault(), true);
      for (const e of reach(document)) {
        for (const type of ['mouseover', 'mouseenter', 'focus', 'load', 'error', 'click', 'toggle']) {
          e.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
        }
      }
      """;

  @Test
  void aDiagramIsDrawnFromDiskAndItsSourceIsThereWithoutScripts() throws IOException {
    String page = "incidents/2026-04-09-accounts-database-failover.html";
    sample();
    try (Browser browser = Browser.start(Browser.Scripts.ON)) {
      browser.open(address(page));
      browser.until(
          "the diagram is drawn",
          () -> "drawn".equals(browser.run("return document.documentElement.dataset.diagrams")));
      assertThat(
              (String)
                  browser.run(
                      "return document.querySelector('.drawn-diagram').shadowRoot"
                          + ".querySelector('svg').textContent"))
          .contains("Promotion never tested");
      assertThat(browser.complaints()).isEmpty();
    }
    try (Browser browser = Browser.start(Browser.Scripts.OFF)) {
      browser.open(address(page));
      assertThat(browser.one("figure.diagram pre").isDisplayed()).isTrue();
      assertThat(browser.one("figure.diagram").getText()).contains("flowchart TB");
    }
  }

  private SiteBench.Site sample() {
    return SiteBench.of(SiteBench.SAMPLE).today("2026-11-25").buildInto(folder.resolve("site"));
  }

  private String address(String page) {
    return folder.resolve("site").toUri() + page;
  }
}
