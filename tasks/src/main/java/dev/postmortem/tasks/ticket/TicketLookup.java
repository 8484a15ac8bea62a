package dev.postmortem.tasks.ticket;

import dev.postmortem.corpus.config.Settings.Tracker;
import dev.postmortem.corpus.parallel.DaemonThreads;
import dev.postmortem.linter.rule.TicketStates;
import dev.postmortem.linter.rule.TicketStates.TicketState;
import dev.postmortem.text.format.Counts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Looks tickets up at their trackers; what goes wrong is one note per tracker. */
public final class TicketLookup {

  private static final int MAX_CONCURRENT_REQUESTS = 4;

  /** How long all questions to one tracker may take together. */
  private static final Duration MAX_TIME_PER_TRACKER = Duration.ofSeconds(90);

  /** From this many missing tickets on, the token probably cannot see them. */
  private static final int MIN_SUSPICIOUS_MISSES = 3;

  private final List<Tracker> trackers;
  private final Map<String, String> environment;
  private final Clock clock;
  private final TrackerClient.Patience patience;

  /** The trackers' answers, and their failures. */
  public record LookupResult(TicketStates states, List<String> notes) {
    /** Copies the notes. */
    public LookupResult {
      notes = List.copyOf(notes);
    }

    /** What is known without a request. */
    public static LookupResult nothing() {
      return new LookupResult(TicketStates.notAsked(), List.of());
    }
  }

  /**
   * A lookup at some trackers.
   *
   * @param environment holds the tokens, and says which hosts they are for
   */
  public TicketLookup(List<Tracker> trackers, Map<String, String> environment, Clock clock) {
    this(trackers, environment, clock, TrackerClient.Patience.USUAL);
  }

  TicketLookup(
      List<Tracker> trackers,
      Map<String, String> environment,
      Clock clock,
      TrackerClient.Patience patience) {
    this.trackers = List.copyOf(trackers);
    this.environment = Map.copyOf(environment);
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * Looks tickets up.
   *
   * @param tickets as written
   * @param cacheFile where answers are kept
   */
  public LookupResult look(Collection<String> tickets, Path cacheFile) {
    Map<String, Map<String, TicketAddress>> byTracker = new TreeMap<>();
    int unknown = 0;
    for (String ticket : new TreeSet<>(tickets)) {
      Optional<TicketAddress> address = TicketAddress.of(ticket, trackers);
      if (address.isPresent()) {
        byTracker
            .computeIfAbsent(address.get().origin(), o -> new LinkedHashMap<>())
            .put(ticket, address.get());
      } else {
        unknown++;
      }
    }
    List<String> notes = new ArrayList<>();
    Map<String, TicketState> states = new ConcurrentHashMap<>();
    TicketCache cache = TicketCache.read(cacheFile);
    byTracker.forEach(
        (origin, addresses) -> ask(origin, addresses, cache, states).ifPresent(notes::add));
    if (!byTracker.isEmpty()) {
      cache.write(clock.instant());
    }
    if (unknown > 0) {
      notes.add(
          "%s not looked up: trackers in postmortem.yml lack url, kind or api."
              .formatted(Counts.of(unknown, "ticket was", "tickets were")));
    }
    return new LookupResult(TicketStates.of(states), notes);
  }

  /** Empty if all went well. */
  private Optional<String> ask(
      String origin,
      Map<String, TicketAddress> addresses,
      TicketCache cache,
      Map<String, TicketState> states) {
    TicketAddress any = addresses.values().iterator().next();
    TrackerAccess access = TrackerAccess.of(any.kind(), any.api(), environment);
    if (access instanceof TrackerAccess.Refused refused) {
      return Optional.of(note(origin, refused.why(), addresses.size()));
    }
    TrackerClient client = new TrackerClient((TrackerAccess.Granted) access, patience, clock);
    Map<String, TicketState> found = new ConcurrentHashMap<>();
    FirstFailure failure = new FirstFailure();
    Instant end = clock.instant().plus(MAX_TIME_PER_TRACKER);
    ExecutorService threads =
        Executors.newFixedThreadPool(
            MAX_CONCURRENT_REQUESTS, DaemonThreads.named("postmortem-tickets"));
    try {
      List<Future<?>> running = new ArrayList<>();
      addresses.forEach(
          (ticket, address) ->
              running.add(
                  threads.submit(
                      () -> {
                        if (failure.why().isEmpty()) {
                          askOne(ticket, address, client, cache, found, failure, end);
                        }
                      })));
      for (Future<?> one : running) {
        one.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      failure.report("the build was interrupted");
    } catch (ExecutionException broken) {
      failure.report("the request failed");
    } finally {
      threads.shutdownNow();
    }
    if (found.size() >= MIN_SUSPICIOUS_MISSES
        && found.values().stream().allMatch(TicketState.MISSING::equals)) {
      return Optional.of(
          note(
              origin,
              "it does not show any of "
                  + found.size()
                  + " tickets: the token in "
                  + ((TrackerAccess.Granted) access).variable()
                  + " has no access to them",
              addresses.size()));
    }
    states.putAll(found);
    int open = addresses.size() - found.size();
    return failure.why().isEmpty()
        ? Optional.empty()
        : Optional.of(note(origin, failure.why(), open));
  }

  private void askOne(
      String ticket,
      TicketAddress address,
      TrackerClient client,
      TicketCache cache,
      Map<String, TicketState> found,
      FirstFailure failure,
      Instant end) {
    String uri = address.uri().toString();
    Optional<TicketCache.Entry> before = cache.of(uri);
    if (before.filter(entry -> entry.isFresh(clock.instant())).isPresent()) {
      found.put(ticket, before.get().state());
      return;
    }
    if (!clock.instant().isBefore(end)) {
      failure.report("it takes more than " + MAX_TIME_PER_TRACKER.toSeconds() + " s");
      return;
    }
    TrackerAnswer answer = client.ask(address, before.flatMap(TicketCache.Entry::tag));
    if (answer instanceof TrackerAnswer.Answered answered) {
      found.put(ticket, answered.state());
      cache.put(uri, new TicketCache.Entry(answered.state(), answered.tag(), clock.instant()));
    } else if (answer instanceof TrackerAnswer.Unchanged && before.isPresent()) {
      TicketCache.Entry entry = before.get();
      found.put(ticket, entry.state());
      cache.put(uri, new TicketCache.Entry(entry.state(), entry.tag(), clock.instant()));
    } else {
      failure.report(
          answer instanceof TrackerAnswer.Failed failed
              ? failed.why()
              : "it answers \"not modified\" to a first request");
    }
  }

  private static String note(String origin, String why, int tickets) {
    return "Tracker %s: %s; %s not looked up."
        .formatted(origin, why, Counts.of(tickets, "ticket was", "tickets were"));
  }

  /** Why a tracker is not asked any more: the first of what its askers met. */
  private static final class FirstFailure {
    private String why = "";

    synchronized void report(String met) {
      if (why.isEmpty()) {
        why = met;
      }
    }

    synchronized String why() {
      return why;
    }
  }
}
