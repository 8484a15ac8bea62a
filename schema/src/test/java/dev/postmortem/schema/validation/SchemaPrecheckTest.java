package dev.postmortem.schema.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlReader;
import dev.postmortem.text.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The validator finds no error in what the precheck accepts. */
class SchemaPrecheckTest {

  private static final Map<String, SchemaPrecheck> EXPECTATIONS = new HashMap<>();

  private static final String FRONT_MATTER =
      """
      title: Checkout refuses cards
      id: 2026-06-04-cards
      status: in-review
      kind: incident
      severity: SEV-2
      visibility: public
      services: [checkout, payments]
      tags: [cache, 'quoted']
      started_at: 2026-06-04T14:02:00+02:00
      detected_at: 2026-06-04T14:12:00+02:00
      detected_by: alert
      impact: {users_affected: 12%, requests_failed: 12, slos: [{slo: availability, error_budget_burned: 5%}]}
      trigger: {kind: deploy, summary: 'A release', change: https://ci.example/1}
      contributing_factors:
        - factor: cache-stampede
          note: Cold cache.
        - factor: missing-canary
      fault_tree: {all: [cache-stampede, {any: [missing-canary, alert-missing]}]}
      actions:
        - id: A1
          action: Add jitter
          kind: prevent
          owner: checkout-on-call
          due: 2026-07-01
          status: open
          addresses: [cache-stampede]
      roles: {commander: checkout-on-call}
      reviewers: [payments-lead]
      evidence: [{kind: metric, url: https://graphs.example/1}]
      review_score: 4
      related: [2026-01-01-other]
      accept: [{rule: too-long, reason: It is a long story, until: 2026-12-01}]
      extra: {ours: [1, true, a: b]}
      """;

  private static final String CONFIGURATION =
      """
      postmortems: {include: ['postmortems/**/*.md'], exclude: ['old/**']}
      profile: strict
      rules:
        wording: error
        too-long: {severity: warning}
      severities:
        - name: SEV-1
          description: All is down
          requires_postmortem: true
          publish_within: 5d
          required_sections: [summary, impact]
      factors:
        include_builtin: true
        factors: []
      services: [checkout, {id: payments, name: Payments}]
      owners: [{id: checkout-on-call, kind: role}]
      trackers: [{pattern: 'PAY-[0-9]+', url: 'https://tracker.example/{0}'}]
      site: {title: Lessons, base_url: https://lessons.example, feed_size: 20, program_threshold: 3}
      """;

  @Test
  void validFrontMatterIsAccepted() {
    assertThat(vouches("postmortem", FRONT_MATTER)).isTrue();
    assertThat(vouches("postmortem-yml", CONFIGURATION)).isTrue();
    assertThat(vouches("postmortem", FRONT_MATTER.replace("public", "pubic"))).isFalse();
    assertThat(vouches("postmortem", FRONT_MATTER.replace("2026-07-01", "2026-07-41"))).isFalse();
    assertThat(vouches("postmortem", FRONT_MATTER.replace("title:", "titel:"))).isFalse();
  }

  @Test
  void whatIsAcceptedIsValidAfterAnyChange() throws IOException {
    assertThat(alike("postmortem", FRONT_MATTER)).isGreaterThan(300);
    assertThat(alike("postmortem-yml", CONFIGURATION)).isGreaterThan(300);
  }

  /** How many of two thousand changed texts are accepted, each of which must be valid. */
  private static int alike(String schema, String good) throws IOException {
    JsonNode root = new ObjectMapper().readTree(json(schema));
    var validator =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
    Random random = new Random(20261124);
    List<String> words =
        List.of(
            "1", "-1", "true", "null", "''", "[]", "{}", "a b", "x", "2026-01-01", "0x1", "1.5");
    int vouched = 0;
    for (int round = 0; round < 2_000; round++) {
      String text = good;
      for (int change = random.nextInt(3); change >= 0; change--) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(4)) {
          case 0 -> lines.remove(at);
          case 1 -> lines.add(at, line);
          case 2 -> {
            int colon = line.indexOf(": ", random.nextInt(line.length()));
            if (colon > 0) {
              lines.set(at, line.substring(0, colon + 2) + words.get(random.nextInt(words.size())));
            }
          }
          default -> {
            int cut = random.nextInt(line.length());
            lines.set(
                at, line.substring(0, cut) + line.substring(Math.min(line.length(), cut + 1)));
          }
        }
        text = String.join("\n", lines) + "\n";
      }
      if (vouches(schema, text)) {
        vouched++;
        JsonNode value = new YamlJson().of(map(text), SchemaView.of(root));
        assertThat(validator.validate(value)).as(text).isEmpty();
      }
    }
    return vouched;
  }

  private static boolean vouches(String schema, String yaml) {
    return YamlReader.read(SourceText.of("a.yml", yaml)).root().orElse(null) instanceof YamlMap map
        && EXPECTATIONS
            .computeIfAbsent(schema, name -> SchemaPrecheckReader.read(json(name)))
            .isCertainlyValid(map);
  }

  private static YamlMap map(String yaml) {
    return (YamlMap) YamlReader.read(SourceText.of("a.yml", yaml)).root().orElseThrow();
  }

  private static String json(String schema) {
    return schema.equals("postmortem")
        ? PostmortemSchema.frontMatter().json()
        : PostmortemSchema.configuration().json();
  }
}
