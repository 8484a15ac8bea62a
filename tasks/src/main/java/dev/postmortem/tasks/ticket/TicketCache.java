package dev.postmortem.tasks.ticket;

import dev.postmortem.corpus.files.WholeFile;
import dev.postmortem.linter.json.JsonText;
import dev.postmortem.linter.json.JsonValue;
import dev.postmortem.linter.rule.TicketStates.TicketState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What trackers answered before, on disk: states and the tags by which a tracker tells that nothing
 * has changed. A file that cannot be read or written only means that trackers are asked again.
 */
final class TicketCache {

  /** How long an answer counts as fresh. */
  private static final Duration MAX_FRESH_AGE = Duration.ofMinutes(5);

  /** How long an answer is kept at all. */
  private static final Duration MAX_AGE = Duration.ofDays(90);

  private static final long VERSION = 1;

  private final Path file;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  /**
   * An answer.
   *
   * @param tag the tracker's own tag for it, to ask whether it has changed
   */
  record Entry(TicketState state, Optional<String> tag, Instant at) {

    boolean isFresh(Instant now) {
      return !at.isAfter(now) && at.plus(MAX_FRESH_AGE).isAfter(now);
    }
  }

  private TicketCache(Path file) {
    this.file = file;
  }

  /** The cache in a file, which need not be there. */
  static TicketCache read(Path file) {
    TicketCache cache = new TicketCache(file);
    try {
      JsonText.read(Files.readString(file, StandardCharsets.UTF_8))
          .filter(json -> json.number("version").equals(Optional.of(VERSION)))
          .flatMap(json -> json.get("tickets"))
          .ifPresent(json -> json.members().forEach(cache::add));
    } catch (IOException notThere) {
      // asked again
    }
    return cache;
  }

  private void add(String address, JsonValue json) {
    Optional<TicketState> state =
        json.text("state")
            .flatMap(
                word ->
                    switch (word) {
                      case "open" -> Optional.of(TicketState.OPEN);
                      case "closed" -> Optional.of(TicketState.CLOSED);
                      default -> Optional.empty();
                    });
    Optional<Instant> at = json.number("at").map(Instant::ofEpochSecond);
    if (state.isPresent() && at.isPresent()) {
      entries.put(address, new Entry(state.get(), json.text("tag"), at.get()));
    }
  }

  Optional<Entry> of(String address) {
    return Optional.ofNullable(entries.get(address));
  }

  /** Keeps an answer; a missing ticket is asked for again each time. */
  void put(String address, Entry entry) {
    if (entry.state() == TicketState.MISSING) {
      entries.remove(address);
    } else {
      entries.put(address, entry);
    }
  }

  void write(Instant now) {
    JsonValue.ObjectBuilder tickets = JsonValue.object();
    new ConcurrentSkipListMap<>(entries)
        .forEach(
            (address, entry) -> {
              if (entry.at().plus(MAX_AGE).isAfter(now)) {
                JsonValue.ObjectBuilder json =
                    JsonValue.object()
                        .put("state", entry.state().name().toLowerCase(Locale.ROOT))
                        .put("at", entry.at().getEpochSecond());
                entry.tag().ifPresent(tag -> json.put("tag", tag));
                tickets.put(address, json);
              }
            });
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      WholeFile.write(
          file,
          JsonText.write(
              JsonValue.object().put("version", VERSION).put("tickets", tickets).build()));
    } catch (IOException notKept) {
      // asked again
    }
  }
}
