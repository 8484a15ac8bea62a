package dev.postmortem.tasks.ticket;

import dev.postmortem.corpus.config.Settings.TrackerKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a tracker may be asked. A token goes to a host only if the environment, which holds the
 * token, names that host too: {@code postmortem.yml} alone cannot send it anywhere, for anybody may
 * change that file in a pull request.
 */
sealed interface TrackerAccess {

  /**
   * A header that carries the token.
   *
   * @param variable the variable it came from, for messages; the token itself is in none
   */
  record Granted(String header, String value, String variable) implements TrackerAccess {

    /** Never the token. */
    @Override
    public String toString() {
      return "Granted[" + header + " from " + variable + "]";
    }
  }

  /**
   * Why it may not be asked.
   *
   * @param why a sentence for the user: what is missing and what to set
   */
  record Refused(String why) implements TrackerAccess {}

  /** How a tracker may be asked. */
  static TrackerAccess of(TrackerKind kind, URI api, Map<String, String> environment) {
    if (!isLoopback(api) && !"https".equals(api.getScheme())) {
      return new Refused("its address is not https");
    }
    List<String> tokens =
        switch (kind) {
          case GITHUB -> List.of("GITHUB_TOKEN", "GH_TOKEN");
          case GITLAB -> List.of("GITLAB_TOKEN");
          case JIRA -> List.of("JIRA_TOKEN");
        };
    Optional<String> variable =
        tokens.stream().filter(t -> !environment.getOrDefault(t, "").isBlank()).findFirst();
    if (variable.isEmpty()) {
      return new Refused("the environment lacks " + tokens.get(0));
    }
    if (!isLoopback(api) && !isNamed(kind, api, environment)) {
      return new Refused(
          "the environment does not say that "
              + variable.get()
              + " is for "
              + api.getHost()
              + "; set "
              + addresses(kind).get(0)
              + "=https://"
              + api.getRawAuthority());
    }
    String token = environment.getOrDefault(variable.get(), "").strip();
    if (token.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      return new Refused(variable.get() + " contains characters that no token has");
    }
    return switch (kind) {
      case GITHUB -> new Granted("Authorization", "Bearer " + token, variable.get());
      case GITLAB -> new Granted("PRIVATE-TOKEN", token, variable.get());
      case JIRA -> new Granted("Authorization", jira(token, environment), variable.get());
    };
  }

  private static String jira(String token, Map<String, String> environment) {
    String user = environment.getOrDefault("JIRA_USER", "").strip();
    return user.isEmpty()
        ? "Bearer " + token
        : "Basic "
            + Base64.getEncoder()
                .encodeToString((user + ":" + token).getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> addresses(TrackerKind kind) {
    return switch (kind) {
      case GITHUB -> List.of("GITHUB_API_URL");
      case GITLAB -> List.of("GITLAB_URL", "CI_SERVER_URL");
      case JIRA -> List.of("JIRA_URL");
    };
  }

  private static boolean isNamed(TrackerKind kind, URI api, Map<String, String> environment) {
    String host = api.getHost().toLowerCase(Locale.ROOT);
    boolean wellKnown =
        switch (kind) {
          case GITHUB -> host.equals("api.github.com");
          case GITLAB -> host.equals("gitlab.com");
          case JIRA -> false;
        };
    return wellKnown
        || addresses(kind).stream()
            .map(name -> environment.getOrDefault(name, ""))
            .anyMatch(address -> isAt(host, api.getPort(), address));
  }

  private static boolean isAt(String host, int port, String address) {
    try {
      URI named = URI.create(address.strip());
      return host.equalsIgnoreCase(named.getHost()) && port == named.getPort();
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  private static boolean isLoopback(URI api) {
    return List.of("localhost", "127.0.0.1", "[::1]").contains(api.getHost());
  }
}
