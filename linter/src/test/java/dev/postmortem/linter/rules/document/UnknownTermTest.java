package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class UnknownTermTest {

  private final RuleBench rule = RuleBench.of("unknown-term");

  @Test
  void theCatalogueDecides() {
    rule.configured(
            """
            profile: strict
            services: [{id: checkout}, {id: search}]
            teams: [{id: payments}]
            """)
        .expects(
            """
            ---
            services: [checkout, serch, billing]
                                 ^^^^^ There is no service called "serch"
                                        ^^^^^^^ There is no service called "billing"
            teams: [payment]
                    ^^^^^^^ There is no team called "payment"
            ---
            """);
  }

  @Test
  void withoutCatalogueAnyNewServiceIsFine() {
    rule.expects(
        """
            ---
            services: [anything]
            ---
            """);
  }

  @Test
  void aSlipOfAWordInUseIsAWarning() {
    rule.with(
            "postmortems/a.md",
            """
            ---
            services: [checkout]
            tags: [tls]
            ---
            """)
        .with(
            "postmortems/b.md",
            """
            ---
            services: [checkout]
            tags: [tls]
            ---
            """)
        .expects(
            """
            ---
            services: [check-out]
                       ^^^^^^^^^ The service "check-out" is used only here, and checkout in 2 files
            tags: [tsl]
                   ^^^ The tag "tsl" is used only here, and tls in 2 files
            ---
            """);
  }

  @Test
  void aWordThatTwoFilesUseIsAWord() {
    rule.with(
            "postmortems/a.md",
            """
            ---
            tags: [cache]
            ---
            """)
        .with(
            "postmortems/b.md",
            """
            ---
            tags: [caches]
            ---
            """)
        .with(
            "postmortems/c.md",
            """
            ---
            tags: [caches]
            ---
            """)
        .expects(
            """
            ---
            tags: [cache]
            ---
            """);
  }

  @Test
  void quotationMarksStay() {
    rule.expects(
        """
            ---
            severity: "SEV2"
                      ^^^^^^ There is no severity called "SEV2"
            ---
            """);
    rule.fixes(
        """
            ---
            severity: "SEV2"
            ---
            """,
        """
            ---
            severity: "SEV-2"
            ---
            """);
  }
}
