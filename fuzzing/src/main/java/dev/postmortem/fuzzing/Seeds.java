package dev.postmortem.fuzzing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Texts to begin with: those of folders, and a postmortem that has everything. */
final class Seeds {

  private static final String GOOD =
      """
      ---
      title: Checkout refused cards
      status: in-review
      severity: SEV-3
      services: [checkout]
      started_at: 2026-06-04T10:00:00Z
      resolved_at: 2026-06-04T11:00:00Z
      impact: {summary: 312 card payments were refused, requests_failed: 312}
      contributing_factors:
        - {factor: missing-canary, note: all at once}
      actions:
        - {id: A1, action: Ship to one host first, owner: payments-lead, due: 2026-07-01, status: open}
      ---

      ## Summary

      Cards were *refused* by `checkout`[^1]; see [it](https://a.example).

      ## Timeline

      | Time (UTC) | Event |
      |---|---|
      | 10:00 | Release 8 \\| 9 |

      <details><summary>More</summary>text</details>

      - [ ] Page when the pool is full (PAY-2)

      [^1]: A note.
      """;

  private Seeds() {}

  /** The texts of folders that are there. */
  static List<String> in(List<Path> folders) throws IOException {
    List<String> seeds = new ArrayList<>(List.of(GOOD));
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
            seeds.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return List.copyOf(seeds);
  }
}
