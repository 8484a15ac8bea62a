package dev.postmortem.sitegenerator.serve;

import dev.postmortem.corpus.parallel.Parallel;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.sitegenerator.compose.SiteComposer;
import dev.postmortem.sitegenerator.search.SearchIndex;
import dev.postmortem.sitegenerator.search.SearchIndexBuilder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The search index of a live site: each postmortem is rendered and counted once, and again when it
 * changed.
 */
final class LiveIndex {

  private final SiteComposer composer;
  private final SearchIndexBuilder builder;
  private final Map<String, Found> known;

  /** What was counted in a postmortem as it was. */
  private record Found(Postmortem postmortem, SearchIndexBuilder.Counted words) {}

  LiveIndex(SiteComposer composer) {
    this(
        composer, new SearchIndexBuilder(composer.postmortems().size()), new ConcurrentHashMap<>());
  }

  private LiveIndex(SiteComposer composer, SearchIndexBuilder builder, Map<String, Found> known) {
    this.composer = composer;
    this.builder = builder;
    this.known = known;
  }

  /** The index of a later state; after a change of the settings everything is counted again. */
  LiveIndex after(SiteComposer next) {
    return next.hasSettingsOf(composer)
        ? new LiveIndex(next, builder.another(next.postmortems().size()), known)
        : new LiveIndex(next);
  }

  /** Makes the index. */
  SearchIndex build() {
    if (known.isEmpty()) {
      composer.prepareAll();
    }
    Parallel.forEach(composer.postmortems().size(), i -> builder.add(i, words(i)));
    return builder.build();
  }

  private SearchIndexBuilder.Counted words(int number) {
    Postmortem p = composer.postmortems().get(number);
    Found found = known.get(p.id());
    if (found == null || !found.postmortem().equals(p)) {
      found = new Found(p, builder.count(composer.incident(number).found()));
      known.put(p.id(), found);
    }
    return found.words();
  }
}
