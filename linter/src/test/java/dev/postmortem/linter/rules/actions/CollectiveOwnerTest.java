package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class CollectiveOwnerTest {

  private final RuleBench rule = RuleBench.of("collective-owner");

  @Test
  void groupsAndSeveralOwnersAreCollective() {
    rule.expects(
        """
            ---
            actions:
              - {action: One, owner: TBD}
                                     ^^^ Nobody in particular owns this: "TBD"
              - {action: Two, owner: the SRE team}
                                     ^^^^^^^^^^^^ Nobody in particular owns this: "the SRE team"
              - {action: Three, owner: "payments, checkout"}
                                       ^^^^^^^^^^^^^^^^^^^^ Nobody in particular owns this: "payments, checkout"
              - {action: Four, owner: "@company/storage"}
                                      ^^^^^^^^^^^^^^^^^^ Nobody in particular owns this: "@company/storage"
              - {action: Five, owner: payments-on-call}
              - {action: Six, owner: "@night-shift"}
            ---
            """);
  }

  @Test
  void theCatalogueDecides() {
    rule.configured(
            """
            profile: strict
            owners: [{id: red-team, kind: role}, {id: storage, kind: group}]
            teams: [{id: payments}]
            """)
        .expects(
            """
            ---
            actions:
              - {action: One, owner: red-team}
              - {action: Two, owner: storage}
                                     ^^^^^^^ Nobody in particular owns this: "storage"
              - {action: Three, owner: payments}
                                       ^^^^^^^^ Nobody in particular owns this: "payments"
            ---
            """);
  }

  @Test
  void whatIsDoneIsDone() {
    rule.expects(
        """
            ---
            actions:
              - {action: One, owner: everyone, status: done}
            ---
            """);
  }
}
