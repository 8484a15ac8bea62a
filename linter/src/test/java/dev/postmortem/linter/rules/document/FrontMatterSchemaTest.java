package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class FrontMatterSchemaTest {

  private final RuleBench rule = RuleBench.of("front-matter-schema");

  @Test
  void aMisspeltKeyIsOffered() {
    rule.expects(
        """
            ---
            title: X
            status: draft
            severity: SEV-1
            services: [checkout]
            started_at: 2026-06-04T14:00:00Z
            detcted_by: alert
            ^^^^^^^^^^ Unknown key `detcted_by`; did you mean `detected_by`?
            ---
            """);
    rule.fixes(
        """
            ---
            title: X
            status: draft
            severity: SEV-1
            services: [checkout]
            started_at: 2026-06-04T14:00:00Z
            detcted_by: alert
            ---
            """,
        """
            ---
            title: X
            status: draft
            severity: SEV-1
            services: [checkout]
            started_at: 2026-06-04T14:00:00Z
            detected_by: alert
            ---
            """);
  }

  @Test
  void aWordOutsideItsListIsFound() {
    rule.expects(
        """
            ---
            title: X
            status: finished
                    ^^^^^^^^ `status` is `finished`; expected one of draft, in-review, published, closed
            severity: SEV-1
            services: [checkout]
            started_at: 2026-06-04T14:00:00Z
            ---
            """);
  }

  @Test
  void missingKeysAreNamedOneByOne() {
    rule.expects(
        """
            ---
            ^^^ The key `services` is missing; expected a list
            ^^^ The key `severity` is missing; expected text
            ^^^ The key `started_at` is missing; expected date, time and offset, as in `2026-06-04T14:02:00+02:00` or `2026-06-04T12:02:00Z`
            title: X
            status: draft
            ---
            """);
  }

  @Test
  void ownFieldsGoUnderExtra() {
    rule.expects(
        """
            ---
            title: X
            status: draft
            severity: SEV-1
            services: [checkout]
            started_at: 2026-06-04T14:00:00Z
            extra: { region: eu, pods: 41 }
            ---
            """);
  }

  @Test
  void aMomentWithoutOffsetIsLeftToItsOwnRule() {
    rule.expects(
        """
            ---
            title: X
            status: draft
            severity: SEV-1
            services: [checkout]
            started_at: 2026-06-04T14:00:00
            ---
            """);
  }
}
