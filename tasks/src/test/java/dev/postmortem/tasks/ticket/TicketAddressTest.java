package dev.postmortem.tasks.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.config.Settings.Tracker;
import dev.postmortem.corpus.config.Settings.TrackerKind;
import dev.postmortem.corpus.pattern.InvalidPatternException;
import dev.postmortem.corpus.pattern.UserPattern;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TicketAddressTest {

  private static String address(String ticket, String pattern, String url)
      throws InvalidPatternException {
    return address(ticket, pattern, url, Optional.empty(), "");
  }

  private static String address(
      String ticket, String pattern, String url, Optional<TrackerKind> kind, String api)
      throws InvalidPatternException {
    return TicketAddress.of(
            ticket,
            List.of(
                new Tracker(
                    UserPattern.of(pattern),
                    Optional.of(url).filter(u -> !u.isEmpty()),
                    kind,
                    Optional.of(api).filter(a -> !a.isEmpty()))))
        .map(a -> a.uri().toString())
        .orElse("-");
  }

  @Test
  void theAddressOfATicketSaysWhereToAsk() throws Exception {
    assertThat(address("PAY-12", "PAY-\\d+", "https://acme.example/jira/browse/{0}"))
        .isEqualTo("https://acme.example/jira/rest/api/2/issue/PAY-12?fields=status");
    assertThat(address("12", "\\d+", "https://github.com/shop/web/issues/{0}"))
        .isEqualTo("https://api.github.com/repos/shop/web/issues/12");
    assertThat(address("#12", "#\\d+", "https://github.com/shop/web/issues/{0}"))
        .isEqualTo("https://api.github.com/repos/shop/web/issues/12");
    assertThat(address("12", "\\d+", "https://git.acme.example/a/b/c/-/issues/{0}"))
        .isEqualTo("https://git.acme.example/api/v4/projects/a%2Fb%2Fc/issues/12");
    assertThat(address("https://github.com/shop/web/pull/3", "https://github\\.com/shop/.*", ""))
        .isEqualTo("https://api.github.com/repos/shop/web/issues/3");
    assertThat(
            address("https://gitlab.com/a/b/-/merge_requests/3", "https://gitlab\\.com/a/.*", ""))
        .isEqualTo("https://gitlab.com/api/v4/projects/a%2Fb/merge_requests/3");
  }

  @Test
  void orFromKindAndInterface() throws Exception {
    assertThat(
            address(
                "PAY-12", "PAY-\\d+", "", Optional.of(TrackerKind.JIRA), "https://acme.example/"))
        .isEqualTo("https://acme.example/rest/api/2/issue/PAY-12?fields=status");
    assertThat(
            address(
                "12",
                "\\d+",
                "https://github.acme.example/shop/web/issues/{0}",
                Optional.of(TrackerKind.GITHUB),
                ""))
        .isEqualTo("https://github.acme.example/api/v3/repos/shop/web/issues/12");
  }

  @Test
  void ticketsWithoutAKnownTrackerAreNotRequested() throws Exception {
    assertThat(address("PAY-12", "PAY-\\d+", "https://tickets.example/{0}")).isEqualTo("-");
    assertThat(address("PAY-12", "OPS-\\d+", "https://acme.example/browse/{0}")).isEqualTo("-");
    assertThat(address("PAY-12", "PAY-\\d+", "")).isEqualTo("-");
    assertThat(address("PAY-12", "PAY-\\d+", "https://u:p@acme.example/browse/{0}")).isEqualTo("-");
  }
}
