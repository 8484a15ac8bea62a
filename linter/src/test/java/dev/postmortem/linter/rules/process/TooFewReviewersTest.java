package dev.postmortem.linter.rules.process;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class TooFewReviewersTest {

  private final RuleBench rule = RuleBench.of("too-few-reviewers");

  @Test
  void whoIsNamedTwiceCountsOnce() {
    rule.expects(
        """
        ---
        status: closed
        reviewers: [search-tech-lead, '@Search-Tech-Lead']
        ^^^^^^^^^ This postmortem is closed with one reviewer; 2 are required
        ---
        """);
  }

  @Test
  void theAuthorDoesNotCount() {
    rule.expects(
        """
        ---
        status: published
        roles: {author: '@search-tech-lead'}
        reviewers: [search-tech-lead, platform-tech-lead]
        ^^^^^^^^^ This postmortem is published with one reviewer; 2 are required, not counting the author
        ---
        """);
  }

  @Test
  void howManyIsForTheOrganisationToSay() {
    String one = "---\nstatus: published\nreviewers: [search-tech-lead]\n---\n";
    String none = "---\nstatus: published\n---\n";
    RuleBench relaxed = rule.configured("rules: { too-few-reviewers: { at-least: 1 } }\n");
    relaxed.passes(one);
    relaxed.expects(
        """
        ---
        status: published
                ^^^^^^^^^ This postmortem is published with no reviewer; one is required
        ---
        """);
    rule.configured("rules: { too-few-reviewers: { at-least: 0 } }\n").passes(none);
  }

  @Test
  void whatIsNotPublishedIsNotAskedYet() {
    rule.passes("---\nstatus: draft\n---\n", "---\nstatus: in-review\n---\n", "---\n---\n");
  }
}
