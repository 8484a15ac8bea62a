package dev.postmortem.linter.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class UntrackedActionTest {

  private final RuleBench rule = RuleBench.of("untracked-action");

  @Test
  void tasksThatNameTheirTicketOrIdAreTracked() {
    rule.expects(
        """
            ---
            actions:
              - id: A1
                action: Page when the share of rejected cards passes two per cent
                ticket: PAY-12
              - action: Send each release to one host first
                ticket: https://git.example/shop/issues/77
            ---

            ## Follow-up

            - [ ] Alert (PAY-12)
            - [ ] The page, see A1
            - [ ] Canary, see [the issue](https://git.example/shop/issues/77)
            - [ ] Canary, see #77
            - [ ] 77 other things
                  ^^^^^^^^^^^^^^^ Not tracked in `actions`: "77 other things"
            """);
  }

  @Test
  void tasksInTheSameWordsAreTracked() {
    rule.expects(
        """
            ---
            actions:
              - id: A1
                action: Page when the share of rejected cards passes two per cent
                ticket: PAY-12
              - action: Send each release to one host first
                ticket: https://git.example/shop/issues/77
            ---

            ## Follow-up

            - [ ] Paging when rejected cards pass 2 %
            - [ ] Send releases to one host first
            - [ ] Send a letter to customers
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ Not tracked in `actions`: "Send a letter to customers"
            """);
  }

  @Test
  void doneTasksAreDone() {
    rule.expects(
        """
            ---
            actions:
              - id: A1
                action: Page when the share of rejected cards passes two per cent
                ticket: PAY-12
              - action: Send each release to one host first
                ticket: https://git.example/shop/issues/77
            ---

            ## Follow-up

            - [x] Renewed the certificate
            - ~~Replace the vendor~~
            """);
  }

  @Test
  void aRowOfAnActionTableIsWork() {
    rule.expects(
        """
            ---
            actions:
              - id: A1
                action: Page when the share of rejected cards passes two per cent
                ticket: PAY-12
              - action: Send each release to one host first
                ticket: https://git.example/shop/issues/77
            ---

            ## Action items

            | Action | Owner |
            |---|---|
            | Rotate certificates every month | platform |
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not tracked in `actions`: "Rotate certificates every month"
            | Page on rejected cards | payments |
            """);
  }

  @Test
  void aPromiseInASentenceIsWork() {
    rule.expects(
        """
            ---
            actions:
              - id: A1
                action: Page when the share of rejected cards passes two per cent
                ticket: PAY-12
              - action: Send each release to one host first
                ticket: https://git.example/shop/issues/77
            ---

            ## Resolution

            The release was rolled back. We will add a check to the release tool.
                                         ^^^^^^^^^^^ Not tracked in `actions`: "We will add a check to the release tool"
            """);
  }

  @Test
  void aPromiseThatIsTrackedIsFine() {
    rule.expects(
        """
            ---
            actions:
              - id: A1
                action: Page when the share of rejected cards passes two per cent
                ticket: PAY-12
              - action: Send each release to one host first
                ticket: https://git.example/shop/issues/77
            ---

            ## Resolution

            We will send each release to one host first.
            """);
  }

  @Test
  void completedWorkInTheTimelineIsNotReported() {
    rule.expects(
        """
            ---
            actions:
              - id: A1
                action: Page when the share of rejected cards passes two per cent
                ticket: PAY-12
              - action: Send each release to one host first
                ticket: https://git.example/shop/issues/77
            ---

            ## Timeline (UTC)

            - 14:02 On-call writes: we need to fail over the database
            """);
  }

  @Test
  void oneItemIsOneFinding() {
    rule.expects(
        """
            ---
            actions:
              - id: A1
                action: Page when the share of rejected cards passes two per cent
                ticket: PAY-12
              - action: Send each release to one host first
                ticket: https://git.example/shop/issues/77
            ---

            ## Follow-up

            - [ ] We need to add a dead man's switch to the pager
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not tracked in `actions`: "We need to add a dead man's switch to the pager"
            """);
  }

  @Test
  void workIsMovedWhereThereIsNoListYet() {
    rule.fixes(
        """
        ---
        title: X
        ---

        - [ ] Send each release to one host: first (owner: release-captain, due: 2026-08-01, REL-77)
        """,
        """
        ---
        title: X
        actions:
          - id: A1
            action: "Send each release to one host: first"
            owner: release-captain
            due: 2026-08-01
            ticket: REL-77
            status: open
        ---

        - [ ] Send each release to one host: first (A1) (owner: release-captain, due: 2026-08-01, REL-77)
        """);
  }

  @Test
  void aListOnOneLineIsForHands() {
    assertThat(
            rule.findings(
                "---\nactions: [{ action: Renew the disk }]\n---\n\n- [ ] Send each release to one host\n"))
        .singleElement()
        .satisfies(f -> assertThat(f.fixes()).isEmpty());
  }

  @Test
  void anEmptyListIsFilled() {
    rule.fixes(
        "---\nactions: []\n---\n\n- [ ] Send each release to one host (owner: release-captain, due: 2026-08-01, REL-77)\n",
        "---\nactions:\n  - id: A1\n    action: Send each release to one host\n    owner: release-captain\n    due: 2026-08-01\n    ticket: REL-77\n    status: open\n---\n\n- [ ] Send each release to one host (A1) (owner: release-captain, due: 2026-08-01, REL-77)\n");
  }

  @Test
  void workThatLacksAnOwnerOrAPartOfItsWordsIsForHands() {
    for (String item :
        new String[] {
          "Send each release to one host",
          "Send each release to one host (owner: release-captain)",
          "Drain <queue-name> first (owner: release-captain, due: 2026-08-01, REL-77)"
        }) {
      assertThat(rule.findings("---\ntitle: X\n---\n\n- [ ] " + item + "\n"))
          .singleElement()
          .satisfies(f -> assertThat(f.fixes()).isEmpty());
    }
  }
}
