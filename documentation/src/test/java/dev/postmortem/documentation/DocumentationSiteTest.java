package dev.postmortem.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.testkit.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentationSiteTest {

  private static final String NAVIGATION =
      """
      title: Toolchain
      sections:
        Start:
          README.md: Overview
        Guide:
          docs/guide.md:
      """;

  private static final Pattern ADDRESS =
      Pattern.compile("(?:href|src|action)=\"([^\"#?]+)[^\"]*\"");

  @TempDir Path folder;

  @Test
  void documentsBecomePagesThatLeadToEachOther() throws Exception {
    small(
            """
            # A guide

            Back to the [overview](../README.md#try-it) or to [the code](../src/Main.java).

            ![A picture](images/site.png)

            ## First

            ### Detail

            ## Second
            """)
        .build(site(), Optional.of("https://git.example/toolchain/blob/main"));

    Golden.assertMatches(
        Path.of("src/test/resources/site"), new TreeMap<>(DocumentationBench.pages(site())));
    assertThat(site().resolve("images/site.png")).exists();
    assertThat(site().resolve("search/manifest.js")).content().contains("\"postmortems\":2");
    assertThat(site().resolve("guide.js")).content().contains("Back to the overview");
  }

  @Test
  void withoutAnAddressOfTheRepositoryOnlyPagesAreLinked() throws Exception {
    small("# A guide\n\n[The code](../src/Main.java), [the overview](../README.md)\n")
        .build(site(), Optional.empty());

    assertThat(site().resolve("guide.html"))
        .content()
        .contains("<p>The code, <a href=\"index.html\">the overview</a></p>")
        .doesNotContain("Source of this page");
  }

  @Test
  void aLinkThatLeadsNowhereFailsTheBuild() throws Exception {
    DocumentationBench bench =
        small("# A guide\n\n[a](gone.md), [b](../README.md#gone), [c](#gone), ![d](gone.png)\n");

    assertThatThrownBy(() -> bench.build(site(), Optional.empty()))
        .isInstanceOf(DocumentationException.class)
        .hasMessage(
            """
            docs/guide.md: the link to gone.md leads nowhere
            docs/guide.md: there is no picture gone.png in the repository
            docs/guide.md: README.md has no section #gone
            docs/guide.md: docs/guide.md has no section #gone""");
    assertThat(site()).doesNotExist();
  }

  @Test
  void theProjectsOwnDocumentsBecomeASiteWithoutDeadEndsOrRequestsToOtherHosts() throws Exception {
    DocumentationBench.project().build(site(), Optional.empty());

    SortedMap<String, String> pages = DocumentationBench.pages(site());
    assertThat(pages)
        .hasSizeGreaterThan(90)
        .containsKeys("index.html", "start.html", "rules/index.html", "glossary.html");
    List<String> dead = new ArrayList<>();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(page.getValue().split("<h1[ >]", -1)).as(page.getKey()).hasSize(2);
      assertThat(page.getValue()).doesNotContain("src=\"http").doesNotContain("<link href=\"http");
      Matcher addresses = ADDRESS.matcher(page.getValue());
      while (addresses.find()) {
        String address = addresses.group(1);
        if (!address.startsWith("http")
            && !Files.exists(site().resolve(page.getKey()).resolveSibling(address))) {
          dead.add(page.getKey() + " → " + address);
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void previousAndNextLeadThroughEveryPageOfTheProject() throws Exception {
    DocumentationBench.project().build(site(), Optional.empty());

    Map<String, String> pages = DocumentationBench.pages(site());
    Pattern next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    List<String> visited = new ArrayList<>(List.of("index.html"));
    Matcher link = next.matcher(pages.get("index.html"));
    while (link.find() && visited.size() < pages.size()) {
      Path here = Path.of("/", visited.get(visited.size() - 1));
      String there = here.resolveSibling(link.group(1)).normalize().toString().substring(1);
      visited.add(there);
      link = next.matcher(pages.get(there));
    }
    visited.add("search.html");
    assertThat(visited).containsExactlyInAnyOrderElementsOf(pages.keySet());
  }

  private Path site() {
    return folder.resolve("site");
  }

  private DocumentationBench small(String guide) throws Exception {
    return DocumentationBench.of(
        folder.resolve("repository"),
        Map.of(
            "README.md", "# Toolchain\n\nSee the [guide](docs/guide.md).\n\n## Try it\n",
            "docs/guide.md", guide,
            "docs/images/site.png", "a picture",
            "docs/navigation.yml", NAVIGATION,
            "src/Main.java", "class Main {}"));
  }
}
