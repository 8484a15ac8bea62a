package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class PersonAtFaultTest {

  private final RuleBench rule = RuleBench.of("person-at-fault");

  @Test
  void aRoleIsAPerson() {
    rule.expects(
        """
            The on-call engineer failed to escalate.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Blames a person: "The on-call engineer failed to escalate"
            """);
  }

  @Test
  void aTeamIsMadeOfPeople() {
    rule.expects(
        """
            The network team forgot to update the firewall.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Blames a team: "The network team forgot to update"
            """);
  }

  @Test
  void aSystemMayFail() {
    rule.expects(
        """
            The health check failed to fire, and the controller ignored the event.
            """);
  }

  @Test
  void ordinaryWorkIsFine() {
    rule.expects(
        """
            The on-call engineer rolled back release 41.
            """);
  }

  @Test
  void theWritersAreWarned() {
    rule.expects(
        """
            We forgot to renew the certificate.
            ^^^^^^^^^^^^^^^^^^ Blames the authors: "We forgot to renew"
            """);
  }

  @Test
  void theWritersMayBeLeftAlone() {
    rule.configured(
            """
            profile: strict
            rules:
              person-at-fault: { we: "off" }
            """)
        .expects(
            """
            We forgot to renew the certificate.
            """);
  }

  @Test
  void theWritersMayBeJudgedLikeOthers() {
    rule.configured(
            """
            profile: strict
            rules:
              person-at-fault: { we: error }
            """)
        .expects(
            """
            We forgot to renew the certificate.
            ^^^^^^^^^^^^^^^^^^ Blames the authors: "We forgot to renew"
            """);
  }

  @Test
  void aServiceOfTheCatalogueIsASystem() {
    rule.configured(
            """
            profile: strict
            services: [{id: marvin}]
            """)
        .expects(
            """
            Marvin forgot the lease and restarted.
            """);
  }
}
