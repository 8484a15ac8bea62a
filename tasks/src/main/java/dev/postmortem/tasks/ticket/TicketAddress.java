package dev.postmortem.tasks.ticket;

import dev.postmortem.corpus.config.Settings.Tracker;
import dev.postmortem.corpus.config.Settings.TrackerKind;
import dev.postmortem.text.escape.PercentEncoding;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a ticket is looked up.
 *
 * @param api the tracker's programming interface, without a {@code /} at the end
 * @param path what is asked of it, with a {@code /} at the start
 */
record TicketAddress(TrackerKind kind, URI api, String path) {

  private static final Pattern GITHUB =
      Pattern.compile("/([^/]+)/([^/]+)/(?:issues|pull)/(?:#|[A-Za-z]+-)?(\\d+)/?");
  private static final Pattern GITLAB =
      Pattern.compile(
          "/(.+?)/(?:-/)?(issues|work_items|merge_requests)/(?:[#!]|[A-Za-z]+-)?(\\d+)/?");
  private static final Pattern JIRA = Pattern.compile("(.*)/browse/([A-Za-z][A-Za-z0-9_]*-\\d+)/?");
  private static final Pattern JIRA_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]*-\\d+");
  private static final Pattern SHORT = Pattern.compile("([\\w.-]+(?:/[\\w.-]+)+)#(\\d+)");

  /** The address of a ticket; empty if no tracker is configured for it. */
  static Optional<TicketAddress> of(String ticket, List<Tracker> trackers) {
    return trackers.stream()
        .filter(t -> t.pattern().matches(ticket))
        .findFirst()
        .flatMap(tracker -> of(ticket, tracker));
  }

  private static Optional<TicketAddress> of(String ticket, Tracker tracker) {
    Optional<URI> page =
        (isAddress(ticket) ? Optional.of(ticket) : tracker.urlOf(ticket))
            .flatMap(TicketAddress::uri);
    Optional<TrackerKind> kind = tracker.kind().or(() -> page.flatMap(TicketAddress::kind));
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Optional<URI> api =
        tracker.api().flatMap(TicketAddress::uri).or(() -> page.flatMap(p -> api(kind.get(), p)));
    Optional<String> path =
        page.flatMap(p -> path(kind.get(), p)).or(() -> shortPath(kind.get(), ticket));
    return api.flatMap(a -> path.map(p -> new TicketAddress(kind.get(), a, p)));
  }

  /** The whole address. */
  URI uri() {
    return URI.create(api + path);
  }

  /** Scheme, host and port, as messages show them. */
  String origin() {
    return api.getScheme() + "://" + api.getRawAuthority();
  }

  private static boolean isAddress(String ticket) {
    return ticket.startsWith("https://") || ticket.startsWith("http://");
  }

  private static Optional<URI> uri(String words) {
    try {
      String plain = words.endsWith("/") ? words.substring(0, words.length() - 1) : words;
      // A short ticket such as #12 would begin a fragment.
      URI uri = URI.create(plain.replace("#", "%23"));
      return uri.getHost() == null || uri.getRawUserInfo() != null
          ? Optional.empty()
          : Optional.of(uri);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static Optional<TrackerKind> kind(URI page) {
    String path = page.getPath();
    if (page.getHost().equals("github.com")) {
      return Optional.of(TrackerKind.GITHUB);
    }
    if (page.getHost().startsWith("gitlab.") || path.contains("/-/")) {
      return Optional.of(TrackerKind.GITLAB);
    }
    return JIRA.matcher(path).matches() ? Optional.of(TrackerKind.JIRA) : Optional.empty();
  }

  private static Optional<URI> api(TrackerKind kind, URI page) {
    String origin = page.getScheme() + "://" + page.getRawAuthority();
    return uri(
        switch (kind) {
          case GITHUB ->
              page.getHost().equals("github.com") ? "https://api.github.com" : origin + "/api/v3";
          case GITLAB -> origin + "/api/v4";
          case JIRA -> {
            Matcher matcher = JIRA.matcher(page.getPath());
            yield origin + (matcher.matches() ? matcher.group(1) : "");
          }
        });
  }

  private static Optional<String> path(TrackerKind kind, URI page) {
    String path = page.getPath();
    Matcher matcher =
        switch (kind) {
          case GITHUB -> GITHUB.matcher(path);
          case GITLAB -> GITLAB.matcher(path);
          case JIRA -> JIRA.matcher(path);
        };
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (kind) {
          case GITHUB -> github(matcher.group(1) + "/" + matcher.group(2), matcher.group(3));
          case GITLAB ->
              gitlab(
                  matcher.group(1),
                  matcher.group(2).equals("merge_requests") ? "merge_requests" : "issues",
                  matcher.group(3));
          case JIRA -> jira(matcher.group(2));
        });
  }

  /** What people write where the tracker is known: {@code group/project#12}, {@code PAY-12}. */
  private static Optional<String> shortPath(TrackerKind kind, String ticket) {
    Matcher matcher = SHORT.matcher(ticket);
    return switch (kind) {
      case GITHUB ->
          matcher.matches()
              ? Optional.of(github(matcher.group(1), matcher.group(2)))
              : Optional.empty();
      case GITLAB ->
          matcher.matches()
              ? Optional.of(gitlab(matcher.group(1), "issues", matcher.group(2)))
              : Optional.empty();
      case JIRA ->
          JIRA_KEY.matcher(ticket).matches() ? Optional.of(jira(ticket)) : Optional.empty();
    };
  }

  private static String github(String repository, String number) {
    String[] parts = repository.split("/", 2);
    return "/repos/"
        + PercentEncoding.encode(parts[0])
        + "/"
        + PercentEncoding.encode(parts[1])
        + "/issues/"
        + number;
  }

  private static String gitlab(String project, String sort, String number) {
    return "/projects/" + PercentEncoding.encode(project) + "/" + sort + "/" + number;
  }

  private static String jira(String key) {
    return "/rest/api/2/issue/" + PercentEncoding.encode(key) + "?fields=status";
  }
}
