package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.tasks.digest.DigestRequest;
import dev.postmortem.tasks.digest.DigestTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTaskTest {

  @TempDir Path root;

  @BeforeEach
  void writeRepository() throws IOException {
    Files.createDirectories(root.resolve("postmortems"));
    Files.writeString(
        root.resolve("postmortem.yml"),
        """
        site: { title: Incidents, base_url: 'https://postmortems.example' }
        trackers: [{pattern: 'PAY-\\d+', url: 'https://tickets.example/{0}'}]
        """);
    incident("2026-04-03-cards", "2026-04-03", "Cards *were* refused", "");
    incident("2026-07-14-cards-again", "2026-07-14", "Cards were refused again", "");
    incident("2026-08-20-secret", "2026-08-20", "Nobody may know", "visibility: restricted\n");
  }

  private void incident(String id, String day, String title, String more) throws IOException {
    Files.writeString(
        root.resolve("postmortems/" + id + ".md"),
        """
        ---
        title: "%s"
        status: published
        severity: SEV-2
        services: [checkout]
        started_at: %sT10:00:00Z
        resolved_at: %sT12:00:00Z
        impact: {summary: 'Nine hundred cards were refused'}
        contributing_factors: [{factor: missing-canary}, {factor: alert-missing}]
        actions:
          - {id: A1, action: Send to one host first, owner: release-tooling, ticket: PAY-7, due: 2026-08-01, status: done, done_on: 2026-08-09}
          - {id: A2, action: Alert on refusals, due: 2026-09-01}
        review_score: 4
        %s---
        ## Summary

        It broke.
        """
            .formatted(title, day, day, more));
  }

  private String digest(String period, String from, String to) throws TaskException {
    return DigestTask.run(
        new DigestRequest(
            root, LocalDate.parse("2026-11-24"), "internal", word(period), word(from), word(to)));
  }

  private static Optional<String> word(String word) {
    return word.isEmpty() ? Optional.empty() : Optional.of(word);
  }

  @Test
  void theLastQuarterIsReportedWithoutGit() throws Exception {
    assertThat(digest("", "", ""))
        .isEqualTo(
            """
            # Incidents: 2026-Q3

            2026-07-01 to 2026-09-30, as of 2026-11-24.

            ## What happened

            1 incident (1 SEV-2) and 0 near misses; 0 postmortems were published. Publication dates missing in the Git history: 1.

            - 2026-07-14 **SEV-2** [Cards were refused again](https://postmortems.example/incidents/2026-07-14-cards-again.html): Nine hundred cards were refused.

            ## Recurrences

            - [Cards were refused again](https://postmortems.example/incidents/2026-07-14-cards-again.html) resembles [Cards \\*were\\* refused](https://postmortems.example/incidents/2026-04-03-cards.html), 102 days earlier: both affect checkout and list Alert missing and Missing canary. This is not declared: check whether it is a recurrence.

            ## Contributing factors

            Most often named, by number of incidents (one incident names several):

            - Alert missing: 1 of 1
            - Missing canary: 1 of 1

            No factor rises more than chance explains (half year to the end of the period, against the half year before).

            ## Actions

            2 actions completed in this period, 2 of them late; of those due in it, 2 are still open. As of 2026-11-24 2 are open, 2 of them overdue.
            Over all time, done in time of those due so far: 0 of 4 (0 %; 95 % interval 0 to 49 %).

            Completed:

            - Send to one host first (release-tooling, [PAY-7](https://tickets.example/PAY-7), due 2026-08-01, done 2026-08-09), from [Cards \\*were\\* refused](https://postmortems.example/incidents/2026-04-03-cards.html)
            - Send to one host first (release-tooling, [PAY-7](https://tickets.example/PAY-7), due 2026-08-01, done 2026-08-09), from [Cards were refused again](https://postmortems.example/incidents/2026-07-14-cards-again.html)

            Due in this period and not done:

            - Alert on refusals (due 2026-09-01), from [Cards \\*were\\* refused](https://postmortems.example/incidents/2026-04-03-cards.html)
            - Alert on refusals (due 2026-09-01), from [Cards were refused again](https://postmortems.example/incidents/2026-07-14-cards-again.html)

            ## Worth reading

            [Cards were refused again](https://postmortems.example/incidents/2026-07-14-cards-again.html): reviewers scored the document 4 of 5, the highest of the period.

            > Nine hundred cards were refused.

            *With fewer than 30 incidents, most differences between periods are chance: read the incidents, not the numbers. [How the figures are computed](https://postmortems.example/about/index.html).*
            """);
  }

  @Test
  void whatIsRestrictedIsInNoLineAndNoCount() throws Exception {
    assertThat(digest("2026-08", "", ""))
        .contains("No incident or near miss")
        .doesNotContain("secret", "Nobody may know");
  }

  @Test
  void anEmptyPeriodIsReportedAsEmpty() throws Exception {
    assertThat(digest("2020", "", ""))
        .contains("# Incidents: 2020\n")
        .contains("No incident or near miss")
        .doesNotContain("Worth reading", "Contributing factors");
  }

  @Test
  void aPeriodThatRunsSaysSo() throws Exception {
    assertThat(digest("", "2026-11-01", ""))
        .contains("# Incidents: 2026-11-01 to 2026-11-24\n")
        .contains("The period is not over yet.");
  }

  @Test
  void anInvalidPeriodIsRefusedInOneLine() {
    refuses("2026-Q5", "", "", "postmortem.period is \"2026-Q5\"; expected a quarter (2026-Q3)");
    refuses("2026-13", "", "", "postmortem.period is \"2026-13\"");
    refuses("2026-Q1", "2026-01-01", "", "Both postmortem.period and postmortem.since");
    refuses("", "", "2026-01-01", "postmortem.until is set without postmortem.since");
    refuses("", "2026-02-30", "", "postmortem.since is \"2026-02-30\"; expected a date");
    refuses("", "2026-05-01", "2026-04-01", "before it begins on 2026-05-01");
  }

  private void refuses(String period, String from, String to, String words) {
    assertThatThrownBy(() -> digest(period, from, to))
        .isInstanceOf(TaskException.class)
        .hasMessageContaining(words);
  }
}
