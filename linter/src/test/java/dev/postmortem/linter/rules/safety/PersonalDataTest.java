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
  void handlesInTheFrontMatterAreNotLookedAt() {
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

  @Test
  void anAddressAtTheEndOfASentenceIsFound() {
    rule.expects(
        """
            We wrote to marie@shop.fr.
                        ^^^^^^^^^^^^^ This looks like an e-mail address
            """);
  }

  @Test
  void addressesOfTheSixthVersionAreFound() {
    rule.expects(
        """
            The client 2a02:908:1244:9a20:1c3d::7 was refused at 14:02:10, on 00:1a:2b:3c:4d:5e.
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like a public IP address
            2001:db8::1, fe80::1, ::1, fd00::12, 2001:4860:4860::8888 and 2a02:908::/32 are nobody's.
            """);
  }

  @Test
  void telephoneNumbersInTheFormsOfCountriesAreFound() {
    rule.expects(
        """
            Call (212) 867-5309, phone 030 901820123, tel. 212-867-5309 or 06 12 34 56 78.
                 ^^^^^^^^^^^^^^ This looks like a telephone number
                                       ^^^^^^^^^^^^^ This looks like a telephone number
                                                           ^^^^^^^^^^^^ This looks like a telephone number
                                                                           ^^^^^^^^^^^^^^ This looks like a telephone number
            """);
  }

  @Test
  void accountsAndCardsAreKnownByTheirChecks() {
    rule.expects(
        """
            Paid from DE75 5121 0800 1245 1261 99 by card 4539 1488 0343 6467.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like a bank account
                                                          ^^^^^^^^^^^^^^^^^^^ This looks like the number of a payment card
            DE75 5121 0800 1245 1261 98, 4539 1488 0343 6468 and the test card 4242 4242 4242 4242 are none.
            """);
  }

  @Test
  void networksVersionsCountsAndFilesAreNobodys() {
    rule.passes(
        """
        The network 52.94.0.0/16, Firefox 115.0.2.1, +1 500 000 000 rows, logo@2x.png, 192.0.2.4, 198.51.100.7, 203.0.113.9.
        """);
  }

  @Test
  void theProseOfTheFrontMatterIsLookedAt() {
    rule.expects(
        """
            ---
            impact: {summary: Mails to marie@shop.fr bounced}
                                       ^^^^^^^^^^^^^ This looks like an e-mail address
            reviewers: [marie@shop.fr]
            ---
            """);
  }
}
