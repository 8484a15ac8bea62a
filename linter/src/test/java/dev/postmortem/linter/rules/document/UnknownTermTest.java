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
                                 ^^^^^ Unknown service: "serch"
                                        ^^^^^^^ Unknown service: "billing"
            teams: [payment]
                    ^^^^^^^ Unknown team: "payment"
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
                       ^^^^^^^^^ Only this file uses the service "check-out"; 2 files use checkout
            tags: [tsl]
                   ^^^ Only this file uses the tag "tsl"; 2 files use tls
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
                      ^^^^^^ Unknown severity: "SEV2"
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
