package dev.postmortem.corpus;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.git.History;
import dev.postmortem.schema.model.Postmortem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All postmortems of a repository as one plain value: what analytics, site and corpus-wide rules
 * work on.
 *
 * @param configuration the organisation's settings
 * @param postmortems by start or day, oldest first, those without either last by id
 * @param history what Git says
 * @param today the date that ages and deadlines are counted to
 */
public record Corpus(
    Settings configuration, List<Postmortem> postmortems, History history, LocalDate today) {

  private static final Comparator<Postmortem> BY_START =
      Comparator.comparing(Corpus::start, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Postmortem::id)
          .thenComparing(Postmortem::path);

  /** When it started; the beginning of its day where only that is known. */
  private static @Nullable Instant start(Postmortem p) {
    return p.times()
        .started()
        .map(OffsetDateTime::toInstant)
        .or(() -> p.times().day().map(d -> d.atStartOfDay(ZoneOffset.UTC).toInstant()))
        .orElse(null);
  }

  /** Copies and sorts the postmortems. */
  public Corpus {
    postmortems = postmortems.stream().sorted(BY_START).toList();
  }

  /** The postmortems by id; of two with one id, the first in order. */
  public Map<String, Postmortem> byId() {
    Map<String, Postmortem> found = new LinkedHashMap<>();
    postmortems.forEach(p -> found.putIfAbsent(p.id(), p));
    return found;
  }

  /** The postmortem with an id. */
  public Optional<Postmortem> postmortem(String id) {
    return postmortems.stream().filter(p -> p.id().equals(id)).findFirst();
  }
}
