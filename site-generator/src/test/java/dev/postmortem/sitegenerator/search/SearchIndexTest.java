package dev.postmortem.sitegenerator.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchIndexTest {

  @Test
  void termsAreRunsOfLettersAndDigitsInLowerCase() {
    assertThat(terms("Cache-stampede at SEV-1, k8s_node/42"))
        .containsExactly("cache", "stampede", "sev", "1", "k8s", "node", "42");
  }

  @Test
  void diacriticsDoNotCount() {
    assertThat(terms("Überlauf café ﬁle")).containsExactly("uberlauf", "cafe", "file");
  }

  @Test
  void aScriptWithoutSpacesGivesOneTermPerCharacter() {
    assertThat(terms("障害API")).containsExactly("障", "害", "api");
  }

  @Test
  void wordsOfEveryTextAreLeftOut() {
    assertThat(terms("the queue was in the region")).containsExactly("queue", "region");
  }

  @Test
  void veryLongRunsAreCut() {
    assertThat(terms("a".repeat(500))).containsExactly("a".repeat(SearchTerms.MAX_TERM_CHARS));
  }

  @Test
  void aTermInTheTitleWeighsMoreThanOneInTheBody() {
    SearchIndex index =
        index(
            new SearchDocument("", List.of(), "", "queue and more words here"),
            new SearchDocument("queue", List.of(), "", "and more words here"));
    assertThat(entry(index, "queue").postings()).hasSize(4);
    assertThat(entry(index, "queue").postings()[3])
        .isGreaterThan(entry(index, "queue").postings()[1]);
  }

  @Test
  void theSameTermWeighsLessInALongerText() {
    SearchIndex index =
        index(
            new SearchDocument("", List.of(), "", "queue"),
            new SearchDocument("", List.of(), "", "queue " + "word ".repeat(200)));
    assertThat(entry(index, "queue").postings()[1])
        .isGreaterThan(entry(index, "queue").postings()[3]);
  }

  @Test
  void documentsAreWrittenAsDistances() {
    SearchDocument with = new SearchDocument("queue", List.of(), "", "");
    SearchDocument without = new SearchDocument("topic", List.of(), "", "");
    assertThat(distances(entry(index(without, with, without, without, with), "queue")))
        .containsExactly(1, 3);
  }

  @Test
  void shardsHoldConsecutiveTermsAndTogetherAllOfThem() {
    SearchIndex index =
        index(
            IntStream.range(0, 50)
                .mapToObj(i -> new SearchDocument("term" + i, List.of("shared"), "", ""))
                .toArray(SearchDocument[]::new));
    List<SearchIndex.Shard> shards = index.shards(100);
    assertThat(shards.size()).isGreaterThan(5);
    assertThat(shards.stream().flatMap(s -> s.entries().stream()).toList())
        .isEqualTo(index.entries());
    assertThat(shards).allSatisfy(s -> assertThat(s.first()).isEqualTo(s.entries().get(0).term()));
  }

  @Test
  void documentsMayComeInAnyOrder() {
    SearchIndexBuilder builder = new SearchIndexBuilder(2);
    builder.add(1, new SearchDocument("queue", List.of(), "", ""));
    builder.add(0, new SearchDocument("topic queue", List.of(), "", ""));
    assertThat(distances(entry(builder.build(), "queue"))).containsExactly(0, 1);
  }

  @Test
  void wordsThatMayBeMeantStandByFirstLetterAndLength() {
    SearchIndex index =
        index(
            new SearchDocument(
                "crash cable database capacity 2026 k8s api cause", List.of(), "", ""));
    assertThat(index.spellings())
        .extracting(SearchIndex.Spelling::word)
        .containsExactly("cable", "cause", "crash", "capacity", "database");
  }

  @Test
  void noDocumentsGiveAnEmptyIndex() {
    assertThat(index().shards(100)).isEmpty();
  }

  private static List<String> terms(String text) {
    List<String> found = new ArrayList<>();
    SearchTerms.of(text, found::add);
    return found;
  }

  private static SearchIndex index(SearchDocument... documents) {
    SearchIndexBuilder builder = new SearchIndexBuilder(documents.length);
    for (int i = 0; i < documents.length; i++) {
      builder.add(i, documents[i]);
    }
    return builder.build();
  }

  private static SearchIndex.Entry entry(SearchIndex index, String term) {
    return index.entries().stream().filter(e -> e.term().equals(term)).findFirst().orElseThrow();
  }

  private static List<Integer> distances(SearchIndex.Entry entry) {
    return IntStream.range(0, entry.documents()).mapToObj(i -> entry.postings()[2 * i]).toList();
  }
}
