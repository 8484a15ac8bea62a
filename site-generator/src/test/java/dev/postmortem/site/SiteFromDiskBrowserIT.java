package dev.postmortem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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
  void nothingOfAHostilePostmortemRuns() throws IOException {
    try (Browser browser = Browser.start(Browser.Scripts.ON)) {
      SiteBench.of(
              folder.resolve("repository"),
              Map.of("postmortems/hostile.md", SiteSafetyTest.HOSTILE))
          .buildInto(folder.resolve("site"));
      for (String page :
          new String[] {
            "incidents/hostile.html",
            "incidents/index.html?q=words",
            "index.html",
            "actions/index.html",
            "factors/index.html"
          }) {
        browser.open(address(page));
        browser.run(
            "for (const e of document.querySelectorAll('main *')) {"
                + " e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true})); }");
        assertThat(browser.all("main")).as(page).hasSize(1);
        assertThat(browser.all("main iframe, main script, main style, main form[action*=evil]"))
            .as(page)
            .isEmpty();
      }
      browser.open(address("incidents/index.html?q=words"));
      browser.until("a result", () -> browser.all("td.what > a").size() == 1);
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.hosts()).isEmpty();
    }
  }

  private SiteBench.Site sample() {
    return SiteBench.of(SiteBench.SAMPLE).today("2026-11-20").buildInto(folder.resolve("site"));
  }

  private String address(String page) {
    return folder.resolve("site").toUri() + page;
  }
}
