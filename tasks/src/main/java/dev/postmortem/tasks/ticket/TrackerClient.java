package dev.postmortem.tasks.ticket;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.postmortem.linter.json.JsonText;
import dev.postmortem.linter.json.JsonValue;
import dev.postmortem.linter.rule.TicketStates.TicketState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks one tracker for tickets, politely: it waits as long as the tracker asks, retries what may
 * succeed, and gives up in time.
 */
final class TrackerClient {

  private static final int MAX_RESPONSE_BYTES = 1 << 20;
  private static final int MAX_REDIRECTS = 3;
  private static final Duration FIRST_DELAY = Duration.ofMillis(250);

  private final HttpClient http;
  private final TrackerAccess.Granted access;
  private final Patience patience;
  private final Clock clock;
  private final FailsafeExecutor<Reply> polite;

  /**
   * How long a tracker is waited for.
   *
   * @param answer for one answer
   * @param pause the longest pause that a tracker may ask for
   * @param retries how often a question is put again
   */
  record Patience(Duration answer, Duration pause, int retries) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(20), 3);
  }

  /** What came over the wire. */
  private record Reply(
      int status,
      String body,
      Optional<String> tag,
      Optional<String> location,
      Optional<Duration> pause) {

    boolean isTemporary() {
      return status == 429 || status >= 500 || (status == 403 && pause.isPresent());
    }
  }

  TrackerClient(TrackerAccess.Granted access, Patience patience, Clock clock) {
    this.access = access;
    this.patience = patience;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience.answer())
            .build();
    RetryPolicy<Reply> again =
        RetryPolicy.<Reply>builder()
            .handle(IOException.class)
            .handleResultIf(Reply::isTemporary)
            .abortIf(
                reply -> reply.pause().filter(p -> p.compareTo(patience.pause()) > 0).isPresent())
            .withMaxRetries(patience.retries())
            .withDelayFn(
                context -> {
                  Reply last = context.getLastResult();
                  return last != null && last.pause().isPresent()
                      ? last.pause().get()
                      : FIRST_DELAY.multipliedBy(1L << Math.min(6, context.getAttemptCount() - 1));
                })
            .build();
    this.polite = Failsafe.with(again);
  }

  /** Asks for a ticket. */
  TrackerAnswer ask(TicketAddress address, Optional<String> tag) {
    URI uri = address.uri();
    try {
      for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
        URI asked = uri;
        Reply reply = polite.get(() -> send(address, asked, tag));
        if (reply.status() / 100 != 3 || reply.status() == 304) {
          return answer(address, reply);
        }
        Optional<URI> next = reply.location().flatMap(l -> resolve(asked, l));
        if (next.filter(n -> isSameOrigin(n, address.api())).isEmpty()) {
          return new TrackerAnswer.Failed("it redirects to another host, which is not followed");
        }
        uri = next.get();
      }
      return new TrackerAnswer.Failed("it redirects in a loop");
    } catch (FailsafeException unreachable) {
      return new TrackerAnswer.Failed(
          unreachable.getCause() instanceof HttpTimeoutException
              ? "it did not answer within " + patience.answer().toMillis() / 1000.0 + " s"
              : "it cannot be reached");
    }
  }

  private Reply send(TicketAddress address, URI uri, Optional<String> tag)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(patience.answer())
            .header("Accept", accept(address))
            .header("User-Agent", "postmortem-toolchain")
            .header(access.header(), access.value());
    tag.ifPresent(t -> request.header("If-None-Match", t));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    HttpResponse<Void> response =
        inTime(
            http.sendAsync(
                request.build(),
                BodyHandlers.ofByteArrayConsumer(
                    part ->
                        part.filter(bytes -> body.size() < MAX_RESPONSE_BYTES)
                            .ifPresent(body::writeBytes))));
    return new Reply(
        response.statusCode(),
        body.toString(StandardCharsets.UTF_8),
        response.headers().firstValue("ETag"),
        response.headers().firstValue("Location"),
        pause(response));
  }

  /** The request's own time-out ends with the head; a body that trickles must end too. */
  private <T> T inTime(CompletableFuture<T> answer) throws IOException, InterruptedException {
    try {
      return answer.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      answer.cancel(true);
      throw new HttpTimeoutException("the answer did not arrive completely in time");
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException io ? io : new IOException(failed);
    }
  }

  private static String accept(TicketAddress address) {
    return switch (address.kind()) {
      case GITHUB -> "application/vnd.github+json";
      case GITLAB, JIRA -> "application/json";
    };
  }

  /** How long the tracker asks to be left alone, in any of the ways that trackers say it. */
  private Optional<Duration> pause(HttpResponse<?> response) {
    if (response.statusCode() != 429
        && response.statusCode() != 403
        && response.statusCode() != 503) {
      return Optional.empty();
    }
    Optional<Duration> after = header(response, "Retry-After").flatMap(this::after);
    if (after.isPresent()) {
      return after;
    }
    boolean usedUp =
        response.statusCode() == 429
            || header(response, "X-RateLimit-Remaining").equals(Optional.of("0"));
    return usedUp
        ? header(response, "X-RateLimit-Reset")
            .or(() -> header(response, "RateLimit-Reset"))
            .flatMap(TrackerClient::number)
            .map(second -> until(Instant.ofEpochSecond(second)))
        : Optional.empty();
  }

  private Optional<Duration> after(String words) {
    Optional<Duration> seconds = number(words).map(Duration::ofSeconds);
    if (seconds.isPresent()) {
      return seconds;
    }
    try {
      return Optional.of(
          until(ZonedDateTime.parse(words, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private Duration until(Instant moment) {
    Duration left = Duration.between(clock.instant(), moment);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Optional<String> header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).map(String::strip);
  }

  private static Optional<Long> number(String words) {
    return words.matches("\\d{1,11}") ? Optional.of(Long.valueOf(words)) : Optional.empty();
  }

  private static Optional<URI> resolve(URI from, String location) {
    try {
      return Optional.of(from.resolve(location));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static boolean isSameOrigin(URI next, URI api) {
    return api.getScheme().equals(next.getScheme())
        && api.getRawAuthority().equals(next.getRawAuthority());
  }

  private TrackerAnswer answer(TicketAddress address, Reply reply) {
    return switch (reply.status()) {
      case 200 ->
          state(address, reply.body())
              .<TrackerAnswer>map(state -> new TrackerAnswer.Answered(state, reply.tag()))
              .orElse(new TrackerAnswer.Failed("its answer is not a ticket"));
      case 304 -> new TrackerAnswer.Unchanged();
      case 404, 410 -> new TrackerAnswer.Answered(TicketState.MISSING, Optional.empty());
      case 401 -> new TrackerAnswer.Failed("it does not accept the token in " + access.variable());
      case 403 ->
          new TrackerAnswer.Failed(
              reply.pause().isPresent()
                  ? limited(reply)
                  : "the token in " + access.variable() + " has no permission to read its tickets");
      case 429 -> new TrackerAnswer.Failed(limited(reply));
      default -> new TrackerAnswer.Failed("it answers with status " + reply.status());
    };
  }

  private static String limited(Reply reply) {
    return "it asks for a pause"
        + reply
            .pause()
            .map(p -> " for " + Math.max(1, p.toSeconds()) + " s")
            .orElse(" for a while");
  }

  private static Optional<TicketState> state(TicketAddress address, String body) {
    Optional<JsonValue> ticket = JsonText.read(body);
    return switch (address.kind()) {
      case GITHUB, GITLAB ->
          ticket
              .flatMap(t -> t.text("state"))
              .flatMap(
                  word ->
                      switch (word) {
                        case "open", "opened" -> Optional.of(TicketState.OPEN);
                        case "closed", "merged", "locked" -> Optional.of(TicketState.CLOSED);
                        default -> Optional.empty();
                      });
      case JIRA ->
          ticket
              .flatMap(t -> t.get("fields"))
              .flatMap(f -> f.get("status"))
              .flatMap(s -> s.get("statusCategory"))
              .flatMap(c -> c.text("key"))
              .map(key -> key.equals("done") ? TicketState.CLOSED : TicketState.OPEN);
    };
  }
}
