package dev.postmortem.linter.rules.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedPersonTest {

  private final RuleBench rule =
      RuleBench.of("named-person")
          .configured(
              """
              owners:
                - { id: kim, name: Kim Lee, kind: person }
                - { id: search-on-call, name: Search on-call, kind: role }
              services: [{ id: oscar }]
              """)
          .with("CODEOWNERS", "* @kimlee @example/oscar\n");

  @Test
  void rolesAndReviewersArePeopleUnlessTheyAreRoles() {
    rule.expects(
        """
        ---
        title: Marta restarted search
               ^^^^^ Names a person: "Marta"
        reviewers: [Marta Nowak, search-on-call]
        roles: { commander: payments-on-call, author: "@oana" }
        ---

        search-on-call and Payments-on-call were paged. @oana joined.
                                                        ^^^^^ Names a person: "@oana"
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Oscar stopped answering.",
        "The `kim` account and `@kimlee` are in the log.",
        "See [the runbook by Kim Lee](https://example.org/r).",
        "See https://git.example/kimlee/repo.",
        "> Kim Lee wrote this.",
        "- **Author:** Kim Lee",
        "Created by: Kim Lee <kim@example.org>",
        "| Role | Who |\n|---|---|\n| Commander | Kim Lee |",
        "Kim CI was down, and the Kim runtime, too.",
        "The teams of @example/oscar were paged.",
        "We will mark it in May."
      })
  void whatIsNoStoryAboutAPersonIsFine(String text) {
    rule.passes(text + "\n");
  }

  @Test
  void aLinkedNameIsAName() {
    rule.expects(
        """
        [Kim Lee](https://example.org/kim) rolled back; it was [@kimlee](https://git.example/kimlee)'s change.
         ^^^^^^^ Names a person: "Kim Lee"
                                                                ^^^^^^^ Names a person: "@kimlee"
        """);
  }

  @Test
  void speechAndTimelineAreWarnings() {
    assertThat(
            rule.findings(
                "Support said: \"Kim Lee did it.\"\n\n## Timeline (UTC)\n\n- 14:02 Kim: rolled back\n"))
        .hasSize(2)
        .allSatisfy(f -> assertThat(f.level().name()).isEqualTo("WARNING"));
    assertThat(rule.findings("Kim rolled back.\n"))
        .allSatisfy(f -> assertThat(f.level().name()).isEqualTo("ERROR"));
  }

  @Test
  void ownersOfActionsMayBeNamed() {
    rule.passes("## Action items\n\n- [ ] Send each release to one host first (owner: Kim Lee)\n");
  }

  @Test
  void anAllowedNameIsFine() {
    rule.configured(
            "owners: [{ id: kim, name: Kim Lee, kind: person }]\nterms: { allow: [Kim Lee] }\n")
        .passes("The Kim Lee incident of 2019 was worse.\n");
  }
}
