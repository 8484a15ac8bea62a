package dev.postmortem.sitegenerator.compose.redaction;

import dev.postmortem.corpus.config.Defaults;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.Settings.Catalogues;
import dev.postmortem.corpus.config.Settings.NavigationLink;
import dev.postmortem.corpus.config.Settings.Service;
import dev.postmortem.corpus.config.Settings.SeverityLevel;
import dev.postmortem.corpus.config.Settings.Site;
import dev.postmortem.corpus.config.Settings.Team;
import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.corpus.taxonomy.Taxonomy;
import dev.postmortem.corpus.taxonomy.TaxonomyReader;
import dev.postmortem.schema.model.Postmortem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An organisation's settings as outsiders may know them, copied one by one so that a new setting
 * stays private until it is added here: no owners, trackers, rules or internal links; services and
 * teams by name; and of its own factors those that a public postmortem names, without the
 * descriptions and aliases that were written for colleagues.
 */
final class PublicSettings {

  private PublicSettings() {}

  static Settings of(Settings inward, List<Postmortem> postmortems) {
    Site site = inward.site();
    Settings standard = Defaults.settings();
    return new Settings(
        Optional.empty(),
        standard.paths(),
        standard.linting(),
        inward.severities().stream().map(PublicSettings::severity).toList(),
        taxonomy(inward.taxonomy(), postmortems),
        catalogues(inward.catalogues()),
        List.of(),
        inward.sectionNames(),
        standard.adopt(),
        new Site(
            site.title(),
            site.baseUrl(),
            Optional.empty(),
            site.logo(),
            site.language(),
            site.navigation().stream()
                .filter(NavigationLink::shownToPublic)
                .map(link -> new NavigationLink(link.title(), link.url(), link.shownToPublic()))
                .toList(),
            site.feedSize(),
            site.programThreshold()));
  }

  private static SeverityLevel severity(SeverityLevel level) {
    return new SeverityLevel(
        level.name(),
        level.description(),
        level.requiresPostmortem(),
        level.publishWithinDays(),
        level.reviewWithinDays(),
        level.requiredSections());
  }

  private static Catalogues catalogues(Catalogues inward) {
    return new Catalogues(
        inward.services().stream()
            .map(s -> new Service(s.id(), s.name(), Optional.empty(), s.team()))
            .toList(),
        inward.teams().stream().map(t -> new Team(t.id(), t.name())).toList(),
        List.of());
  }

  private static Taxonomy taxonomy(Taxonomy inward, List<Postmortem> postmortems) {
    Set<String> named = new HashSet<>();
    for (Postmortem p : postmortems) {
      p.factors().forEach(f -> named.add(f.factor()));
    }
    Taxonomy builtIn = TaxonomyReader.builtIn();
    return new Taxonomy(
        inward.factors().stream()
            .flatMap(
                factor ->
                    builtIn.factor(factor.id()).filter(factor::equals).isPresent()
                        ? Optional.of(factor).stream()
                        : named(factor, named).stream())
            .toList());
  }

  private static Optional<Factor> named(Factor own, Set<String> named) {
    return named.contains(own.id())
        ? Optional.of(
            new Factor(
                own.id(), own.name(), "", own.layer(), own.end(), List.of(), Optional.empty()))
        : Optional.empty();
  }
}
