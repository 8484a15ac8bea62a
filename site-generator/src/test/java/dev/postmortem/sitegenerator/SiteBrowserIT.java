package dev.postmortem.sitegenerator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The site of the sample corpus in a real browser, from a sub-path of a server. */
class SiteBrowserIT {

  private static final String ANY_INCIDENT =
      "incidents/2025-12-02-courier-sign-in-storm-returns.html";

  @TempDir static Path folder;

  private static Browser browser;
  private static HttpServer server;
  private static SiteBench.Site site;

  @BeforeAll
  static void openTheSite() throws IOException {
    browser = Browser.start(Browser.Scripts.ON);
    site = SiteBench.of(SiteBench.SAMPLE).today("2026-11-25").buildInto(folder.resolve("site"));
    server = Browser.serve(folder.resolve("site"));
  }

  @AfterAll
  static void close() throws IOException {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.stop(0);
    }
  }

  @BeforeEach
  void begin() {
    browser.desktop();
    browser.system("light");
    browser.complaints();
    browser.hosts();
  }

  @AfterEach
  void nothingIsAskedOfOthersAndNothingGoesWrong() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.hosts()).allMatch(host -> host.equals(host()));
  }

  @Test
  void searchFindsAWordInTheText() {
    list("?q=stampede");
    assertThat(browser.texts("td.what > a"))
        .anyMatch(title -> title.equals("Pickup codes refused during the evening rush"));
    assertThat(count()).contains("for “stampede”");
  }

  @Test
  void searchFindsByTheBeginningOfAWord() {
    list("?q=certif");
    assertThat(rows()).isBetween(1, site.built().incidents() - 1);
    assertThat(browser.texts("mark"))
        .anyMatch(w -> w.toLowerCase(Locale.ROOT).startsWith("certif"));
  }

  @Test
  void searchForgivesATypo() {
    list("?q=certificate");
    List<String> meant = browser.texts("td.what > a");
    list("?q=certifcate");
    assertThat(browser.texts("td.what > a")).containsAll(meant);
  }

  @Test
  void searchForNothingThatExistsSaysSo() {
    list("?q=qqqqqqqq");
    assertThat(count()).startsWith("0 of " + site.built().incidents());
    assertThat(browser.one("#incidents").getText()).contains("Nothing fits.");
    browser.one("#incidents .show-more").click();
    browser.until("everything is back", () -> rows() == site.built().incidents());
  }

  @Test
  void matchedSpellingsAreShown() {
    list("?q=certifcate");
    assertThat(count()).contains("no match for “certifcate”").contains("certificate");
  }

  @Test
  void wordsInQuotationMarksMustStandSideBySide() {
    list("?q=pickup+codes");
    int apart = rows();
    list("?q=%22pickup+codes%22");
    browser.until("looked for", () -> count().contains("“\"pickup codes\"”"));
    assertThat(rows()).isBetween(1, apart);
    list("?q=%22codes+pickup%22");
    browser.until("looked for", () -> count().startsWith("0 of"));
  }

  @Test
  void whatIsSearchedForCanAlsoBeNarrowedAndSorted() {
    list("?q=the+release&severity=SEV-2&severity=SEV-3&sort=-severity");
    browser.until("results", () -> rows() > 1);
    List<String> severities = browser.texts("#incidents .severity");
    assertThat(severities)
        .containsOnly("SEV-2", "SEV-3")
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void severalWordsMustAllBeThere() {
    list("?q=sign-in");
    int one = rows();
    list("?q=sign-in+certificate");
    assertThat(rows()).isLessThan(one);
  }

  @Test
  void aResultShowsWhereTheWordStandsAndThePageMarksIt() {
    list("?q=connection");
    browser.until("an excerpt", () -> !browser.all(".teaser mark").isEmpty());
    browser.one("td.what > a").click();
    browser.until("the page", () -> browser.address().contains("mark="));
    browser.until("a mark", () -> !browser.all("article mark").isEmpty());
  }

  @Test
  void facetsNarrowTheListAndSayHowMuchIsLeft() {
    list("");
    String wanted = browser.one(".facet[data-facet=severity] li:first-child .count").getText();
    browser.one(".facet[data-facet=severity] li:first-child input").click();
    browser.until("narrowed", () -> rows() == Integer.parseInt(wanted));
    assertThat(count()).isEqualTo(wanted + " of " + site.built().incidents() + " postmortems");
    assertThat(browser.texts("#incidents .severity")).allMatch(s -> s.equals("SEV-1"));
    int all =
        browser.texts(".facet[data-facet=kind] .count").stream().mapToInt(Integer::parseInt).sum();
    assertThat(all).isEqualTo(Integer.parseInt(wanted));
  }

  @Test
  void valuesOfOneFacetAddUpAndThoseOfTwoNarrow() {
    list("?severity=SEV-1");
    int first = rows();
    list("?severity=SEV-1&severity=SEV-2");
    int both = rows();
    assertThat(both).isGreaterThan(first);
    list("?severity=SEV-1&severity=SEV-2&detection=customer");
    assertThat(rows()).isLessThan(both);
  }

  @Test
  void theStateIsInTheAddress() {
    list("");
    browser.one("#q").sendKeys("retry");
    browser.until("searched", () -> browser.address().contains("q=retry"));
    browser.until("a result", () -> count().contains("“retry”"));
    browser.one(".facet[data-facet=severity] li:first-child input").click();
    browser.until("narrowed", () -> browser.address().contains("severity=SEV-1"));
    browser.until(
        "fewer", () -> browser.texts("#incidents .severity").stream().allMatch("SEV-1"::equals));
    List<String> before = browser.texts("td.what > a");
    browser.reload();
    browser.until("the same", () -> browser.texts("td.what > a").equals(before));
    assertThat(browser.one("#q").getAttribute("value")).isEqualTo("retry");
    assertThat(browser.texts("#chosen button")).containsExactly("Severity: SEV-1 ✕");
  }

  @Test
  void aChosenValueCanBeRemoved() {
    list("?severity=SEV-1&year=2026");
    browser.one("#chosen button").click();
    browser.until("one is left", () -> browser.all("#chosen button").size() == 1);
    assertThat(browser.address()).endsWith("?year=2026");
  }

  @Test
  void keysLeadThroughTheResults() {
    list("");
    browser.one("body").sendKeys("/");
    assertThat(browser.focused().getAttribute("id")).isEqualTo("q");
    browser.focused().sendKeys("retry");
    browser.until("searched", () -> count().contains("“retry”"));
    browser.focused().sendKeys(Keys.ARROW_DOWN);
    List<String> titles = browser.texts("td.what > a");
    assertThat(browser.focused().getText()).isEqualTo(titles.get(0));
    browser.focused().sendKeys(Keys.ARROW_DOWN);
    assertThat(browser.focused().getText()).isEqualTo(titles.get(1));
    browser.focused().sendKeys(Keys.ARROW_UP);
    browser.focused().sendKeys(Keys.ARROW_UP);
    assertThat(browser.focused().getAttribute("id")).isEqualTo("q");
    browser.focused().sendKeys(Keys.ESCAPE);
    browser.until("begun anew", () -> rows() == site.built().incidents());
    assertThat(browser.one("#q").getAttribute("value")).isEmpty();
  }

  @Test
  void enterOpensTheFirstResult() {
    list("?q=certificate");
    String first = browser.texts("td.what > a").get(0);
    browser.one("#q").sendKeys(Keys.ENTER);
    browser.until("opened", () -> browser.texts("h1").contains(first));
  }

  @Test
  void searchFromAnyPageLeadsToTheList() {
    open(ANY_INCIDENT);
    browser.one("body").sendKeys("/");
    assertThat(browser.focused().getAttribute("id")).isEqualTo("site-q");
    browser.focused().sendKeys("retry", Keys.ENTER);
    browser.until("the list", () -> browser.address().contains("incidents/index.html?q=retry"));
    browser.until("results", () -> count().contains("“retry”"));
  }

  @Test
  void theListSorts() {
    list("");
    browser.one("#incidents th:nth-child(3) .sort").click();
    browser.until("sorted", () -> browser.address().contains("sort=title"));
    browser.until("in order", SiteBrowserIT::titlesAreInOrder);
    browser.one("#incidents th:nth-child(3) .sort").click();
    browser.until("turned", () -> browser.address().contains("sort=-title"));
    assertThat(browser.one("#incidents th:nth-child(3)").getAttribute("aria-sort"))
        .isEqualTo("descending");
  }

  @Test
  void otherTablesSort() {
    open("factors/index.html");
    browser.one("table.rollup th:nth-child(2) .sort").click();
    assertThat(browser.texts("table.rollup td.what > a"))
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    browser.one("table.rollup th:nth-child(1) .sort").click();
    assertThat(browser.texts("table.rollup td:first-child").get(0)).isEqualTo("1");
  }

  @Test
  void coloursFollowTheSystemUntilTheReaderChooses() {
    browser.system("dark");
    open("index.html");
    assertThat(colours()).isEqualTo("dark");
    browser.one(".theme-toggle").click();
    assertThat(colours()).isEqualTo("light");
    open("about/index.html");
    assertThat(colours()).isEqualTo("light");
    browser.run("localStorage.removeItem('colours')");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "incidents/index.html",
        ANY_INCIDENT,
        "factors/index.html",
        "factors/missing-canary.html",
        "actions/index.html",
        "metrics/index.html",
        "services/index.html",
        "services/accounts.html",
        "years/2026.html",
        "about/index.html"
      })
  void everyKindOfPageFitsANarrowScreenAndCanBeRead(String page) {
    open(page);
    assertThat(faint()).as("contrast in light colours").isEmpty();
    browser.width(360);
    open(page);
    Number width = (Number) browser.run("return document.documentElement.scrollWidth");
    assertThat(width.intValue()).as("width of " + page).isLessThanOrEqualTo(360);
    browser.desktop();
    browser.system("dark");
    open(page);
    assertThat(faint()).as("contrast in dark colours").isEmpty();
  }

  @Test
  void everyKindOfPageHasOneTitleAndItsLandmarks() {
    for (String page : List.of("index.html", "incidents/index.html", ANY_INCIDENT)) {
      open(page);
      assertThat(browser.all("h1")).as(page).hasSize(1);
      assertThat(browser.all("main")).as(page).hasSize(1);
      assertThat(browser.all("nav[aria-label]")).as(page).isNotEmpty();
      browser.one("body").sendKeys(Keys.TAB);
      assertThat(browser.focused().getText()).as(page).isEqualTo("Skip to content");
    }
  }

  private static final String FAINT =
      """
      const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
      const lum = ([r, g, b]) => {
        const f = (v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
        return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b);
      };
      const ground = (e) => {
        for (; e; e = e.parentElement) {
          const c = parse(getComputedStyle(e).backgroundColor);
          if (c.length === 3 || c[3] > 0.99) { return c; }
        }
        return [255, 255, 255];
      };
      const found = new Set();
      for (const e of document.querySelectorAll('body *')) {
        const text = Array.from(e.childNodes).some((n) => n.nodeType === 3 && n.data.trim());
        const style = getComputedStyle(e);
        if (!text || e.closest('svg') || e.closest('.hidden') || e.closest('.anchor')
            || e.closest('.skip') || style.visibility === 'hidden' || e.offsetParent === null) {
          continue;
        }
        let alpha = 1;
        for (let p = e; p; p = p.parentElement) { alpha *= Number(getComputedStyle(p).opacity); }
        if (alpha === 0) { continue; }
        const back = ground(e);
        const front = parse(style.color).map((v, i) => v * alpha + back[i] * (1 - alpha));
        const [a, b] = [lum(front), lum(back)].sort((x, y) => y - x);
        const size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        const contrast = (a + 0.05) / (b + 0.05);
        if (contrast < (large ? 3 : 4.5)) {
          found.add(e.tagName + '.' + e.className + ' ' + contrast.toFixed(2));
        }
      }
      return [...found];
      """;

  /** Words whose contrast is below what WCAG 2.2 AA asks for. */
  @SuppressWarnings("unchecked")
  private static List<String> faint() {
    return (List<String>) browser.run(FAINT);
  }

  private static String colours() {
    return (String) browser.run("return document.documentElement.dataset.colours");
  }

  private static String host() {
    return server.getAddress().getHostString() + ":" + server.getAddress().getPort();
  }

  private static void open(String page) {
    browser.open("http://" + host() + "/some/where/" + page);
  }

  private static void list(String query) {
    open("incidents/index.html" + query);
    if (!query.isEmpty()) {
      browser.until("the list is narrowed", () -> count().contains(" of "));
    }
  }

  private static boolean titlesAreInOrder() {
    List<String> titles = browser.texts("td.what > a");
    return titles.equals(titles.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList());
  }

  private static int rows() {
    return browser.all("td.what > a").size();
  }

  private static String count() {
    return browser.one("#results-count").getText();
  }
}
