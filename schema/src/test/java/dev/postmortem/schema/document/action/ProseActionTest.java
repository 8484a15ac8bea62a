package dev.postmortem.schema.document.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.text.source.SourceText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProseActionTest {

  @Test
  void taskItemsAreActionsEverywhere() {
    assertThat(
            actions(
                """
                ## Impact

                - [ ] Count the refused cards
                - [x] Tell the shops
                - no task
                """))
        .isEqualTo(
            """
            TASK_ITEM Count the refused cards
            TASK_ITEM done Tell the shops
            """);
  }

  @Test
  void theListsOfAFollowUpSectionAreActionsWithOwnerTicketAndDueDate() {
    assertThat(
            actions(
                """
                ## Action items

                - Add jitter to the expiry (PAY-12)
                - Page on the miss rate, owner: payments-on-call, due 2026-07-01
                - Cap the retries ([issue](https://code.example/shop/issues/7))
                - ~~Warm the cache at start~~
                - Split the pool - DONE
                - Raise the limit (done)
                - Alert on queue age @queue-on-call
                - Drain slowly (queue-lead, QUE-4, 2026-08-01)
                - None
                """))
        .isEqualTo(
            """
            LIST_ITEM Add jitter to the expiry #PAY-12
            LIST_ITEM Page on the miss rate @payments-on-call until 2026-07-01
            LIST_ITEM Cap the retries #https://code.example/shop/issues/7
            LIST_ITEM done Warm the cache at start
            LIST_ITEM done Split the pool
            LIST_ITEM done Raise the limit
            LIST_ITEM Alert on queue age @@queue-on-call
            LIST_ITEM Drain slowly @queue-lead #QUE-4 until 2026-08-01
            """);
  }

  @Test
  void headingsAndBoldLabelsGroupTheActionsBelowThem() {
    assertThat(
            actions(
                """
                ## Follow-up

                ### Process

                1. Write the runbook

                **@payments-on-call**

                - Add the alert

                ### What went well

                - The page arrived
                """))
        .isEqualTo(
            """
            LIST_ITEM Write the runbook [Process]
            LIST_ITEM Add the alert @@payments-on-call [Process]
            """);
  }

  @Test
  void tablesOfActionsAreReadByTheirHead() {
    assertThat(
            actions(
                """
                ## Corrective actions

                | Action item | Type | Owner | Bug | Due | Status |
                |---|---|---|---|---|---|
                | Add jitter | prevent | payments-on-call | [PAY-12](https://t.example/PAY-12) | 2026-07-01 | Done |
                | Page on misses | detect | TBD | n/a | | open |

                ## Timeline

                | Time | Action |
                |---|---|
                | 14:02 | Restart |
                """))
        .isEqualTo(
            """
            TABLE_ROW done Add jitter @payments-on-call #PAY-12 until 2026-07-01 [prevent]
            TABLE_ROW Page on misses [detect]
            """);
  }

  @Test
  void bulletsBetweenTheItemsOfOneNumberedListExplainThem() {
    assertThat(
            actions(
                """
                ## Follow-up

                ### Immediate actions (completed)

                1. **Moved to a new table**

                - Created the table
                - Copied the rows

                2. **Scaled the workers**

                - Lag per partition
                - [ ] Write down how

                ## Impact
                """))
        .isEqualTo(
            """
            LIST_ITEM done Moved to a new table [Immediate actions (completed)]
            LIST_ITEM done Scaled the workers [Immediate actions (completed)]
            TASK_ITEM Write down how [Immediate actions (completed)]
            """);
  }

  @Test
  void anItemMayStandAboveActionsAsAHeadingWould() {
    assertThat(
            actions(
                """
                # Incident

                - **Impact**:
                  - Orders waited
                - **Review actions**:
                  - Add a check of the addresses
                  - Add an alert on free memory
                - **Resolution**: Restarted
                """))
        .isEqualTo(
            """
            LIST_ITEM Add a check of the addresses
            LIST_ITEM Add an alert on free memory
            """);
  }

  @Test
  void aTicketInsideASentenceStaysPartOfIt() {
    assertThat(
            actions(
                """
                ## Action items

                - Created a [ticket](https://code.example/shop/issues/7) to keep more data
                - Remove the old job (see https://code.example/shop/pull/34).
                - Add a test of the pool. Ticket [#35](https://code.example/shop/issues/35)
                - Tell the shops sooner (currently blocked by [#36](https://code.example/shop/issues/36))
                - Patch CWE-400 in the parser FIXED
                - **Action item**: Cap the retries
                """))
        .isEqualTo(
            """
            LIST_ITEM Created a ticket to keep more data #https://code.example/shop/issues/7
            LIST_ITEM Remove the old job (see https://code.example/shop/pull/34). #https://code.example/shop/pull/34
            LIST_ITEM Add a test of the pool. #https://code.example/shop/issues/35
            LIST_ITEM Tell the shops sooner (currently blocked by #36)
            LIST_ITEM done Patch CWE-400 in the parser
            LIST_ITEM Cap the retries
            """);
  }

  private static String actions(String body) {
    return new DocumentParser(SectionNames.builtIn())
        .parse(SourceText.of("report.md", body)).proseActions().stream()
            .map(
                a ->
                    a.form()
                        + (a.done() ? " done " : " ")
                        + a.text().text()
                        + a.owner().map(o -> " @" + o.value()).orElse("")
                        + a.ticket().map(t -> " #" + t.value()).orElse("")
                        + a.due().map(d -> " until " + d.value()).orElse("")
                        + a.kind().map(k -> " [" + k.value() + "]").orElse("")
                        + "\n")
            .collect(Collectors.joining());
  }
}
