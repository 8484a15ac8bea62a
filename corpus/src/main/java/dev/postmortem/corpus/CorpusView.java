package dev.postmortem.corpus;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.git.FileHistory;
import dev.postmortem.corpus.git.History;
import dev.postmortem.schema.model.Postmortem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one audience may know of a corpus; the only way from a {@link Corpus} to figures and pages.
 *
 * <p>A postmortem that the audience may not read leaves no trace: it is in no list and no count,
 * its history is gone, and so are references to it. A reference to an id that is not in the view is
 * always dropped, so that it looks like a mistyped one. Author names of the history are dropped for
 * every audience. {@link Audience#PUBLIC} gets only what {@link PublicPostmortem} copies; prose is
 * left as it is (what is between {@code <!-- internal -->} marks is cut by the renderer).
 *
 * <p>Of two postmortems with one id, the first in order is kept. The order is by start, oldest
 * first, then by id and path; those without a start come last. It does not depend on the order in
 * the corpus.
 */
public final class CorpusView {

  private final Audience audience;
  private final Settings configuration;
  private final Map<String, Postmortem> byId;
  private final List<Postmortem> postmortems;
  private final History history;
  private final LocalDate today;
  private final List<String> leftOut;

  private CorpusView(
      Audience audience,
      Settings configuration,
      Map<String, Postmortem> byId,
      History history,
      LocalDate today,
      List<String> leftOut) {
    this.audience = audience;
    this.configuration = configuration;
    this.byId = byId;
    this.postmortems = List.copyOf(byId.values());
    this.history = history;
    this.today = today;
    this.leftOut = leftOut;
  }

  /** What an audience may know of a corpus. */
  public static CorpusView of(Corpus corpus, Audience audience) {
    List<Postmortem> readable = new ArrayList<>();
    corpus.postmortems().stream().filter(audience::mayRead).forEach(readable::add);
    Map<String, Postmortem> byId = new LinkedHashMap<>();
    List<String> leftOut = new ArrayList<>();
    for (Postmortem p : readable) {
      Postmortem first = byId.putIfAbsent(p.id(), p);
      if (first != null) {
        leftOut.add(
            "%s is left out: its id `%s` is also that of %s; give it an `id` of its own."
                .formatted(p.path(), p.id(), first.path()));
      }
    }
    Map<String, FileHistory> files = new HashMap<>();
    byId.replaceAll((id, p) -> cleared(p, byId.keySet(), audience));
    for (Postmortem p : byId.values()) {
      corpus.history().of(p.path()).ifPresent(f -> files.put(p.path(), f));
    }
    return new CorpusView(
        audience,
        corpus.configuration(),
        byId,
        new History(corpus.history().completeness(), Collections.unmodifiableMap(files), Set.of()),
        corpus.today(),
        List.copyOf(leftOut));
  }

  /** One sentence for each postmortem that is left out because another has its id. */
  public List<String> leftOut() {
    return leftOut;
  }

  /** Who the view is for. */
  public Audience audience() {
    return audience;
  }

  /** The organisation's settings. */
  public Settings configuration() {
    return configuration;
  }

  /** The postmortems that the audience may read, oldest first, each id once. */
  public List<Postmortem> postmortems() {
    return postmortems;
  }

  /** The postmortem with an id, if the audience may read it. */
  public Optional<Postmortem> postmortem(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** What Git knows about these postmortems; without author names. */
  public History history() {
    return history;
  }

  /** The date that ages and deadlines are counted to. */
  public LocalDate today() {
    return today;
  }

  private static Postmortem cleared(Postmortem p, Set<String> known, Audience audience) {
    Postmortem readable = audience == Audience.PUBLIC ? PublicPostmortem.of(p) : p;
    Postmortem.References all = readable.references();
    Postmortem.References found =
        new Postmortem.References(
            all.incident(),
            all.evidence(),
            all.related().stream()
                .filter(known::contains)
                .filter(id -> !id.equals(p.id()))
                .toList(),
            all.recurrenceOf().filter(known::contains).filter(id -> !id.equals(p.id())));
    return found.equals(all) ? readable : readable.withReferences(found);
  }
}
