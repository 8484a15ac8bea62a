package dev.postmortem.linter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.report.ReportFrame;
import dev.postmortem.linter.report.SarifReport;
import dev.postmortem.linter.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An organisation's own rules behave like any other. */
class HouseRulesTest {

  private static final String PACK =
      """
      rules:
        - id: old-name
          severity: error
          message: 'The service has another name than "{words}"'
          terms: [{term: card gateway, replacement: checkout}]
          bad: [The card gateway was slow.]
          good: [The checkout was slow.]
      """;

  private static Lint lint(String pack, String settings, String body) {
    return Lint.body(body)
        .file("house.yml", pack)
        .configured("packs: [house.yml]\nrules: {missing-section: off}\n" + settings);
  }

  private static List<String> found(String pack, String body) {
    return lint(pack, "", body).lines();
  }

  @Test
  void wordsOfAPackAreFoundInProseAndInFreeTexts() {
    LintResult result = lint(PACK, "", "The Card Gateway was slow.\n").run();
    assertThat(result.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.words()).isEqualTo("Card Gateway");
              assertThat(finding.message())
                  .isEqualTo("The service has another name than \"Card Gateway\"");
              assertThat(finding.help()).contains("write \"Checkout\"");
              assertThat(finding.fixes()).hasSize(1);
            });
    String title = RuleBench.FRONT_MATTER.replace("Checkout rejected", "Card gateway rejected");
    assertThat(lint(PACK, "", "").file(RuleBench.PATH, title).run().findings())
        .extracting(f -> f.start().line())
        .containsExactly(2);
  }

  @Test
  void codeAndAllowedWordsAndPartsOfWordsAreNotReported() {
    assertThat(found(PACK, "The `card gateway` and the card gateways were slow.\n")).isEmpty();
    assertThat(lint(PACK, "terms: {allow: [card gateway]}\n", "The card gateway.\n").lines())
        .isEmpty();
  }

  @Test
  void levelsOverridesSuppressionsWaiversAndTheBaselineHoldForThem() {
    String body = "The card gateway was slow.\n";
    assertThat(lint(PACK, "", body).lines()).containsExactly("1 ERROR old-name");
    assertThat(
            lint(PACK, "", body)
                .configured("packs: [house.yml]\nrules: {missing-section: off, old-name: off}\n")
                .lines())
        .isEmpty();
    assertThat(
            lint(PACK, "", body)
                .configured("packs: [house.yml]\nrules: {missing-section: off, house: warning}\n")
                .lines())
        .containsExactly("1 WARNING old-name");
    assertThat(
            lint(PACK, "overrides: [{severities: [SEV-4], rules: {old-name: warning}}]\n", body)
                .lines())
        .containsExactly("1 WARNING old-name");
    String comment = "<!-- postmortem-disable-next-line old-name -- the vendor's words -->\n";
    LintResult suppressed = lint(PACK, "", comment + body).run();
    assertThat(suppressed.findings()).isEmpty();
    assertThat(suppressed.suppressed()).hasSize(1);
    assertThat(lint(PACK, "", comment + "The checkout was slow.\n").lines())
        .containsExactly("1 ERROR unused-suppression");
    Baseline record = lint(PACK, "", body).run().toBaseline();
    assertThat(record.size()).isEqualTo(1);
    assertThat(lint(PACK, "", body).baseline(record).run().findings()).isEmpty();
  }

  @Test
  void theScopeNamesSectionsAndFields() {
    String pack =
        """
        rules:
          - id: big-words
            message: Too big
            terms: [never]
            scope:
              sections: [follow-up, Our own heading]
              fields: [actions.owner, extra.note]
        """;
    String body =
        "## Summary\n\nnever\n\n## Follow-up\n\nnever\n\n### Below\n\n- never\n\n"
            + "## Our own heading\n\nnever\n";
    assertThat(found(pack, body))
        .containsExactly("7 WARNING big-words", "11 WARNING big-words", "15 WARNING big-words");
    String fields =
        RuleBench.FRONT_MATTER
            .replace("owner: payments-on-call", "owner: never")
            .replace("title: Checkout", "extra: {note: 'say \"never\"'}\ntitle: Never checkout");
    assertThat(lint(pack, "", "").file(RuleBench.PATH, fields).run().findings())
        .extracting(Finding::words)
        .containsExactly("never", "never");
  }

  @Test
  void fixesAreOfferedOnlyWhereTheyAreSafe() {
    String pack =
        """
        rules:
          - id: a
            message: m
            terms: [{term: old one, replacement: 'new: one'}, {term: loop, replacement: a loop}]
        """;
    List<Finding> findings =
        lint(pack, "", "An old one. An old **one**. A loop.\n")
            .file(
                "postmortems/b.md",
                RuleBench.FRONT_MATTER.replace("Checkout rejected", "An old one rejected"))
            .run()
            .findings();
    assertThat(findings)
        .extracting(f -> f.words() + " " + f.fixes().size())
        .containsExactly("old one 1", "old **one 0", "loop 0", "old one 0");
  }

  @Test
  void whatIsWrongWithAPackIsAConfigurationFindingAtItsLine() {
    String pack =
        """
        rules:
          - id: hindsight
            message: m
            terms: [x]
          - id: empty
            message: m
          - id: no-pattern
            message: m
            patterns: ['(', 'x*', '(?=y)']
          - id: no-group
            mesage: m
            patterns: [{pattern: 'a(b)', replacement: '$2'}]
          - id: twice
            message: m
            terms: [x]
          - id: twice
            message: m
            terms: [y]
            severity: fatal
        """;
    assertThat(lint(pack, "", "").run().findings())
        .allSatisfy(f -> assertThat(f.path()).isEqualTo("house.yml"))
        .extracting(f -> f.start().line() + " " + f.rule().id() + ": " + f.message())
        .containsExactly(
            "2 configuration: A rule is already called \"hindsight\"",
            "5 configuration: The rule empty has no terms and no patterns; add some",
            "9 configuration: \"(\" is not a pattern in RE2 syntax: missing closing )",
            "9 configuration: This pattern matches empty text; make it match words",
            "9 configuration: \"(?=y)\" is not a pattern in RE2 syntax: invalid or unsupported Perl"
                + " syntax; look-ahead and look-behind are not part of RE2 syntax",
            "11 configuration: Unknown key `mesage`; did you mean `message`?",
            "16 configuration: There is a rule \"twice\" in house.yml already; rename this one",
            "19 configuration: `severity` is `fatal`; expected one of off, warning, error");
  }

  @Test
  void aPackThatIsMissingOrNoPackIsSaidSo() {
    assertThat(Lint.files().configured("packs: [gone.yml]\n").run().findings())
        .extracting(Finding::message)
        .containsExactly("There is no file gone.yml in the repository");
    assertThat(lint("- a\n- b\n", "", "").run().findings())
        .extracting(Finding::message)
        .containsExactly("Expected a rule pack: a map with the key rules");
  }

  @Test
  void reportsKnowTheRulesPage() {
    String sarif =
        SarifReport.format(
            lint(PACK, "", "The card gateway was slow.\n").run(), ReportFrame.of("1.0"));
    assertThat(sarif).contains("\"id\": \"old-name\"", "house.yml", "card gateway");
  }

  @Test
  void theExamplesAreTried() {
    String pack =
        """
        rules:
          - id: a
            message: m
            terms: [{term: old, replacement: new}]
            bad: [fine, {text: old and old, fixed: new and new}, {text: old, fixed: newer}]
            good: [fine, very old]
          - id: b
            message: m
            terms: [x]
            scope: {fields: [actions.action]}
            bad: [x, {text: x, in: title}]
        """;
    RulePackTester.Result result = RulePackTester.run(configuration(pack), id -> true);
    assertThat(result.rules()).isEqualTo(2);
    assertThat(result.examples()).isEqualTo(7);
    assertThat(result.failures())
        .extracting(
            f -> f.source().positionAt(f.span().start()) + " " + f.rule() + " " + f.message())
        .containsExactly(
            "5:11 a The rule does not report this bad example",
            "5:65 a The fix gives \"new\"",
            "6:18 a The rule reports this good example: \"old\"",
            "11:21 b The rule does not report this bad example");
  }

  @Test
  void theExamplePackInTheDocumentationKeepsItsPromises() throws IOException {
    String pack = Files.readString(Path.of("../docs/examples/house-rules.yml"));
    assertThat(lint(pack, "", "").run().findings()).isEmpty();
    RulePackTester.Result result = RulePackTester.run(configuration(pack), id -> true);
    assertThat(result.failures()).isEmpty();
    assertThat(result.withoutExamples()).isEmpty();
    assertThat(result.examples()).isGreaterThan(10);
  }

  @Test
  void timeGrowsWithTheTextAndNoFaster() {
    String pack =
        """
        rules:
          - id: slow
            message: m
            patterns: ['(a|aa)+$', 'a.*b|a', '(x+x+)+y']
            terms: [a a a a a a a]
        """;
    long small = nanos(pack, 8_000);
    long large = nanos(pack, 32_000);
    assertThat(large).isLessThan(20 * Math.max(small, 50_000_000L));
  }

  private static long nanos(String pack, int length) {
    String body = "a ".repeat(length / 4) + "x".repeat(length / 2) + "\n";
    Lint lint = lint(pack, "", body);
    long start = System.nanoTime();
    lint.run();
    return System.nanoTime() - start;
  }

  private static Settings configuration(String pack) {
    return RuleBench.repository(Map.of("house.yml", pack, "postmortem.yml", "packs: [house.yml]\n"))
        .corpus()
        .configuration();
  }

  @Test
  void theRulesOfARepositoryAreItsOwnToo() {
    assertThat(Rules.of(configuration(PACK)))
        .hasSize(Rules.all().size() + 1)
        .extracting(rule -> rule.info().id())
        .contains("old-name", "hindsight");
  }
}
