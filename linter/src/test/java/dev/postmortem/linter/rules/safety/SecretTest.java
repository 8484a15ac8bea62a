package dev.postmortem.linter.rules.safety;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class SecretTest {

  private final RuleBench rule = RuleBench.of("secret");

  @Test
  void tokensOfManyMakersAreKnown() {
    rule.expects(
        """
            ghp_abcdefghijklmnopqrstuvwxyz0123456789
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like a GitHub token
            xoxb-123456789012-abcdefghijklmnop
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like a Slack token
            sk_live_abcdefghijklmnop1234
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like a Stripe secret key
            glpat-abcdefghijklmnop1234
            ^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like a GitLab token
            AIzaSyA1234567890abcdefghijklmnopqrstuv
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like a Google API key
            """);
  }

  @Test
  void aPrivateKeyIsFoundWhole() {
    rule.expects(
        """
            ```
            -----BEGIN RSA PRIVATE KEY-----
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like a private key
            MIIEow
            -----END RSA PRIVATE KEY-----
            ```
            """);
  }

  @Test
  void theFrontMatterAndCommentsAreLookedAtToo() {
    rule.expects(
        """
            ---
            evidence:
              - url: https://admin:Tr0ub4dor@grafana.internal/d/1
                                   ^^^^^^^^^ This looks like a password in a URL
            ---

            <!-- AKIAQWERTYUIOPASDFGH -->
                 ^^^^^^^^^^^^^^^^^^^^ This looks like an AWS access key
            """);
  }

  @Test
  void aJsonWebTokenIsFound() {
    rule.expects(
        """
            curl -H "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P"
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like a JSON Web Token
            """);
  }

  @Test
  void unreadableAndLookAlikesAreFine() {
    rule.expects(
        """
            ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, AKIA****************, https://user:password@host/, https://user:$TOKEN@host/, MAKIAQWERTYUIOPASDFGH, AKIASHORT, http://host:8080/a@b
            """);
  }

  @Test
  void anAzureKeyIsKnownByItsName() {
    rule.expects(
        """
            DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuv==;
                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like an Azure key
            """);
  }

  @Test
  void whatIsFoundIsTakenOut() {
    rule.fixes(
        "password=Tr0ub4dor9 and postgres://app:h7Tq91xz@db.internal/orders\n",
        "password=REDACTED and postgres://app:REDACTED@db.internal/orders\n");
  }

  @Test
  void aKeyOnOneLineIsFound() {
    rule.expects(
        """
            "private_key": "-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBg\\n-----END PRIVATE KEY-----\\n"
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This looks like a private key
            """);
  }
}
