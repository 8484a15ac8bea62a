package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class UnknownReferenceTest {

  private final RuleBench rule = RuleBench.of("unknown-reference");

  @Test
  void aPostmortemMayNotRepeatItself() {
    rule.expects(
        """
            ---
            id: disk
            recurrence_of: disk
                           ^^^^ recurrence_of names this postmortem itself
            ---
            """);
  }

  @Test
  void nearIdsAreOffered() {
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
            related: [disc]
                      ^^^^ related names a postmortem that does not exist: "disc"
            ---
            """);
  }

  @Test
  void idsFarFromAllAreUnknown() {
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
            related: [network-partition]
                      ^^^^^^^^^^^^^^^^^ related names a postmortem that does not exist: "network-partition"
            ---
            """);
  }

  @Test
  void idsAreKnownByFileNameToo() {
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
            related: [2025-02-02-queue]
            ---
            """);
  }
}
