package dev.postmortem.sitegenerator.compose.address;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.config.Settings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The configured services and teams that readers may know of: all of them inside the organisation;
 * outside it, those that a postmortem they may read names.
 */
public record Catalogue(List<Settings.Service> services, List<Settings.Team> teams) {

  public static Catalogue of(CorpusView view) {
    Settings configuration = view.configuration();
    if (view.audience() == Audience.INTERNAL) {
      return new Catalogue(
          configuration.catalogues().services(), configuration.catalogues().teams());
    }
    Set<String> services = new HashSet<>();
    Set<String> teams = new HashSet<>();
    view.postmortems()
        .forEach(
            p -> {
              services.addAll(p.services());
              teams.addAll(p.teams());
            });
    return new Catalogue(
        configuration.catalogues().services().stream()
            .filter(s -> services.contains(s.id()))
            .toList(),
        configuration.catalogues().teams().stream().filter(t -> teams.contains(t.id())).toList());
  }
}
