package dev.postmortem.sitegenerator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of page of the sample site as axe-core judges it (WCAG 2.2 A and AA, and best
 * practices): no violation, in light and in dark colours and on a narrow screen; nothing on the
 * console; nothing asked of another host.
 */
class SiteAccessibilityBrowserIT {

  private static final String AXE = axe();

  private static final List<String> EVERYTHING =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @TempDir static Path folder;

  private static Browser browser;
  private static HttpServer server;

  /** One of every kind, and those incidents that have something special to show. */
  static List<String> pages() {
    return List.of(
        "index.html",
        "incidents/index.html",
        "incidents/2026-04-09-accounts-database-failover.html",
        "incidents/2025-02-27-pickup-code-stampede.html",
        "incidents/2025-10-09-open-every-door.html",
        "factors/index.html",
        "factors/missing-canary.html",
        "actions/index.html",
        "metrics/index.html",
        "services/index.html",
        "services/accounts.html",
        "teams/index.html",
        "tags/index.html",
        "years/2026.html",
        "rules/index.html",
        "rules/idle-promise.html",
        "about/index.html",
        "404.html");
  }

  @BeforeAll
  static void openTheSite() throws IOException {
    browser = Browser.start(Browser.Scripts.ON);
    SiteBench.of(SiteBench.SAMPLE)
        .today("2026-11-25")
        .rules(SiteBench.ruleWithEverything())
        .buildInto(folder.resolve("site"));
    // The page for lost readers counts its addresses from the site's root.
    server = Browser.serve(folder.resolve("site"), "/");
  }

  @AfterAll
  static void giveBack() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingBarsAReader(String page) {
    List<String> barriers = new ArrayList<>();
    browser.desktop();
    browser.system("light");
    open(page);
    barriers.addAll(violations("light", EVERYTHING));
    // Colours and room are all that differ in the dark and on a narrow screen. Diagrams are drawn,
    // and filters of a narrow page folded, when the page opens.
    browser.system("dark");
    if (hasDiagrams()) {
      open(page);
    }
    browser.until(
        "the page is dark",
        () -> "dark".equals(browser.run("return document.documentElement.dataset.colours")));
    barriers.addAll(violations("dark", List.of("color-contrast", "link-in-text-block")));
    browser.width(360);
    open(page);
    barriers.addAll(violations("narrow", List.of("target-size", "scrollable-region-focusable")));
    assertThat(barriers).isEmpty();
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.hosts()).containsExactly(host());
  }

  @Test
  void theAuditFindsBarriers() {
    browser.desktop();
    open("404.html");
    browser.run("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=x>')");
    assertThat(violations("light", EVERYTHING)).anyMatch(v -> v.contains("image-alt"));
    browser.complaints();
  }

  private static String host() {
    return server.getAddress().getHostString() + ":" + server.getAddress().getPort();
  }

  private static void open(String page) {
    browser.open("http://" + host() + "/" + page);
    if (hasDiagrams()) {
      browser.until(
          "the diagrams are drawn",
          () -> "drawn".equals(browser.run("return document.documentElement.dataset.diagrams")));
    }
    browser.run("for (const d of document.querySelectorAll('details')) { d.open = true; }");
  }

  private static boolean hasDiagrams() {
    return !browser.all("figure.diagram").isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static List<String> violations(String how, List<String> rules) {
    if (Boolean.FALSE.equals(browser.run("return 'axe' in window"))) {
      browser.run(AXE + "\n;");
    }
    Map<String, Object> found =
        (Map<String, Object>)
            browser.runUntilDone(
                """
                const done = arguments[arguments.length - 1];
                axe.run(document, { preload: false, resultTypes: ['violations'], runOnly: arguments[0] })
                  .then((r) => done({ ran: r.passes.length, violations: r.violations.flatMap((v) =>
                    v.nodes.map((n) => v.id + ': ' + n.target.join(' ') + ' ' + n.failureSummary)) }))
                  .catch((e) => done({ ran: 0, violations: [String(e)] }));
                """,
                rules);
    assertThat(((Number) found.getOrDefault("ran", 0)).intValue()).isPositive();
    return ((List<String>) found.get("violations")).stream().map(v -> how + " " + v).toList();
  }

  private static String axe() {
    try (InputStream script = SiteAccessibilityBrowserIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
