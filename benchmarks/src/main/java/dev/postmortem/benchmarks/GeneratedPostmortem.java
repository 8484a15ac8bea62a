package dev.postmortem.benchmarks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** A made-up postmortem of a given length; the same number and seed always give the same text. */
record GeneratedPostmortem(int number, String path, String text) {

  private static final List<String> SERVICES =
      List.of(
          "checkout",
          "ledger",
          "search",
          "inventory",
          "notifications",
          "identity",
          "routing",
          "pricing",
          "catalogue",
          "payments",
          "reports",
          "scheduler",
          "gateway",
          "telemetry");
  private static final List<String> SYSTEMS =
      List.of(
          "the connection pool",
          "the cache",
          "the load balancer",
          "the message queue",
          "the replica",
          "the scheduler",
          "the health check",
          "the deploy pipeline",
          "the rate limiter",
          "the certificate",
          "the feature flag",
          "the index");
  private static final List<String> EVENTS =
      List.of(
          "ran out of connections",
          "answered with stale entries",
          "kept sending traffic",
          "grew without a bound",
          "lagged behind by several minutes",
          "stopped picking up jobs",
          "reported healthy while requests failed",
          "rolled the change out everywhere at once",
          "let the retries through",
          "expired overnight",
          "switched the new path on",
          "was rebuilt from an old snapshot");
  private static final List<String> CONSEQUENCES =
      List.of(
          "so that a tenth of the requests timed out",
          "which the dashboard showed as a dip in traffic",
          "and the alert fired eleven minutes later",
          "while the fallback served a cached page",
          "until the on-call engineer rolled the release back",
          "because the limit had been set for half of today's traffic",
          "and two other services queued behind it",
          "which the runbook described for the old topology");
  private static final List<String> RARE =
      List.of(
          "idempotency",
          "backpressure",
          "quorum",
          "jitter",
          "checksum",
          "tombstone",
          "watermark",
          "hedging",
          "compaction",
          "failover",
          "brownout",
          "thundering",
          "sharding",
          "handshake");

  /**
   * Makes a postmortem.
   *
   * @param number its place in the corpus, from 0
   * @param words length of the body in words, roughly
   * @param factors ids to choose contributing factors from
   * @param seed of the whole corpus
   */
  static GeneratedPostmortem of(int number, int words, List<String> factors, long seed) {
    Random random = new Random(seed * 1_000_003L + number);
    OffsetDateTime started =
        LocalDate.of(2024, 1, 1)
            .plusDays((long) number * 900 / Math.max(900, number + 1))
            .atTime(LocalTime.of(random.nextInt(24), random.nextInt(60)))
            .atOffset(ZoneOffset.UTC);
    String service = SERVICES.get(random.nextInt(SERVICES.size()));
    String slug =
        "%s-%05d-%s".formatted(started.toLocalDate(), number, RARE.get(number % RARE.size()));
    String path = "postmortems/%d/%s.md".formatted(started.getYear(), slug);
    StringBuilder text = new StringBuilder();
    frontMatter(text, number, started, service, factors, random);
    body(text, words, started, random);
    return new GeneratedPostmortem(number, path, text.toString());
  }

  private static void frontMatter(
      StringBuilder text,
      int number,
      OffsetDateTime started,
      String service,
      List<String> factors,
      Random random) {
    int detect = 1 + random.nextInt(40);
    int mitigate = detect + 1 + random.nextInt(120);
    int resolve = mitigate + 1 + random.nextInt(300);
    int first = random.nextInt(factors.size());
    int second = (first + 1 + random.nextInt(factors.size() - 1)) % factors.size();
    text.append("---\n")
        .append(
            "title: Requests to %s failed after a change to %s\n"
                .formatted(service, pick(SYSTEMS, random)))
        .append("status: published\n")
        .append("severity: SEV-%d\n".formatted(1 + random.nextInt(4)))
        .append("services: [%s]\n".formatted(service))
        .append("tags: [%s, %s]\n".formatted(pick(RARE, random), "generated"))
        .append("started_at: %s\n".formatted(started))
        .append("detected_at: %s\n".formatted(started.plusMinutes(detect)))
        .append("mitigated_at: %s\n".formatted(started.plusMinutes(mitigate)))
        .append("resolved_at: %s\n".formatted(started.plusMinutes(resolve)))
        .append("detected_by: %s\n".formatted(random.nextInt(3) == 0 ? "customer" : "alert"))
        .append("trigger:\n  kind: deploy\n  summary: Release %d went out\n".formatted(number))
        .append("contributing_factors:\n")
        .append("  - factor: %s\n".formatted(factors.get(first)))
        .append("  - factor: %s\n".formatted(factors.get(second)))
        .append("actions:\n")
        .append(
            "  - id: A1\n    action: Add a canary stage to the release of %s\n".formatted(service))
        .append("    kind: prevent\n    owner: %s-on-call\n".formatted(service))
        .append(
            "    due: %s\n    ticket: OPS-%d\n"
                .formatted(started.toLocalDate().plusDays(30), number))
        .append("    status: %s\n".formatted(random.nextBoolean() ? "done" : "open"))
        .append("    addresses: [%s]\n".formatted(factors.get(first)))
        .append("---\n\n");
  }

  private static void body(StringBuilder text, int words, OffsetDateTime started, Random random) {
    List<String> headings =
        List.of(
            "Summary",
            "Impact",
            "Detection",
            "Trigger",
            "Contributing factors",
            "Resolution",
            "What went well",
            "What went poorly",
            "Where we got lucky",
            "Follow-up");
    text.append("## Timeline\n\n| Time (UTC) | Event | Source |\n| --- | --- | --- |\n");
    for (int i = 0; i < 8; i++) {
      text.append(
          "| %s | %s %s | [graph](https://metrics.example/%d) |\n"
              .formatted(
                  started.plusMinutes(i * 7L).toLocalTime(),
                  pick(SYSTEMS, random),
                  pick(EVENTS, random),
                  i));
    }
    int perSection = Math.max(20, (words - 120) / headings.size());
    for (String heading : headings) {
      text.append("\n## ").append(heading).append("\n\n");
      int written = 0;
      while (written < perSection) {
        String sentence =
            "%s %s %s (%s %d). "
                .formatted(
                    capital(pick(SYSTEMS, random)),
                    pick(EVENTS, random),
                    pick(CONSEQUENCES, random),
                    pick(RARE, random),
                    random.nextInt(1000));
        text.append(sentence);
        written += 20;
        if (written % 80 == 0) {
          text.append("\n\n");
        }
      }
      text.append('\n');
    }
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
