package dev.postmortem.linter.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.Lint;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  @Test
  void aFindingHasItsPositionAndFixes() {
    assertThat(
            JsonReport.format(
                Lint.files()
                    .configured("profile: essential\nrules: { document: 'off', actions: 'off' }\n")
                    .file(
                        "postmortems/a.md",
                        "---\ntitle: X\ntrigger: { kind: deploy }\ncontributing_factors:\n"
                            + "  - factor: missing-canry\n  - factor: alert-missing\n---\n")
                    .run()))
        .isEqualTo(
            """
            {
              "version": 1,
              "findings": [
                {
                  "rule": "unknown-factor",
                  "family": "causality",
                  "severity": "error",
                  "file": "postmortems/a.md",
                  "line": 5,
                  "column": 13,
                  "endLine": 5,
                  "endColumn": 26,
                  "message": "Not in the taxonomy: \\"missing-canry\\"",
                  "help": "did you mean missing-canary?",
                  "words": "missing-canry",
                  "fixes": [
                    {
                      "title": "write \\"missing-canary\\"",
                      "edits": [
                        {
                          "line": 5,
                          "column": 13,
                          "endLine": 5,
                          "endColumn": 26,
                          "replacement": "missing-canary"
                        }
                      ]
                    }
                  ]
                }
              ],
              "failures": []
            }
            """);
  }
}
