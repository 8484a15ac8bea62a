package dev.postmortem.linter.rules.safety;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

  private final RuleBench rule = RuleBench.of("personal-data");

  @Test
  void codeIsLookedAtToo() {
    rule.expects(
        """
            ```
            client=93.184.216.34 user=marie@shop.fr
                   ^^^^^^^^^^^^^ This looks like a public IP address
                                      ^^^^^^^^^^^^^ This looks like an e-mail address
            ```
            """);
  }

  @Test
  void rolesExamplesAndPrivateAddressesAreFine() {
    rule.expects(
        """
            Write to security@shop.fr or jo@example.com; 10.2.3.4, 192.168.0.1, 127.0.0.1 and 8.8.8.8 answered.
            """);
  }

  @Test
  void versionsAreNoAddresses() {
    rule.expects(
        """
            Version 51.15.2.9 of the agent, and 1.2.3.4.5, and v51.15.2.9 too.
            """);
  }

  @Test
  void telephoneNumbersInInternationalFormAreFound() {
    rule.expects(
        """
            Call +49 30 901820 or +1 (202) 555-0143; +100 pods and 1 + 20000000 are fine.
                 ^^^^^^^^^^^^^ This looks like a telephone number
                                  ^^^^^^^^^^^^^^^^^ This looks like a telephone number
            """);
  }

  @Test
  void theFrontMatterIsNotLookedAt() {
    rule.expects(
        """
            ---
            reviewers: [marie@shop.fr]
            ---
            """);
  }

  @Test
  void ownAddressesMayBeAllowed() {
    rule.configured(
            """
            profile: strict
            rules:
              personal-data: { allow: ["@lists.shop.fr", 51.15.2.9] }
            """)
        .expects(
            """
            Mail to ops-eu@lists.shop.fr bounced from 51.15.2.9.
            """);
  }
}
