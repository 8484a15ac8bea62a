package dev.postmortem.sitegenerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of an incident and of its recurrence say of each other. */
class RecurrencePagesTest {

  private static final String POSTMORTEM =
      """
      ---
      title: %s
      status: published
      severity: SEV-2
      services: [checkout]
      started_at: %sT10:00:00Z
      contributing_factors: [{factor: missing-canary}, {factor: missing-timeout}]
      %s
      ---

      ## Summary

      Checkout stood still.
      """;

  @TempDir Path folder;

  private SiteBench.Site site;

  @BeforeEach
  void buildTheSite() {
    site =
        SiteBench.of(
                folder.resolve("repository"),
                Map.of(
                    "postmortems/landed.md",
                    POSTMORTEM.formatted(
                        "Landed",
                        "2024-01-10",
                        "actions: [{id: A1, action: Limit waiting, status: done, done_on: 2024-02-01},"
                            + " {id: A2, action: Add a canary, status: done, done_on: 2024-03-01}]"),
                    "postmortems/after-landed.md",
                    POSTMORTEM.formatted("After", "2024-05-02", "recurrence_of: landed"),
                    "postmortems/unlanded.md",
                    POSTMORTEM.formatted(
                        "Unlanded",
                        "2025-06-10",
                        "actions: [{id: A1, action: Limit waiting, status: done, done_on: 2025-09-01},"
                            + " {id: A2, action: Add a canary, status: dropped, done_on: 2025-07-01}]"),
                    "postmortems/after-unlanded.md",
                    POSTMORTEM.formatted("Again", "2025-08-02", "recurrence_of: unlanded"),
                    "postmortems/looks-alike.md",
                    POSTMORTEM.formatted("Alike", "2025-10-02", "related: [after-unlanded]")))
            .buildInto(folder.resolve("site"));
  }

  @Test
  void bothPagesSayThatTheFixHadLanded() {
    assertThat(words("incidents/after-landed.html"))
        .contains(
            "this incident is a recurrence of it: all 2 actions of the earlier one had been done");
    assertThat(words("incidents/landed.html"))
        .contains(
            "it is a recurrence of this incident: all 2 actions of the earlier one had been done");
  }

  @Test
  void bothPagesSayThatTheFixHadNotLanded() {
    String standing = ": of 2 actions of the earlier one 1 dropped, 1 still open";
    assertThat(words("incidents/after-unlanded.html"))
        .contains("this incident is a recurrence of it" + standing);
    assertThat(words("incidents/unlanded.html"))
        .contains("it is a recurrence of this incident" + standing);
    assertThat(words("metrics/index.html")).contains("declared; of 2 actions of the earlier one");
  }

  @Test
  void aSimilarityIsShownOnBothPagesAlsoWhereTheLaterOneNamesTheEarlierAsRelated() {
    String shared = "shares Missing canary, Missing timeout; 61 days apart";
    assertThat(words("incidents/looks-alike.html"))
        .contains("looks like a recurrence of it: " + shared)
        .doesNotContain("named as related");
    assertThat(words("incidents/after-unlanded.html"))
        .contains("looks like a recurrence of this one: " + shared);
  }

  private String words(String path) {
    return site.text(path).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }
}
