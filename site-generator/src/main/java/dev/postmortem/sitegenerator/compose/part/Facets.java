package dev.postmortem.sitegenerator.compose.part;

import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.schema.model.Detection;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Status;
import dev.postmortem.schema.model.Term;
import dev.postmortem.sitegenerator.compose.address.Addresses;
import dev.postmortem.sitegenerator.drawing.Phrases;
import dev.postmortem.sitegenerator.page.IncidentsPage.FacetLinks;
import dev.postmortem.sitegenerator.page.IncidentsPage.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * By what the list of postmortems can be narrowed. Unlike figures, facets count postmortems of
 * every kind: they say how long the list will be.
 */
public final class Facets {

  /** A postmortem that says nothing under a facet is under this value. */
  static final String NOT_STATED = "not-stated";

  private final Analytics analytics;
  private final Rows rows;
  private final Addresses addresses;
  private final List<Facet> facets;

  /**
   * A facet.
   *
   * @param key its name in addresses and data
   * @param values of a postmortem; empty if it states none
   * @param name of a value, for people
   */
  public record Facet(
      String key,
      String title,
      Function<Postmortem, List<String>> values,
      Function<String, String> name,
      Function<String, Optional<String>> page,
      List<String> order) {}

  public Facets(Analytics analytics, Rows rows, Addresses addresses) {
    this.analytics = analytics;
    this.rows = rows;
    this.addresses = addresses;
    this.facets = facets().stream().filter(f -> counts(f).size() > 1).toList();
  }

  public List<Facet> all() {
    return facets;
  }

  private List<Facet> facets() {
    List<String> severities =
        analytics.view().configuration().severities().stream().map(s -> s.name()).toList();
    return List.of(
        new Facet(
            "severity",
            "Severity",
            p -> p.severity().stream().toList(),
            v -> v,
            v -> none(),
            severities),
        new Facet(
            "service",
            "Service",
            Postmortem::services,
            v -> rows.service(v).text(),
            v -> Optional.of(addresses.service(v)),
            List.of()),
        new Facet(
            "factor",
            "Contributing factor",
            p -> analytics.factorsOf(p.id()).stream().filter(rows::isSorted).toList(),
            rows::factorName,
            v -> Optional.of(addresses.factor(v)),
            List.of()),
        new Facet(
            "tag",
            "Tag",
            Postmortem::tags,
            v -> v,
            v -> Optional.of(addresses.tag(v).href()),
            List.of()),
        new Facet(
            "team",
            "Team",
            Postmortem::teams,
            v -> rows.team(v).text(),
            v -> Optional.of(addresses.team(v)),
            List.of()),
        new Facet(
            "detection",
            "Detected by",
            p -> words(p.analysis().detectedBy()),
            Phrases::term,
            v -> none(),
            words(Detection.values())),
        new Facet(
            "kind",
            "Kind",
            p -> List.of(p.kind().word()),
            Phrases::term,
            v -> none(),
            words(Kind.values())),
        new Facet(
            "status",
            "Status",
            p -> words(p.publishing().status()),
            Phrases::term,
            v -> none(),
            words(Status.values())),
        new Facet(
            "year",
            "Year",
            p -> p.times().day().map(d -> Integer.toString(d.getYear())).stream().toList(),
            v -> v,
            v -> Optional.of(addresses.year(v).href()),
            List.of()));
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static List<String> words(Optional<? extends Term> term) {
    return term.map(Term::word).stream().toList();
  }

  private static List<String> words(Term[] terms) {
    List<String> words = new ArrayList<>();
    for (Term term : terms) {
      words.add(term.word());
    }
    return words;
  }

  /** Each facet with its values and counts, as links. */
  public List<FacetLinks> links() {
    List<FacetLinks> links = new ArrayList<>();
    for (Facet facet : facets) {
      List<Value> values = new ArrayList<>();
      counts(facet)
          .forEach(
              (value, count) ->
                  values.add(
                      new Value(
                          name(facet, value),
                          value.equals(NOT_STATED)
                              ? Addresses.narrowed(facet.key(), value)
                              : facet
                                  .page()
                                  .apply(value)
                                  .orElse(Addresses.narrowed(facet.key(), value)),
                          Phrases.number(count))));
      if (!values.isEmpty()) {
        links.add(new FacetLinks(facet.key(), facet.title(), values));
      }
    }
    return links;
  }

  public static String name(Facet facet, String value) {
    return value.equals(NOT_STATED) ? "not stated" : facet.name().apply(value);
  }

  /** The values that a postmortem has under a facet, never none. */
  public static List<String> values(Facet facet, Postmortem p) {
    List<String> values = facet.values().apply(p);
    return values.isEmpty() ? List.of(NOT_STATED) : values;
  }

  /** Postmortems per value: in the facet's own order, else most first; not stated last. */
  public Map<String, Integer> counts(Facet facet) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Postmortem p : analytics.view().postmortems()) {
      values(facet, p).forEach(v -> counts.merge(v, 1, Integer::sum));
    }
    Comparator<Map.Entry<String, Integer>> order =
        Comparator.comparing((Map.Entry<String, Integer> e) -> e.getKey().equals(NOT_STATED))
            .thenComparing(e -> rank(facet, e.getKey()))
            .thenComparing(
                facet.key().equals("year")
                    ? Map.Entry.<String, Integer>comparingByKey().reversed()
                    : Map.Entry.<String, Integer>comparingByValue().reversed())
            .thenComparing(e -> name(facet, e.getKey()));
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream().sorted(order).forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  private static int rank(Facet facet, String value) {
    int at = facet.order().indexOf(value);
    return at < 0 ? facet.order().size() : at;
  }
}
