package dev.postmortem.corpus.analytics.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.analytics.CorpusFixture;
import dev.postmortem.schema.model.Postmortem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnrelatedIncidentsTest {

  @Test
  void oneOutageOfEverythingDoesNotHideTheRest() {
    assertThat(among("a", "b", "c", "a b c").incidents()).containsExactly("i0", "i1", "i2");
  }

  @Test
  void aGreedyChoiceWouldMissTheLargestSet() {
    // Taking the first, "b c", would leave room for none of the others.
    assertThat(among("b c", "a b", "c d").incidents()).containsExactly("i1", "i2");
  }

  @Test
  void anIncidentThatNamesNoServiceIsLeftOut() {
    assertThat(among("", "a", "").incidents()).containsExactly("i1");
    assertThat(among().count()).isZero();
  }

  @Test
  void theSearchFindsWhatTryingEverySetFinds() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      String[] services = new String[random.nextInt(11)];
      int names = 3 + random.nextInt(7);
      for (int i = 0; i < services.length; i++) {
        Set<String> own = new HashSet<>();
        for (int k = random.nextInt(4); k >= 0; k--) {
          own.add("s" + random.nextInt(names));
        }
        services[i] = String.join(" ", own);
      }
      UnrelatedIncidents found = among(services);
      assertThat(found.exact()).isTrue();
      assertThat(found.count())
          .as("%s", List.of(services))
          .isEqualTo(largest(services, 0, new HashSet<>()));
      assertPairwiseUnrelated(services, found);
    }
  }

  @Test
  void manyOverlappingSetsEndSoonAndAreStillUnrelated() {
    Random random = new Random(5);
    String[] services = new String[2000];
    for (int i = 0; i < services.length; i++) {
      services[i] =
          "s%d s%d s%d".formatted(random.nextInt(60), random.nextInt(60), random.nextInt(60));
    }
    long start = System.nanoTime();
    UnrelatedIncidents found = among(services);
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    assertThat(found.count()).isGreaterThan(15);
    assertPairwiseUnrelated(services, found);
  }

  private static void assertPairwiseUnrelated(String[] services, UnrelatedIncidents found) {
    List<String> touched = new ArrayList<>();
    for (String id : found.incidents()) {
      String own = services[Integer.parseInt(id.substring(1))];
      touched.addAll(Set.copyOf(List.of(own.split(" "))));
    }
    assertThat(touched).as("services of %s", found.incidents()).doesNotHaveDuplicates();
  }

  private static int largest(String[] services, int from, Set<String> taken) {
    if (from == services.length) {
      return 0;
    }
    int without = largest(services, from + 1, taken);
    Set<String> own = Set.copyOf(List.of(services[from].split(" ")));
    if (services[from].isEmpty() || own.stream().anyMatch(taken::contains)) {
      return without;
    }
    Set<String> then = new HashSet<>(taken);
    then.addAll(own);
    return Math.max(without, 1 + largest(services, from + 1, then));
  }

  private static UnrelatedIncidents among(String... services) {
    CorpusFixture corpus = CorpusFixture.on("2026-06-30");
    for (int i = 0; i < services.length; i++) {
      String[] own =
          services[i].isEmpty()
              ? new String[0]
              : List.of(services[i].split(" ")).stream().distinct().toArray(String[]::new);
      corpus.with("i" + i, p -> p.services(own));
    }
    List<Postmortem> incidents = new ArrayList<>(corpus.corpus().postmortems());
    return UnrelatedIncidents.among(incidents);
  }
}
