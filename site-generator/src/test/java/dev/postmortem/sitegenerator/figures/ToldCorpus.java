package dev.postmortem.sitegenerator.figures;

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
record ToldCorpus(
    ToldSettings settings, ToldHistory history, LocalDate today, Readers readers, List<Told> all) {

  /** Whom a site is for. */
  enum Readers {
    THE_ORGANISATION,
    OUTSIDERS
  }

  static ToldCorpus read(Path repository, LocalDate today, ToldHistory history) {
    ToldSettings settings = ToldSettings.of(repository);
    try (Stream<Path> files = Files.walk(repository.resolve("postmortems"))) {
      List<Told> all =
          files
              .filter(f -> f.toString().endsWith(".md"))
              .filter(f -> !f.getFileName().toString().startsWith("_"))
              .map(f -> read(f, repository.relativize(f).toString(), settings, today, history))
              .filter(Told::isShown)
              .sorted(
                  Comparator.comparing((Told t) -> t.start().toInstant()).thenComparing(Told::id))
              .toList();
      return new ToldCorpus(settings, history, today, Readers.THE_ORGANISATION, all);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Told read(
      Path file, String path, ToldSettings settings, LocalDate today, ToldHistory history) {
    try {
      String text = Files.readString(file);
      var said = PlainYaml.frontMatter(text);
      String name = file.getFileName().toString().replaceAll("\\.md$", "");
      Told bare =
          new Told(
              Told.text(said, "id").orElse(name),
              path,
              said,
              text.split("(?m)^---\\s*$", 3)[2],
              List.of(),
              today,
              history.of(path));
      List<String> factors =
          bare.maps("contributing_factors").stream()
              .map(f -> settings.factorId((String) f.get("factor")))
              .distinct()
              .toList();
      return new Told(bare.id(), path, said, bare.body(), factors, today, bare.history());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * What outsiders may read of it: public ones, those about security only if they were cleared;
   * without owners, tickets and verifiers; services and teams only where one of them is named.
   */
  ToldCorpus outward() {
    List<Told> cleared =
        all.stream()
            .filter(t -> t.text("visibility").filter("public"::equals).isPresent())
            .filter(t -> !t.kind().equals("security") || t.text("redacted_by").isPresent())
            .map(Told::outward)
            .toList();
    return new ToldCorpus(
        settings.only(
            cleared.stream().flatMap(t -> t.services().stream()).toList(),
            cleared.stream().flatMap(t -> t.teams().stream()).toList(),
            cleared.stream().flatMap(t -> t.factors().stream()).toList()),
        ToldHistory.none(),
        today,
        Readers.OUTSIDERS,
        cleared);
  }

  List<Told> incidents() {
    return all.stream().filter(Told::isIncident).toList();
  }

  List<Told> nearMisses() {
    return all.stream().filter(Told::isNearMiss).toList();
  }

  Optional<Told> find(String id) {
    return all.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  List<Told> incidentsWith(String factor) {
    return incidents().stream().filter(t -> t.factors().contains(factor)).toList();
  }

  List<Told.Action> actionsOf(List<Told> some) {
    return some.stream().flatMap(t -> t.actions(settings).stream()).toList();
  }

  List<Told.Action> actions() {
    return actionsOf(all);
  }

  List<Told.Action> actionsAgainst(String factor) {
    return actions().stream().filter(a -> a.addresses().contains(factor)).toList();
  }

  /** From the first incident or near miss to today. */
  List<Quarter> quarters() {
    return all.stream()
        .filter(t -> t.isIncident() || t.isNearMiss())
        .map(Told::quarter)
        .min(Comparator.naturalOrder())
        .map(first -> Quarter.between(first, Quarter.of(today)))
        .orElse(List.of());
  }

  /** The last of some quarters. */
  List<Quarter> quarters(int most) {
    List<Quarter> quarters = quarters();
    return quarters.subList(Math.max(0, quarters.size() - most), quarters.size());
  }

  static <T> long count(List<T> of, Predicate<? super T> holds) {
    return of.stream().filter(holds).count();
  }
}
