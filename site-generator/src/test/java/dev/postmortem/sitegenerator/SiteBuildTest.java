package dev.postmortem.sitegenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.sitegenerator.output.OccupiedFolderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a site comes to disk. */
class SiteBuildTest {

  @TempDir Path folder;

  @Test
  void twoBuildsAreByteForByteTheSame() {
    SiteBench bench = SiteBench.of(SiteBench.SAMPLE).today("2026-11-25");
    SortedMap<String, String> first = bench.buildInto(folder.resolve("a")).files();
    SortedMap<String, String> second = bench.buildInto(folder.resolve("b")).files();
    assertThat(second.keySet()).isEqualTo(first.keySet());
    first.forEach((path, text) -> assertThat(second.get(path).equals(text)).as(path).isTrue());
  }

  @Test
  void aBuildReplacesAnEarlierOne() {
    Path output = folder.resolve("site");
    SiteBench.scenario("full").buildInto(output);
    SiteBench.Site site = SiteBench.scenario("bare").buildInto(output);
    assertThat(site.has("incidents/one.html")).isTrue();
    assertThat(site.has("incidents/2026-03-02-empty-baskets.html")).isFalse();
    assertThat(leftovers()).containsExactly("site");
  }

  @Test
  void aFolderThatNoBuildMadeIsRefusedAndLeftAlone() throws IOException {
    Path output = Files.createDirectories(folder.resolve("precious"));
    Files.writeString(output.resolve("thesis.txt"), "years of work");
    assertThatThrownBy(() -> SiteBench.scenario("bare").buildInto(output))
        .hasRootCauseInstanceOf(OccupiedFolderException.class)
        .hasMessageContaining("holds files that no site build made");
    assertThat(output.resolve("thesis.txt")).hasContent("years of work");
    assertThat(leftovers()).containsExactly("precious");
  }

  @Test
  void anEmptyFolderIsTaken() throws IOException {
    Path output = Files.createDirectories(folder.resolve("empty"));
    assertThat(SiteBench.scenario("bare").buildInto(output).has("index.html")).isTrue();
  }

  @Test
  void aBuildThatFailsLeavesTheOldSiteWhole() throws IOException {
    Path output = folder.resolve("site");
    SortedMap<String, String> before = SiteBench.scenario("bare").buildInto(output).files();
    Path theme = Files.createDirectories(folder.resolve("theme"));
    Files.writeString(theme.resolve("about.html"), "{{nobody}}");
    assertThatThrownBy(() -> SiteBench.scenario("bare").theme(theme).buildInto(output))
        .hasMessageContaining("the template about.html uses {{nobody}}");
    assertThat(SiteBench.Site.at(output).files()).isEqualTo(before);
    assertThat(leftovers()).containsExactly("site", "theme");
  }

  @Test
  void whatABuildThatDiedLeftIsRemoved() throws IOException {
    Path dead = Files.createDirectories(folder.resolve(".site-build-123"));
    Files.writeString(dead.resolve(".postmortem-site"), "");
    Files.writeString(dead.resolve("index.html"), "half");
    Path foreign = Files.createDirectories(folder.resolve(".site-build-mine"));
    Files.writeString(foreign.resolve("notes.txt"), "mine");
    SiteBench.scenario("bare").buildInto(folder.resolve("site"));
    assertThat(leftovers()).containsExactly(".site-build-mine", "site");
  }

  @Test
  void aThemeReplacesTemplatesPartialsAndStyle() throws IOException {
    Path theme = Files.createDirectories(folder.resolve("theme"));
    Files.writeString(theme.resolve("style.css"), "body { color: teal }");
    Files.writeString(theme.resolve("foot.html"), "<p>{{siteTitle}} of the house</p>");
    Files.writeString(theme.resolve("404.html"), "<h1>Lost</h1>{{> foot.html}}");
    SiteBench.Site site = SiteBench.scenario("bare").theme(theme).buildInto(folder.resolve("site"));
    assertThat(site.text("assets/style.css")).isEqualTo("body { color: teal }");
    assertThat(site.text("404.html"))
        .isEqualTo("<h1>Lost</h1><p>Bare postmortems of the house</p>");
    assertThat(site.text("index.html")).contains("<p>Bare postmortems of the house</p>");
  }

  @Test
  void postmortemsWithOneNameInTwoFoldersOrOnlyPartedByCaseHavePagesOfTheirOwn() {
    SiteBench.Site site =
        SiteBench.of(
                folder.resolve("repository"),
                Map.of(
                    "postmortems/a.md", "---\nid: Payments Down\ntitle: One\n---\n",
                    "postmortems/b.md", "---\nid: payments-down\ntitle: Two\n---\n",
                    "postmortems/c.md", "---\nid: index\ntitle: Three\n---\n",
                    "postmortems/d.md", "---\nid: '../../up'\ntitle: Four\n---\n"))
            .buildInto(folder.resolve("site"));
    assertThat(site.built().incidents()).isEqualTo(4);
    List<String> pages =
        site.files().keySet().stream()
            .filter(p -> p.startsWith("incidents/") && p.endsWith(".html"))
            .toList();
    assertThat(pages)
        .containsExactly(
            "incidents/index-2.html",
            "incidents/index.html",
            "incidents/payments-down-2.html",
            "incidents/payments-down.html",
            "incidents/up.html");
  }

  @Test
  void unknownFactorsAreOneListWithTheirSentences() {
    SiteBench.Site site =
        SiteBench.of(
                folder.resolve("repository"),
                Map.of(
                    "postmortems/a.md",
                    """
                    ---
                    title: Drill
                    kind: drill
                    contributing_factors: [{factor: named in a drill, note: It was named in haste}]
                    ---
                    """,
                    "postmortems/b.md",
                    """
                    ---
                    title: Tree
                    contributing_factors: [{factor: named as a factor}]
                    fault_tree: {all: [named as a factor, named in a tree]}
                    ---
                    """))
            .buildInto(folder.resolve("site"));
    assertThat(site.files().keySet()).noneMatch(file -> file.startsWith("factors/named-"));
    assertThat(site.main("factors/to-be-sorted.html"))
        .contains("3 causes in 2 postmortems", "It was named in haste")
        .contains("named in a drill", "named as a factor", "named in a tree");
    assertThat(site.main("factors/index.html")).contains("3 causes to be sorted");
    assertThat(site.main("incidents/b.html"))
        .contains("../factors/to-be-sorted.html#cause-named-in-a-tree");
  }

  @Test
  void anEmptyRepositoryGivesASiteThatSaysSo() {
    SiteBench.Site site =
        SiteBench.of(folder.resolve("repository"), Map.of()).buildInto(folder.resolve("site"));
    assertThat(site.main("index.html")).contains("There is no postmortem here yet.");
  }

  private List<String> leftovers() {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(e -> e.getFileName().toString()).sorted().toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
