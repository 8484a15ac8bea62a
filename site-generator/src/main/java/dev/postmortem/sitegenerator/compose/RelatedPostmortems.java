package dev.postmortem.sitegenerator.compose;

import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.similarity.Recurrences;
import dev.postmortem.corpus.analytics.similarity.SimilarIncident;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.sitegenerator.compose.part.RecurrenceWords;
import dev.postmortem.sitegenerator.compose.part.Rows;
import dev.postmortem.sitegenerator.page.IncidentPage.Relative;
import dev.postmortem.sitegenerator.page.part.IncidentRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The other postmortems that a postmortem's page leads to, each once and by what says most of it:
 * recurrences that are declared, those that are inferred, those named as related, similar ones.
 */
final class RelatedPostmortems {

  private static final int MAX_SIMILAR = 5;

  private final Analytics analytics;
  private final CorpusView view;
  private final Rows rows;
  private final RecurrenceWords words;

  RelatedPostmortems(Analytics analytics, Rows rows) {
    this.analytics = analytics;
    this.view = analytics.view();
    this.rows = rows;
    this.words = new RecurrenceWords(analytics, rows);
  }

  /** Those of one postmortem. */
  List<Relative> of(Postmortem p) {
    Recurrences recurrences = analytics.recurrencesOf(p.id());
    List<Relative> relatives = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    for (Recurrences.Declared declared : recurrences.declared()) {
      boolean later = declared.later().equals(p.id());
      String reason =
          later ? "this incident is a recurrence of it" : "it is a recurrence of this incident";
      relate(
          relatives,
          named,
          later ? declared.earlier() : declared.later(),
          words.fixes(declared).map(fixes -> reason + ": " + fixes).orElse(reason));
    }
    for (Recurrences.Inferred inferred : recurrences.inferred()) {
      boolean later = inferred.later().equals(p.id());
      relate(
          relatives,
          named,
          later ? inferred.closest() : inferred.later(),
          (later ? "looks like a recurrence of it: " : "looks like a recurrence of this one: ")
              + words.shared(inferred));
    }
    p.references()
        .recurrenceOf()
        .ifPresent(id -> relate(relatives, named, id, "this incident is a recurrence of it"));
    p.references().related().forEach(id -> relate(relatives, named, id, "named as related"));
    for (SimilarIncident similar : analytics.similar(p.id(), MAX_SIMILAR)) {
      relate(relatives, named, similar.postmortem(), "similar: " + reason(similar));
    }
    return relatives;
  }

  private void relate(List<Relative> relatives, Set<String> named, String id, String reason) {
    if (view.postmortem(id).isPresent() && named.add(id)) {
      IncidentRow row = rows.incident(id);
      relatives.add(
          new Relative(rows.incidentLink(id), row.severity(), row.date().words(), reason));
    }
  }

  /** What two incidents share, each sort named once: factors first. */
  private String reason(SimilarIncident similar) {
    Map<SimilarIncident.Trait, List<String>> shared = new EnumMap<>(SimilarIncident.Trait.class);
    for (SimilarIncident.Shared s : similar.shared()) {
      shared.computeIfAbsent(s.trait(), trait -> new ArrayList<>()).add(name(s));
    }
    List<String> parts = new ArrayList<>();
    shared.forEach(
        (trait, values) ->
            parts.add(
                trait.word() + (values.size() == 1 ? " " : "s ") + String.join(", ", values)));
    return String.join("; ", parts);
  }

  private String name(SimilarIncident.Shared shared) {
    return switch (shared.trait()) {
      case FACTOR -> rows.factorName(shared.value());
      case SERVICE -> rows.service(shared.value()).text();
      case TRIGGER, TAG -> shared.value();
    };
  }
}
