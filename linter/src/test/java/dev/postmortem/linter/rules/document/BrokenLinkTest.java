package dev.postmortem.linter.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class BrokenLinkTest {

  private final RuleBench rule =
      RuleBench.of("broken-link")
          .with(
              "postmortems/2025/2025-02-27-codes.md",
              "---\ntitle: X\n---\n\n## Résumé\n\n## Log\n\n## Log\n")
          .with("postmortems/img/graph one.png", "png")
          .with("docs/Runbook.md", "# Runbook\n");

  @Test
  void whatIsThereIsFine() {
    rule.passes(
        """
        ![Graph](img/graph%20one.png) and ![again](<img/graph one.png>), [codes](2025/2025-02-27-codes.md?plain=1),
        [run](../docs/Runbook.md#anything), [from the root](/docs/Runbook.md), [folder](../docs/), [up](..),
        [top](#), <ops@example.org>, [mail](mailto:ops@example.org), https://example.org/x.md, [web](//example.org/x).
        """);
  }

  @Test
  void anchorsAreThoseOfTheirFile() {
    rule.expects(
        """
        [a](2025/2025-02-27-codes.md#r%C3%A9sum%C3%A9) [b](2025/2025-02-27-codes.md#log-1) [c](#here) <a id="there"></a> [d](#there)
        [e](2025/2025-02-27-codes.md#log-2)
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No heading has the anchor #log-2
        [f](#nowhere)
            ^^^^^^^^ No heading has the anchor #nowhere

        ## Here
        """);
  }

  @Test
  void capitalsCount() {
    rule.fixes("See [the book](../docs/runbook.md).\n", "See [the book](../docs/Runbook.md).\n");
  }

  @Test
  void aPostmortemThatWasMovedIsFound() {
    rule.fixes(
        "See [codes](2025-02-27-codes.md#log).\n", "See [codes](2025/2025-02-27-codes.md#log).\n");
  }

  @Test
  void nothingOutsideOfTheRepositoryIsLookedAt() {
    rule.expects(
        """
        [out](../../../etc/passwd)
              ^^^^^^^^^^^^^^^^^^^ This link leads outside the repository: "../../../etc/passwd"
        """);
    assertThat(rule.findings("[out](../../x)\n"))
        .singleElement()
        .satisfies(f -> assertThat(f.level().name()).isEqualTo("WARNING"));
  }

  @Test
  void linksWithoutAnAddressLeadNowhere() {
    rule.expects(
        """
        See [the graph]().
                        ^ This link has no address
        """);
  }

  @Test
  void definitionsHtmlTablesAndHeadingsAreLookedAt() {
    rule.expects(
        """
        ## See [it](x1.md)
                    ^^^^^ There is no file "postmortems/x1.md"

        | a [b](x2.md) |
                ^^^^^ There is no file "postmortems/x2.md"
        |---|

        > Quoted [c][ref].

        <img src="x3.png">
                  ^^^^^^ There is no file "postmortems/x3.png"

        [ref]: x4.md
               ^^^^^ There is no file "postmortems/x4.md"
        """);
  }

  @Test
  void codeIsNoLink() {
    rule.passes("`[a](x.md)`\n\n```\n[a](x.md)\n```\n");
  }

  @Test
  void noFixLinksTheFileToItself() {
    assertThat(rule.findings("See [the other](2026-06-04-checkot.md).\n"))
        .singleElement()
        .satisfies(f -> assertThat(f.fixes()).isEmpty());
  }

  @Test
  void evidenceHasAWebAddress() {
    rule.expects(
        """
        ---
        evidence:
          - {kind: metric, url: "https://dash.example/1"}
          - {kind: log, url: "ftp://logs.example/1"}
                             ^^^^^^^^^^^^^^^^^^^^^^ This evidence has no web address: "ftp://logs.example/1"
          - {kind: log, url: logs/1.txt}
                             ^^^^^^^^^^ This evidence has no web address: "logs/1.txt"
        ---
        """);
  }
}
