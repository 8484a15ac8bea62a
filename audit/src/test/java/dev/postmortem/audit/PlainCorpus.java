package dev.postmortem.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A repository of postmortems, read without the project's own readers.
 *
 * @param all those that the organisation may read, oldest first
 */
record PlainCorpus(
    PlainSettings settings,
    PlainHistory history,
    LocalDate today,
    Readers readers,
    List<PlainPostmortem> all) {

  /** Who a site is for. */
  enum Readers {
    THE_ORGANISATION,
    OUTSIDERS
  }

  static PlainCorpus read(Path repository, LocalDate today, PlainHistory history) {
    PlainSettings settings = PlainSettings.of(repository);
    try (Stream<Path> files = Files.walk(repository.resolve("postmortems"))) {
      List<PlainPostmortem> all =
          files
              .filter(f -> f.toString().endsWith(".md"))
              .filter(f -> !f.getFileName().toString().startsWith("_"))
              .map(f -> read(f, repository.relativize(f).toString(), settings, today, history))
              .filter(PlainPostmortem::isShown)
              .sorted(
                  Comparator.comparing((PlainPostmortem t) -> t.start().toInstant())
                      .thenComparing(PlainPostmortem::id))
              .toList();
      return new PlainCorpus(settings, history, today, Readers.THE_ORGANISATION, all);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static PlainPostmortem read(
      Path file, String path, PlainSettings settings, LocalDate today, PlainHistory history) {
    try {
      String text = Files.readString(file);
      var fields = PlainYaml.frontMatter(text);
      String name = file.getFileName().toString().replaceAll("\\.md$", "");
      PlainPostmortem bare =
          new PlainPostmortem(
              PlainPostmortem.text(fields, "id").orElse(name),
              path,
              fields,
              text.split("(?m)^---\\s*$", 3)[2],
              List.of(),
              today,
              history.of(path));
      List<String> factors =
          bare.maps("contributing_factors").stream()
              .map(f -> settings.factorId((String) f.get("factor")))
              .distinct()
              .toList();
      return new PlainPostmortem(
          bare.id(), path, fields, bare.body(), factors, today, bare.history());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * What the public site shows of it: public ones, those about security only if they were cleared;
   * without owners, tickets and verifiers; services and teams only where one of them is named.
   */
  PlainCorpus forPublic() {
    List<PlainPostmortem> cleared =
        all.stream()
            .filter(t -> t.text("visibility").filter("public"::equals).isPresent())
            .filter(t -> !t.kind().equals("security") || t.text("redacted_by").isPresent())
            .map(PlainPostmortem::forPublic)
            .toList();
    return new PlainCorpus(
        settings.only(
            cleared.stream().flatMap(t -> t.services().stream()).toList(),
            cleared.stream().flatMap(t -> t.teams().stream()).toList(),
            cleared.stream().flatMap(t -> t.factors().stream()).toList()),
        PlainHistory.none(),
        today,
        Readers.OUTSIDERS,
        cleared);
  }

  List<PlainPostmortem> incidents() {
    return all.stream().filter(PlainPostmortem::isIncident).toList();
  }

  List<PlainPostmortem> nearMisses() {
    return all.stream().filter(PlainPostmortem::isNearMiss).toList();
  }

  Optional<PlainPostmortem> find(String id) {
    return all.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  List<PlainPostmortem> incidentsWith(String factor) {
    return incidents().stream().filter(t -> t.factors().contains(factor)).toList();
  }

  List<PlainPostmortem.Action> actionsOf(List<PlainPostmortem> some) {
    return some.stream().flatMap(t -> t.actions(settings).stream()).toList();
  }

  List<PlainPostmortem.Action> actions() {
    return actionsOf(all);
  }

  List<PlainPostmortem.Action> actionsAgainst(String factor) {
    return actions().stream().filter(a -> a.addresses().contains(factor)).toList();
  }

  /** From the first incident or near miss to today. */
  List<PlainQuarter> quarters() {
    return all.stream()
        .filter(t -> t.isIncident() || t.isNearMiss())
        .map(PlainPostmortem::quarter)
        .min(Comparator.naturalOrder())
        .map(first -> PlainQuarter.between(first, PlainQuarter.of(today)))
        .orElse(List.of());
  }

  /** The last of some quarters. */
  List<PlainQuarter> quarters(int most) {
    List<PlainQuarter> quarters = quarters();
    return quarters.subList(Math.max(0, quarters.size() - most), quarters.size());
  }

  static <T> long count(List<T> of, Predicate<? super T> holds) {
    return of.stream().filter(holds).count();
  }
}
