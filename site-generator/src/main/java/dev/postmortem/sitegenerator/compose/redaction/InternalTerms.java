package dev.postmortem.sitegenerator.compose.redaction;

import dev.postmortem.corpus.Corpus;
import dev.postmortem.corpus.PublicPostmortem;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.Settings.NavigationLink;
import dev.postmortem.corpus.config.Settings.Owner;
import dev.postmortem.corpus.config.Settings.Tracker;
import dev.postmortem.corpus.pattern.UserPattern;
import dev.postmortem.schema.model.Postmortem;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words that postmortems must not tell outsiders, gathered from them and the settings: a host
 * that holds the evidence of one is not linked to from another either.
 */
final class InternalTerms {

  private final Settings configuration;
  private final Set<String> hosts;

  InternalTerms(Corpus corpus) {
    this.configuration = corpus.configuration();
    this.hosts = hosts(corpus);
  }

  /**
   * Names of owners, roles and reviewers, tickets and what looks like one, and hosts of the
   * organisation's tools; unless the word also names something that may be known.
   */
  Redactor of(Postmortem p) {
    Set<String> words = new HashSet<>();
    for (Owner owner : configuration.catalogues().owners()) {
      words.add(owner.id());
      owner.name().ifPresent(words::add);
    }
    for (Postmortem.Action action : p.actions()) {
      Stream.of(action.owner(), action.ticket(), action.verifiedBy())
          .flatMap(Optional::stream)
          .forEach(words::add);
    }
    Stream.of(
            p.roles().commander(),
            p.roles().communications(),
            p.roles().scribe(),
            p.roles().author(),
            p.publishing().redactedBy(),
            p.references().incident())
        .flatMap(Optional::stream)
        .forEach(words::add);
    words.addAll(p.review().reviewers());
    Stream.of(p.services(), p.teams(), p.tags()).forEach(words::removeAll);
    configuration.catalogues().services().forEach(s -> words.remove(s.id()));
    configuration.catalogues().teams().forEach(t -> words.remove(t.id()));
    List<UserPattern> tickets = configuration.trackers().stream().map(Tracker::pattern).toList();
    return new Redactor(words, hosts, tickets);
  }

  /** Whether of every postmortem the same words are internal as by other settings and hosts. */
  boolean areThoseOf(InternalTerms other) {
    return configuration.equals(other.configuration) && hosts.equals(other.hosts);
  }

  private static Set<String> hosts(Corpus corpus) {
    Settings configuration = corpus.configuration();
    Set<String> hosts = new HashSet<>();
    Set<String> publicTerms = new HashSet<>();
    for (Postmortem p : corpus.postmortems()) {
      Stream.of(
              p.actions().stream().flatMap(a -> a.ticket().stream()),
              p.actions().stream().flatMap(a -> a.verifiedBy().stream()),
              p.references().incident().stream(),
              p.analysis().trigger().flatMap(Postmortem.Trigger::change).stream())
          .flatMap(urls -> urls)
          .forEach(url -> host(url).ifPresent(hosts::add));
      for (Postmortem.Evidence e : p.references().evidence()) {
        e.url()
            .flatMap(InternalTerms::host)
            .ifPresent(PublicPostmortem.mayShow(e) ? publicTerms::add : hosts::add);
      }
    }
    configuration.trackers().stream()
        .flatMap(t -> t.url().stream())
        .forEach(url -> host(url).ifPresent(hosts::add));
    configuration.site().repositoryUrl().flatMap(InternalTerms::host).ifPresent(hosts::add);
    for (NavigationLink link : configuration.site().navigation()) {
      host(link.url()).ifPresent(link.shownToPublic() ? publicTerms::add : hosts::add);
    }
    configuration.site().baseUrl().flatMap(InternalTerms::host).ifPresent(publicTerms::add);
    hosts.removeAll(publicTerms);
    return hosts;
  }

  private static Optional<String> host(String url) {
    try {
      return Optional.ofNullable(URI.create(url.replaceAll("[{}\\s].*", "")).getHost())
          .map(h -> h.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
