package dev.postmortem.sitegenerator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.Audience;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an incident's page says of the incident's id in the incident tool. */
class IncidentIdTest {

  private static final String POSTMORTEM =
      """
      ---
      title: Search stood still
      status: published
      severity: SEV-2
      visibility: public
      started_at: 2026-03-02T10:00:00Z
      %s
      ---

      ## Summary

      Search stood still.
      """;

  @TempDir Path folder;

  @Test
  void anIdIsAmongTheFacts() {
    assertThat(page("incident: INC-77", Audience.INTERNAL))
        .contains("<div><dt>Incident id</dt><dd>INC-77</dd></div>");
  }

  @Test
  void aNumberIsShownAsWritten() {
    assertThat(page("incident: 77", Audience.INTERNAL)).contains("<dt>Incident id</dt><dd>77</dd>");
  }

  @Test
  void anAddressIsALinkUnderItsLastPart() {
    assertThat(page("incident: https://tool.example/i/INC-77", Audience.INTERNAL))
        .contains(
            "<dt>Incident id</dt><dd><a href=\"https://tool.example/i/INC-77\""
                + " rel=\"noopener noreferrer\">INC-77</a></dd>");
  }

  @Test
  void anAddressThatIsNotOfTheWebIsNoLink() {
    assertThat(page("incident: 'javascript:alert(77)'", Audience.INTERNAL))
        .contains("<dt>Incident id</dt><dd>javascript:alert(77)</dd>");
  }

  @Test
  void withoutOneTheFactsDoNotMentionIt() {
    assertThat(page("tags: [search]", Audience.INTERNAL))
        .contains("<dt>Started</dt>")
        .doesNotContainIgnoringCase("incident id");
  }

  @Test
  void outsidersReadNeitherIdNorAddress() {
    assertThat(page("incident: https://tool.example/i/77", Audience.PUBLIC))
        .contains("<dt>Started</dt>")
        .doesNotContain("Incident id", "tool.example");
  }

  private String page(String frontMatter, Audience audience) {
    return SiteBench.of(
            folder.resolve("repository"),
            Map.of("postmortems/search.md", POSTMORTEM.formatted(frontMatter)))
        .audience(audience)
        .buildInto(folder.resolve("site"))
        .main("incidents/search.html");
  }
}
