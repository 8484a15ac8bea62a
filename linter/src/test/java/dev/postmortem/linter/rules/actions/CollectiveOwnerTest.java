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
                                     ^^^ The owner is not one role or person: "TBD"
              - {action: Two, owner: the SRE team}
                                     ^^^^^^^^^^^^ The owner is not one role or person: "the SRE team"
              - {action: Three, owner: "payments, checkout"}
                                       ^^^^^^^^^^^^^^^^^^^^ The owner is not one role or person: "payments, checkout"
              - {action: Four, owner: "@company/storage"}
                                      ^^^^^^^^^^^^^^^^^^ The owner is not one role or person: "@company/storage"
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
                                     ^^^^^^^ The owner is not one role or person: "storage"
              - {action: Three, owner: payments}
                                       ^^^^^^^^ The owner is not one role or person: "payments"
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
