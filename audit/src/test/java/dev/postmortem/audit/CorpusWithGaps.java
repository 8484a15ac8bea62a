package dev.postmortem.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Sixty postmortems that chance wrote, each time the same ones: every optional part is sometimes
 * missing, some times contradict each other, and some words are not in any catalogue.
 */
final class CorpusWithGaps {

  private static final List<String> FACTORS =
      List.of(
          "missing-canary",
          "no canary",
          "retry-amplification",
          "silent-failure",
          "symptom-not-monitored",
          "moonlight",
          "house-rule");

  private final Random chance = new Random(20_260_604);

  private CorpusWithGaps() {}

  static void write(Path folder) {
    CorpusWithGaps corpus = new CorpusWithGaps();
    try {
      Files.createDirectories(folder.resolve("postmortems"));
      Files.writeString(
          folder.resolve("postmortem.yml"),
          """
          severities:
            - {name: S1, description: All is lost, publish_within: 10}
            - {name: S2, description: Much is lost, publish_within: 30}
            - {name: S3, description: Little is lost}
          factors:
            include_builtin: true
            factors:
              - {id: house-rule, name: House rule, description: Ours alone, layer: organisation, end: blunt}
          services:
            - {id: api, name: The API, team: front}
            - {id: idle, name: Idle}
          site: {title: Chance, program_threshold: 4}
          """);
      for (int i = 0; i < 60; i++) {
        Files.writeString(
            folder.resolve("postmortems/p%02d.md".formatted(i)), corpus.postmortem(i));
      }
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  private boolean happens(int inHundred) {
    return chance.nextInt(100) < inHundred;
  }

  private String one(String... of) {
    return of[chance.nextInt(of.length)];
  }

  private List<String> some(List<String> of, int most) {
    List<String> left = new ArrayList<>(of);
    List<String> chosen = new ArrayList<>();
    for (int i = chance.nextInt(most + 1); i > 0; i--) {
      chosen.add(left.remove(chance.nextInt(left.size())));
    }
    return chosen;
  }

  private String postmortem(int number) {
    OffsetDateTime start =
        OffsetDateTime.of(2023, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(chance.nextInt(5) - 2))
            .plusMinutes(chance.nextInt(3 * 365 * 24 * 60));
    StringBuilder text = new StringBuilder("---\n");
    line(text, "title", "What chance did, number " + (char) ('A' + number % 26) + number);
    line(text, "status", one("draft", "in-review", "published", "closed"));
    line(text, "severity", one("S1", "S2", "S2", "S3"));
    line(text, "kind", one("incident", "incident", "incident", "near-miss", "drill"));
    List<String> services = some(List.of("web", "jobs", "mail"), 2);
    services.add(happens(60) ? "api" : "store");
    line(text, "services", services.toString());
    if (happens(60)) {
      line(text, "teams", some(List.of("front", "back"), 2).toString());
    }
    if (happens(60)) {
      line(text, "tags", some(List.of("night", "cache", "peak"), 3).toString());
    }
    line(text, "started_at", start.toString().replaceAll("T(\\d\\d:\\d\\d)([+-Z])", "T$1:00$2"));
    OffsetDateTime at = start;
    for (String key : List.of("detected_at", "mitigated_at", "resolved_at")) {
      at = at.plusSeconds(chance.nextInt(happens(20) ? 300_000 : 9_000));
      OffsetDateTime stated = happens(6) ? at.minusDays(4) : at;
      if (happens(80)) {
        line(text, key, stated.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
      }
    }
    if (happens(80)) {
      line(text, "detected_by", one("alert", "monitoring", "employee", "customer", "luck"));
    }
    impact(text);
    if (happens(70)) {
      text.append("trigger: {kind: ").append(one("deploy", "data", "unknown")).append("}\n");
    }
    factors(text);
    actions(text, start.toLocalDate());
    if (happens(50)) {
      text.append("evidence: [{kind: log, url: 'https://logs.example/1'}]\n");
    }
    if (number % 3 == 0) {
      line(text, "incident", "INC-" + number);
    }
    if (happens(40)) {
      line(text, "review_score", one("1", "2", "3", "4", "5"));
    }
    if (number > 10 && happens(10)) {
      line(text, "recurrence_of", "p%02d".formatted(chance.nextInt(number)));
    }
    return text.append("---\n## Summary\n\nChance had its way.\n").toString();
  }

  private void impact(StringBuilder text) {
    if (happens(70)) {
      text.append("impact:\n  summary: it was felt\n");
      if (happens(50)) {
        text.append("  users_affected: ").append(one("many", "12", "a dozen")).append('\n');
      }
      if (happens(50)) {
        text.append("  slos: [{slo: answers, error_budget_burned: '")
            .append(one("12%", "7.5 %", "about 3 %", "100 %"))
            .append("'}]\n");
      }
    }
  }

  private void factors(StringBuilder text) {
    List<String> factors = some(FACTORS, 4);
    if (!factors.isEmpty()) {
      text.append("contributing_factors:\n");
      factors.forEach(f -> text.append("  - {factor: ").append(f).append("}\n"));
    }
  }

  private void actions(StringBuilder text, LocalDate day) {
    int count = chance.nextInt(4);
    text.append(count == 0 ? "" : "actions:\n");
    for (int i = 1; i <= count; i++) {
      List<String> parts = new ArrayList<>(List.of("id: A" + i, "action: Do what helps " + i));
      if (happens(80)) {
        parts.add("kind: " + one("prevent", "detect", "mitigate", "recover", "learn"));
      }
      if (happens(80)) {
        parts.add("due: " + day.plusDays(chance.nextInt(200)));
      }
      String status = one("open", "in-progress", "done", "done", "dropped");
      if (happens(90)) {
        parts.add("status: " + status);
        if (!status.startsWith("o") && !status.startsWith("i") && happens(70)) {
          parts.add("done_on: " + day.plusDays(chance.nextInt(200) - 10));
        }
      }
      parts.add("addresses: " + some(FACTORS, 2));
      text.append(parts.stream().collect(Collectors.joining(", ", "  - {", "}\n")));
    }
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(": ").append(value).append('\n');
  }
}
