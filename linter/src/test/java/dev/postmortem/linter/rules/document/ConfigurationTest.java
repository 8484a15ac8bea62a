package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

  private final RuleBench rule = RuleBench.of("configuration");

  @Test
  void aMisspeltRuleIsOffered() {
    rule.expects(
        "postmortem.yml",
        """
            rules:
              hindsigth: off
              ^^^^^^^^^ No rule or family is called "hindsigth"
            """);
    rule.fixes(
        "postmortem.yml",
        """
            rules:
              hindsigth: off
            """,
        """
            rules:
              hindsight: off
            """);
  }

  @Test
  void aRuleLikeNoOtherIsUnknown() {
    rule.expects(
        "postmortem.yml",
        """
            rules:
              no-humour: error
              ^^^^^^^^^ No rule or family is called "no-humour"
            """);
  }

  @Test
  void aFamilyIsAName() {
    rule.expects(
        "postmortem.yml",
        """
            rules:
              wording: warning
            """);
  }

  @Test
  void aFamilyHasNoOptions() {
    rule.expects(
        "postmortem.yml",
        """
            rules:
              wording: { we: off }
                         ^^ A family takes a level, but no options
            """);
  }

  @Test
  void aMisspeltOptionIsOffered() {
    rule.expects(
        "postmortem.yml",
        """
            rules:
              too-few-factors: { minimun: 3 }
                                 ^^^^^^^ The rule too-few-factors has no option "minimun"
            """);
    rule.fixes(
        "postmortem.yml",
        """
            rules:
              too-few-factors: { minimun: 3 }
            """,
        """
            rules:
              too-few-factors: { minimum: 3 }
            """);
  }

  @Test
  void anOptionTakesOnlyItsOwnKindOfValue() {
    rule.expects(
        "postmortem.yml",
        """
            rules:
              too-few-factors: { minimum: many }
                                          ^^^^ Not a valid value for minimum
              personal-data: { allow: shop.fr }
                                      ^^^^^^^ Not a valid value for allow
            """);
  }

  @Test
  void overridesAreLookedAtToo() {
    rule.expects(
        "postmortem.yml",
        """
            overrides:
              - statuses: [draft]
                rules:
                  heroic: off
                  ^^^^^^ No rule or family is called "heroic"
            """);
    rule.fixes(
        "postmortem.yml",
        """
            overrides:
              - statuses: [draft]
                rules:
                  heroic: off
            """,
        """
            overrides:
              - statuses: [draft]
                rules:
                  heroics: off
            """);
  }

  @Test
  void aKeyThatThereIsNotIsFoundAtItsLine() {
    rule.expects(
        "postmortem.yml",
        """
            profile: strict
            profil: strict
            ^^^^^^ Unknown key `profil`; known keys are `postmortems`, `profile`, `rules`, `overrides`, `severities`, `factors`, `services`, `teams`, `owners`, `trackers`, `terms`, `packs`, `sections`, `adopt`, `site`
            """);
  }

  @Test
  void brokenYamlIsFound() {
    rule.expects(
        "postmortem.yml",
        """
            rules: [
            ^^^^^ `rules` is a list; expected a map of keys and values

            ^ This line is not valid YAML; write `key: value`, and put values with special characters in quotes""");
  }
}
