package dev.postmortem.tasks.ticket;

import static dev.postmortem.tasks.ticket.StandInTracker.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.config.Settings.Tracker;
import dev.postmortem.corpus.config.Settings.TrackerKind;
import dev.postmortem.corpus.pattern.InvalidPatternException;
import dev.postmortem.corpus.pattern.UserPattern;
import dev.postmortem.linter.rule.TicketStates.TicketState;
import dev.postmortem.tasks.ticket.TicketLookup.LookupResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketLookupTest {

  private static final String TOKEN = "s3cret-t0ken";
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final TrackerClient.Patience IMPATIENT =
      new TrackerClient.Patience(Duration.ofMillis(700), Duration.ofSeconds(2), 2);

  @TempDir Path folder;
  private final StandInTracker tracker = new StandInTracker();
  private Instant now = NOW;

  @AfterEach
  void stop() {
    tracker.close();
  }

  private LookupResult look(TrackerKind kind, String... tickets) {
    return lookAt(tracker.address(), kind, tickets);
  }

  private LookupResult lookAt(String api, TrackerKind kind, String... tickets) {
    return new TicketLookup(
            List.of(
                new Tracker(pattern(".+"), Optional.empty(), Optional.of(kind), Optional.of(api))),
            Map.of("GITHUB_TOKEN", TOKEN, "GITLAB_TOKEN", TOKEN, "JIRA_TOKEN", TOKEN),
            Clock.fixed(now, ZoneOffset.UTC),
            IMPATIENT)
        .look(List.of(tickets), folder.resolve("cache.json"));
  }

  /** The path that a product has for ticket 7, the ticket as written, an open and a closed one. */
  private static String path(TrackerKind kind, int number) {
    return switch (kind) {
      case GITHUB -> "/repos/shop/web/issues/" + number;
      case GITLAB -> "/projects/shop%2Fweb%2Fcart/issues/" + number;
      case JIRA -> "/rest/api/2/issue/PAY-" + number + "?fields=status";
    };
  }

  private static String ticket(TrackerKind kind, int number) {
    return switch (kind) {
      case GITHUB -> "shop/web#" + number;
      case GITLAB -> "shop/web/cart#" + number;
      case JIRA -> "PAY-" + number;
    };
  }

  private static String body(TrackerKind kind, TicketState state) {
    boolean open = state == TicketState.OPEN;
    return switch (kind) {
      case GITHUB -> "{\"number\": 7, \"state\": \"" + (open ? "open" : "closed") + "\"}";
      case GITLAB -> "{\"iid\": 7, \"state\": \"" + (open ? "opened" : "closed") + "\"}";
      case JIRA ->
          "{\"fields\": {\"status\": {\"name\": \"In Arbeit\", \"statusCategory\": {\"key\": \""
              + (open ? "indeterminate" : "done")
              + "\"}}}}";
    };
  }

  @ParameterizedTest
  @EnumSource
  void foundClosedAndMissing(TrackerKind kind) {
    tracker
        .on(path(kind, 1), 200, body(kind, TicketState.OPEN))
        .on(path(kind, 2), 200, body(kind, TicketState.CLOSED));

    LookupResult looked = look(kind, ticket(kind, 1), ticket(kind, 2), ticket(kind, 3));

    assertThat(looked.notes()).isEmpty();
    assertThat(looked.states().of(ticket(kind, 1))).contains(TicketState.OPEN);
    assertThat(looked.states().of(ticket(kind, 2))).contains(TicketState.CLOSED);
    assertThat(looked.states().of(ticket(kind, 3))).contains(TicketState.MISSING);
  }

  @ParameterizedTest
  @EnumSource
  void theTokenTravelsAsEachProductWantsIt(TrackerKind kind) {
    List<String> seen = new ArrayList<>();
    tracker.on(
        path(kind, 1),
        exchange -> {
          seen.add(
              kind == TrackerKind.GITLAB
                  ? exchange.getRequestHeaders().getFirst("PRIVATE-TOKEN")
                  : exchange.getRequestHeaders().getFirst("Authorization"));
          answer(200, body(kind, TicketState.OPEN)).give(exchange);
        });

    look(kind, ticket(kind, 1));

    assertThat(seen).containsExactly(kind == TrackerKind.GITLAB ? TOKEN : "Bearer " + TOKEN);
  }

  @ParameterizedTest
  @EnumSource
  void rateLimitedForASecondIsWaitedFor(TrackerKind kind) {
    AtomicInteger asked = new AtomicInteger();
    tracker.on(
        path(kind, 1),
        exchange ->
            (asked.incrementAndGet() == 1
                    ? answer(429, "{}", "Retry-After", "1")
                    : answer(200, body(kind, TicketState.OPEN)))
                .give(exchange));

    long start = System.nanoTime();
    LookupResult looked = look(kind, ticket(kind, 1));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
    assertThat(looked.notes()).isEmpty();
    assertThat(looked.states().of(ticket(kind, 1))).contains(TicketState.OPEN);
  }

  @Test
  void rateLimitedForLongIsOneNoteAndNotWaitedFor() {
    String reset = String.valueOf(NOW.plusSeconds(1800).getEpochSecond());
    Stream.of(1, 2, 3, 4, 5)
        .forEach(
            i ->
                tracker.on(
                    path(TrackerKind.GITHUB, i),
                    403,
                    "{}",
                    "X-RateLimit-Remaining",
                    "0",
                    "X-RateLimit-Reset",
                    reset));

    LookupResult looked =
        look(
            TrackerKind.GITHUB,
            "shop/web#1",
            "shop/web#2",
            "shop/web#3",
            "shop/web#4",
            "shop/web#5");

    assertThat(looked.notes())
        .containsExactly(
            "Tracker "
                + tracker.address()
                + ": it asks for a pause for 1800 s; 5 tickets were not looked up.");
    assertThat(looked.states().of("shop/web#1")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void slowIsOneNote(TrackerKind kind) {
    StandInTracker.Answer slow =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          try {
            Thread.sleep(5_000);
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        };
    tracker.on(path(kind, 1), slow).on(path(kind, 2), slow);

    long start = System.nanoTime();
    LookupResult looked = look(kind, ticket(kind, 1), ticket(kind, 2));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
    assertThat(looked.notes())
        .singleElement()
        .asString()
        .contains("it did not answer within 0.7 s; 2 tickets were not looked up");
  }

  @ParameterizedTest
  @EnumSource
  void brokenIsOneNote(TrackerKind kind) {
    tracker.on(path(kind, 1), 500, "<html>Oops").on(path(kind, 2), 200, "<html>Please sign in");

    assertThat(look(kind, ticket(kind, 1)).notes())
        .containsExactly(
            "Tracker "
                + tracker.address()
                + ": it answers with status 500; 1 ticket was not looked up.");
    assertThat(tracker.asked()).as("asked again").hasSize(3);
    assertThat(look(kind, ticket(kind, 2)).notes())
        .singleElement()
        .asString()
        .contains("its answer is not a ticket");
  }

  @Test
  void anUnreachableTrackerIsOneNote() {
    String gone = tracker.address();
    tracker.close();

    assertThat(lookAt(gone, TrackerKind.JIRA, "PAY-1", "PAY-2").notes())
        .containsExactly(
            "Tracker " + gone + ": it cannot be reached; 2 tickets were not looked up.");
  }

  @Test
  void aTokenThatIsRefusedIsOneNoteThatDoesNotEchoIt() {
    tracker.on(path(TrackerKind.JIRA, 1), 401, "{}");

    assertThat(look(TrackerKind.JIRA, "PAY-1").notes())
        .singleElement()
        .asString()
        .contains("it does not accept the token in JIRA_TOKEN")
        .doesNotContain(TOKEN);
  }

  @Test
  void whereNoTicketIsSeenTheTokenIsDoubtedAndNotTheTickets() {
    LookupResult looked = look(TrackerKind.GITHUB, "shop/web#1", "shop/web#2", "shop/web#3");

    assertThat(looked.states().of("shop/web#1")).isEmpty();
    assertThat(looked.notes()).singleElement().asString().contains("has no access to them");
  }

  @Test
  void aTicketThatMovedWithinTheTrackerIsFollowed() {
    tracker
        .on(
            path(TrackerKind.GITHUB, 1),
            301,
            "",
            "Location",
            tracker.address() + "/repositories/9/issues/4")
        .on("/repositories/9/issues/4", 200, body(TrackerKind.GITHUB, TicketState.CLOSED));

    assertThat(look(TrackerKind.GITHUB, "shop/web#1").states().of("shop/web#1"))
        .contains(TicketState.CLOSED);
  }

  @Test
  void theTokenDoesNotFollowToAnotherHost() {
    try (StandInTracker other = new StandInTracker()) {
      tracker.on(path(TrackerKind.GITHUB, 1), 302, "", "Location", other.address() + "/steal");

      LookupResult looked = look(TrackerKind.GITHUB, "shop/web#1");

      assertThat(other.asked()).isEmpty();
      assertThat(looked.notes()).singleElement().asString().contains("redirects to another host");
    }
  }

  @Test
  void answersAreKeptForMinutesAndThenAskedForByTheirTag() throws Exception {
    AtomicInteger unchanged = new AtomicInteger();
    tracker.on(
        path(TrackerKind.GITHUB, 1),
        exchange -> {
          String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
          if ("\"v1\"".equals(tag)) {
            unchanged.incrementAndGet();
            answer(304, "").give(exchange);
          } else {
            answer(200, body(TrackerKind.GITHUB, TicketState.OPEN), "ETag", "\"v1\"")
                .give(exchange);
          }
        });

    look(TrackerKind.GITHUB, "shop/web#1");
    look(TrackerKind.GITHUB, "shop/web#1");
    assertThat(tracker.asked()).hasSize(1);

    now = NOW.plus(Duration.ofMinutes(6));
    LookupResult later = look(TrackerKind.GITHUB, "shop/web#1");

    assertThat(unchanged).hasValue(1);
    assertThat(later.states().of("shop/web#1")).contains(TicketState.OPEN);
    assertThat(Files.readString(folder.resolve("cache.json"))).doesNotContain(TOKEN);
  }

  @Test
  void aCacheThatIsDamagedOnlyMeansAskingAgain() throws Exception {
    Files.writeString(folder.resolve("cache.json"), "{\"version\": 1, \"tickets\": [");
    tracker.on(path(TrackerKind.JIRA, 1), 200, body(TrackerKind.JIRA, TicketState.OPEN));

    assertThat(look(TrackerKind.JIRA, "PAY-1").states().of("PAY-1")).contains(TicketState.OPEN);
  }

  @Test
  void ticketsOfTrackersThatDoNotSayWhereAreCountedInOneNote() {
    LookupResult looked =
        new TicketLookup(
                List.of(
                    new Tracker(
                        pattern("OLD-\\d+"), Optional.empty(), Optional.empty(), Optional.empty())),
                Map.of(),
                Clock.fixed(NOW, ZoneOffset.UTC))
            .look(List.of("OLD-1", "OLD-2"), folder.resolve("cache.json"));

    assertThat(looked.notes())
        .singleElement()
        .asString()
        .startsWith("2 tickets were not looked up");
    assertThat(folder.resolve("cache.json")).doesNotExist();
  }

  private static UserPattern pattern(String text) {
    try {
      return UserPattern.of(text);
    } catch (InvalidPatternException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }
}
