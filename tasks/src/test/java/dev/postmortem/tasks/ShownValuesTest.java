package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.linter.LintScope;
import dev.postmortem.linter.Linter;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.tasks.site.SiteTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each value of the front matter is on the incident's page, in its data or named in a finding, but
 * for a written list of keys.
 */
class ShownValuesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

  /** Keys whose values the site does not publish, and why. */
  private static final Map<String, String> NOT_PUBLISHED =
      new TreeMap<>(
          Map.of(
              "roles", "who took part is never published",
              "reviewers", "counted, never published",
              "redacted_by", "who cleared a security postmortem; unredacted-security judges it",
              "accept", "for lint, which lists what is accepted",
              "extra", "an organisation's own fields, for its own tools"));

  private static final String FRONT_MATTER =
      """
      id: v-id
      title: V-title
      status: published
      kind: near-miss
      severity: SEV-3
      visibility: internal
      redacted_by: v-redactor
      services: [v-service]
      teams: [v-team]
      tags: [v-tag]
      language: en
      started_at: 2026-02-03T04:05:06Z
      detected_at: 2026-02-03T04:06:07Z
      mitigated_at: 2026-02-03T04:07:08Z
      resolved_at: 2026-02-03T04:08:09Z
      detected_by: customer
      impact:
        summary: V-impact
        users_affected: 41001
        requests_failed: 41002
        duration: 3 min v-duration
        revenue: 41003 EUR
        data_loss: v-loss
        slos:
          - slo: v-slo
            error_budget_burned: 41 %
      trigger:
        kind: expiry
        summary: V-trigger
        change: v-change
      contributing_factors:
        - factor: missing-canary
          note: V-note
        - factor: alert-missing
          note: V-second-note
      fault_tree: {any: [missing-canary, alert-missing]}
      actions:
        - id: v-action
          action: V-work
          kind: prevent
          owner: v-owner
          due: 2026-04-05
          ticket: VALUE-7
          status: done
          done_on: 2026-03-04
          addresses: [missing-canary]
          done_when: v-measure
          verified_by: v-proof
      roles: {commander: v-commander, communications: v-comms, scribe: v-scribe, author: v-author}
      reviewers: [v-reviewer]
      evidence:
        - kind: trace
          url: https://dash.example/v-url
          note: V-evidence
      incident: VINC-77
      analysis_method: stamp-cast
      review_score: 4
      related: [v-other]
      recurrence_of: v-other
      accept: [{rule: too-few-factors, reason: v-reason, until: 2027-08-09}]
      extra: {v-key: v-extra}
      """;

  @TempDir private Path folder;

  @Test
  void eachValueIsOnThePageOrInTheDataOrIsNotPublished() throws Exception {
    String shown = shown(FRONT_MATTER);
    List<String> missing = new ArrayList<>();
    int values = 0;
    for (String[] value : values(FRONT_MATTER)) {
      values++;
      if (!NOT_PUBLISHED.containsKey(value[0]) && !shown.contains(value[1])) {
        missing.add(value[0] + ": " + value[1]);
      }
      if (NOT_PUBLISHED.containsKey(value[0]) && value[1].startsWith("v-")) {
        assertThat(shown).as(value[0]).doesNotContain(value[1]);
      }
    }
    assertThat(values).isGreaterThan(60);
    assertThat(missing).isEmpty();
  }

  @Test
  void aValueThatCannotBeReadIsNamed() throws Exception {
    for (String[] value : values(FRONT_MATTER)) {
      if (List.of("status", "kind", "visibility", "detected_by", "analysis_method")
          .contains(value[0])) {
        String wrong =
            FRONT_MATTER.replaceFirst("(?m)^" + value[0] + ": .*$", value[0] + ": v-wrong");
        assertThat(findings(wrong)).as(value[0]).anyMatch(f -> f.contains("v-wrong"));
      }
    }
    for (String line : List.of("started_at: v-wrong", "review_score: v-wrong", "v_key: v-wrong")) {
      String key = line.substring(0, line.indexOf(':'));
      String wrong = FRONT_MATTER.replaceFirst("(?m)^" + key + ": .*\\n", "") + line + "\n";
      assertThat(findings(wrong))
          .as(line)
          .anyMatch(f -> f.contains("v-wrong") || f.contains("v_key"));
    }
  }

  @Test
  void subHeadingsOfTheSummaryAreOnThePageWithTheirAnchors() throws Exception {
    assertThat(shown(FRONT_MATTER))
        .contains("What users saw", "They saw a blank page.", "id=\"text-what-users-saw\"")
        .contains("href=\"#text-what-users-saw\"");
  }

  /** The top key of each value, and the value. */
  private static List<String[]> values(String yaml) {
    List<String[]> values = new ArrayList<>();
    String top = "";
    Matcher pairs =
        Pattern.compile("(?m)(^| +(?:- )?|[{,] ?)([a-z_]+|v-key): +(?=[^\\s])").matcher(yaml);
    while (pairs.find()) {
      if (pairs.group(1).isEmpty()) {
        top = pairs.group(2);
      }
      String rest = yaml.substring(pairs.end(), yaml.indexOf('\n', pairs.end()));
      for (String value : rest.replaceAll("^[\\[{]+|[]}]+$", "").split("[,\\[\\]{}]+")) {
        String plain = value.strip().replaceFirst("^[a-z_]+: +", "").replaceFirst("Z$", "");
        if (!plain.isEmpty() && !plain.endsWith(":")) {
          values.add(new String[] {top, plain});
        }
      }
    }
    return values;
  }

  private Path repository(String frontMatter) throws IOException {
    Path root = folder.resolve("repository");
    Files.createDirectories(root.resolve("postmortems"));
    Files.writeString(root.resolve("postmortem.yml"), "profile: strict\n");
    Files.writeString(
        root.resolve("postmortems/v.md"),
        "---\n"
            + frontMatter
            + "---\n\n## Summary\n\nDoors.\n\n### What users saw\n\nThey saw a blank page.\n\n"
            + "See [above](#what-users-saw).\n");
    Files.writeString(
        root.resolve("postmortems/other.md"),
        "---\nid: v-other\ntitle: Other\nstatus: published\nseverity: SEV-3\nservices: [shop]\n"
            + "started_at: 2026-01-01T00:00:00Z\n---\n\n## Summary\n\nSlow.\n");
    return root.toAbsolutePath().normalize();
  }

  private String shown(String frontMatter) throws Exception {
    Path site = folder.resolve("site");
    SiteTask.run(repository(frontMatter), TODAY, "internal", site);
    return Files.readString(site.resolve("incidents/v-id.html"))
        + Files.readString(site.resolve("incidents/v-id.json"));
  }

  private List<String> findings(String frontMatter) throws IOException {
    return Linter.standard()
        .lint(
            RepositoryReader.in(repository(frontMatter), TODAY).readWithoutHistory(),
            LintScope.everything(),
            Baseline.empty())
        .findings()
        .stream()
        .map(f -> f.message() + " " + f.words())
        .toList();
  }
}
