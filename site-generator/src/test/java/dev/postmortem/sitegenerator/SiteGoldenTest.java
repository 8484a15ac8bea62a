package dev.postmortem.sitegenerator;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.git.FileHistory;
import dev.postmortem.corpus.git.History;
import dev.postmortem.sitegenerator.compose.RuleText;
import dev.postmortem.testkit.Golden;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every kind of page says: rewritten with {@code -Dupdate.goldens=true}. */
class SiteGoldenTest {

  @TempDir Path folder;

  @Test
  void everyKindOfPageInItsFullForm() {
    SiteBench.Site site =
        SiteBench.scenario("full").history(history()).buildInto(folder.resolve("site"));
    compare(
        site,
        "full",
        List.of(
            "index.html",
            "incidents/index.html",
            "incidents/2026-03-02-empty-baskets.html",
            "incidents/2026-06-09-stale-prices.html",
            "incidents/2026-07-01-search-nearly-gone.html",
            "factors/index.html",
            "factors/missing-canary.html",
            "factors/to-be-sorted.html",
            "actions/index.html",
            "metrics/index.html",
            "services/index.html",
            "services/prices.html",
            "404.html"),
        Map.of("breakdowns.html", breakdowns(site)));
  }

  /**
   * What the pages of a tag, a team and a year have that the page of a service with the same
   * incidents lacks, and the other way round: they are filled by one template.
   */
  private static String breakdowns(SiteBench.Site site) {
    List<String> service = site.main("services/prices.html").lines().toList();
    StringBuilder differences = new StringBuilder();
    for (String page : List.of("tags/cache.html", "teams/shop.html", "years/2026.html")) {
      List<String> other = site.main(page).lines().toList();
      differences.append("<!-- ").append(page).append(" -->\n");
      service.stream()
          .filter(line -> !other.contains(line))
          .forEach(differences(differences, "- "));
      other.stream()
          .filter(line -> !service.contains(line))
          .forEach(differences(differences, "+ "));
    }
    return differences.toString();
  }

  private static Consumer<String> differences(StringBuilder into, String sign) {
    return line -> into.append(sign).append(line).append('\n');
  }

  @Test
  void everyKindOfPageWhereAlmostNothingIsKnown() {
    SiteBench.Site site = SiteBench.scenario("bare").buildInto(folder.resolve("site"));
    compare(
        site,
        "bare",
        List.of(
            "index.html",
            "incidents/index.html",
            "incidents/one.html",
            "factors/index.html",
            "factors/missing-canary.html",
            "actions/index.html",
            "metrics/index.html",
            "tags/index.html"));
  }

  @Test
  void theRulesThatTheRepositoryIsCheckedBy() {
    SiteBench.Site site =
        SiteBench.scenario("bare")
            .rules(SiteBench.ruleWithEverything(), another("empty-word"))
            .buildInto(folder.resolve("site"));
    compare(site, "rules", List.of("rules/index.html", "rules/idle-promise.html"));
  }

  private static RuleText another(String id) {
    RuleText rule = SiteBench.ruleWithEverything();
    return new RuleText(
        id,
        rule.family(),
        rule.familyAbout(),
        rule.summary(),
        "off",
        rule.profiles(),
        Optional.empty(),
        rule.page());
  }

  @Test
  void anIncidentAsOutsidersReadIt() {
    SiteBench.Site site =
        SiteBench.scenario("full")
            .history(history())
            .audience(Audience.PUBLIC)
            .buildInto(folder.resolve("site"));
    compare(site, "public", List.of("index.html", "incidents/2026-03-02-empty-baskets.html"));
  }

  @Test
  void theDataForMachines() {
    SiteBench.Site site =
        SiteBench.scenario("full").history(history()).buildInto(folder.resolve("site"));
    SortedMap<String, String> data = new TreeMap<>();
    for (String path :
        List.of(
            "corpus.json",
            "actions.csv",
            "incidents/2026-06-09-stale-prices.json",
            "feed.atom",
            "services/search.atom",
            "sitemap.xml",
            "robots.txt",
            "search/manifest.js",
            "search/rows-0.js",
            "search/columns-0.js",
            "search/orders-0.js")) {
      // The repository's own line ends; CsvTest checks the names of CSV columns.
      data.put(path, site.text(path).replace("\r\n", "\n"));
    }
    Golden.assertMatches(SiteBench.SCENARIOS.resolve("data"), data);
  }

  private static void compare(SiteBench.Site site, String scenario, List<String> pages) {
    compare(site, scenario, pages, Map.of());
  }

  private static void compare(
      SiteBench.Site site, String scenario, List<String> pages, Map<String, String> parts) {
    SortedMap<String, String> mains = new TreeMap<>(parts);
    pages.forEach(page -> mains.put(page, site.main(page)));
    Golden.assertMatches(SiteBench.SCENARIOS.resolve(scenario).resolve("expected"), mains);
  }

  private static History history() {
    return new History(
        History.Completeness.FULL,
        Map.of(
            "postmortems/2026-03-02-empty-baskets.md",
            new FileHistory(
                Optional.of(Instant.parse("2026-03-03T08:00:00Z")),
                Instant.parse("2026-04-20T08:00:00Z"),
                List.of(
                    new FileHistory.Revision(
                        "b".repeat(40), Instant.parse("2026-04-20T08:00:00Z"), "Drop A3"),
                    new FileHistory.Revision(
                        "a".repeat(40),
                        Instant.parse("2026-03-03T08:00:00Z"),
                        "Tell of the empty <baskets>")),
                List.of(
                    change("draft", "2026-03-03T08:00:00Z"),
                    change("published", "2026-03-12T08:00:00Z")),
                List.of(
                    change("SEV-2", "2026-03-03T08:00:00Z"),
                    change("SEV-1", "2026-03-05T08:00:00Z")),
                Map.of())),
        Set.of("someone"));
  }

  private static FileHistory.Change change(String value, String since) {
    return new FileHistory.Change(value, Optional.of(Instant.parse(since)));
  }
}
