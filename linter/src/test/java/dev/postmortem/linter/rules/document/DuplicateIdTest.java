package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class DuplicateIdTest {

  private final RuleBench rule = RuleBench.of("duplicate-id");

  @Test
  void idsFromFileNamesCount() {
    rule.with(
            "postmortems/2025-02-02-queue.md",
            """
            ---
            title: Queue
            ---
            """)
        .expects(
            """
            ---
            id: 2025-02-02-queue
                ^^^^^^^^^^^^^^^^ The id "2025-02-02-queue" is also the id of postmortems/2025-02-02-queue.md
            ---
            """);
  }

  @Test
  void oneIncidentDescribedTwiceIsFound() {
    rule.with(
            "postmortems/2025-01-01-disk.md",
            """
            ---
            id: disk
            incident: INC-1
            ---
            """)
        .expects(
            """
            ---
            id: disk-2
            incident: INC-1
                      ^^^^^ The incident "INC-1" also has the postmortem postmortems/2025-01-01-disk.md
            ---
            """);
  }

  @Test
  void ofThreeEachNamesAnother() {
    rule.with(
            "postmortems/2025-01-01-disk.md",
            """
            ---
            id: disk
            incident: INC-1
            ---
            """)
        .with(
            "postmortems/a.md",
            """
            ---
            id: disk
            ---
            """)
        .expects(
            """
            ---
            id: disk
                ^^^^ The id "disk" is also the id of postmortems/2025-01-01-disk.md
            ---
            """);
  }

  @Test
  void differentIdsAndIncidentsAreFine() {
    rule.with(
            "postmortems/2025-01-01-disk.md",
            """
            ---
            id: disk
            incident: INC-1
            ---
            """)
        .expects(
            """
            ---
            id: disk-2
            incident: INC-2
            ---
            """);
  }
}
