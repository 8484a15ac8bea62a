package dev.postmortem.tasks.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.config.Settings.TrackerKind;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrackerAccessTest {

  private static final Map<String, String> TOKENS =
      Map.of("GITHUB_TOKEN", "gh", "GITLAB_TOKEN", "gl", "JIRA_TOKEN", "ji");

  private static TrackerAccess access(TrackerKind kind, String api, String... more) {
    Map<String, String> environment = new HashMap<>(TOKENS);
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return TrackerAccess.of(kind, URI.create(api), environment);
  }

  @Test
  void aTokenGoesToTheHostThatTheEnvironmentNames() {
    assertThat(access(TrackerKind.GITHUB, "https://api.github.com"))
        .isInstanceOf(TrackerAccess.Granted.class);
    assertThat(access(TrackerKind.GITLAB, "https://gitlab.com/api/v4"))
        .isInstanceOf(TrackerAccess.Granted.class);
    assertThat(
            access(TrackerKind.JIRA, "https://acme.example", "JIRA_URL", "https://acme.example/"))
        .isInstanceOf(TrackerAccess.Granted.class);
    assertThat(
            access(
                TrackerKind.GITLAB,
                "https://git.acme.example/api/v4",
                "CI_SERVER_URL",
                "https://git.acme.example"))
        .isInstanceOf(TrackerAccess.Granted.class);
  }

  @Test
  void theSettingsAloneCannotSendItAnywhere() {
    assertThat(access(TrackerKind.GITHUB, "https://evil.example/api/v3"))
        .isEqualTo(
            new TrackerAccess.Refused(
                "the environment does not say that GITHUB_TOKEN is for evil.example; set"
                    + " GITHUB_API_URL=https://evil.example"));
    assertThat(access(TrackerKind.JIRA, "https://evil.example", "JIRA_URL", "https://acme.example"))
        .isInstanceOf(TrackerAccess.Refused.class);
    assertThat(
            access(
                TrackerKind.JIRA, "https://acme.example:8443", "JIRA_URL", "https://acme.example"))
        .isInstanceOf(TrackerAccess.Refused.class);
    assertThat(access(TrackerKind.GITHUB, "http://api.github.com"))
        .isEqualTo(new TrackerAccess.Refused("its address is not https"));
  }

  @Test
  void withoutATokenNoRequestIsSent() {
    assertThat(TrackerAccess.of(TrackerKind.JIRA, URI.create("https://acme.example"), Map.of()))
        .isEqualTo(new TrackerAccess.Refused("the environment lacks JIRA_TOKEN"));
  }

  @Test
  void jiraInTheCloudWantsAUserToo() {
    assertThat(access(TrackerKind.JIRA, "http://127.0.0.1:1", "JIRA_USER", "robot@example.org"))
        .isEqualTo(
            new TrackerAccess.Granted(
                "Authorization", "Basic cm9ib3RAZXhhbXBsZS5vcmc6amk=", "JIRA_TOKEN"))
        .asString()
        .doesNotContain("Basic");
  }
}
