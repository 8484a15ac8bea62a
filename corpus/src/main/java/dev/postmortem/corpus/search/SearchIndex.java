package dev.postmortem.corpus.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An inverted index: for each term the documents that hold it and how well. Ranking follows Okapi
 * BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) with the fields
 * added up before saturation; what depends on one document alone is computed here, so that the page
 * multiplies by the rarity of the term and adds.
 */
public final class SearchIndex {

  private static final int TITLE_WEIGHT = 10;
  private static final int LABEL_WEIGHT = 7;
  private static final int SUMMARY_WEIGHT = 3;
  private static final double SATURATION = 1.2;
  private static final double LENGTH_EFFECT = 0.5;

  /** Weights are whole numbers from 1 to this. */
  public static final int HEAVIEST = 99;

  private final int documents;
  private final List<Entry> entries;

  private SearchIndex(int documents, List<Entry> entries) {
    this.documents = documents;
    this.entries = List.copyOf(entries);
  }

  /**
   * A term and where it stands.
   *
   * @param term the term
   * @param postings pairs: the distance from the document before (the first from 0), and the weight
   *     of the term in this document, from 1 to {@link #HEAVIEST}
   */
  public record Entry(String term, int[] postings) {

    /** Number of documents that hold the term. */
    public int documents() {
      return postings.length / 2;
    }
  }

  /**
   * Consecutive terms that are loaded together.
   *
   * @param first the first term, by which the page finds the shard
   */
  public record Shard(String first, List<Entry> entries) {}

  /**
   * The counted terms of one document; made apart from the index so that documents can be counted
   * in parallel.
   *
   * @param weights per term, occurrences times the weight of the field
   * @param length occurrences of all terms
   */
  public record Counted(Map<String, Integer> weights, int length) {}

  /** Counts the terms of a document. */
  public static Counted count(SearchDocument document) {
    Map<String, Integer> weights = new HashMap<>();
    int[] length = new int[1];
    count(document.title(), TITLE_WEIGHT, weights, length);
    document.labels().forEach(label -> count(label, LABEL_WEIGHT, weights, length));
    count(document.summary(), SUMMARY_WEIGHT, weights, length);
    count(document.body(), 1, weights, length);
    return new Counted(weights, length[0]);
  }

  private static void count(String text, int weight, Map<String, Integer> weights, int[] length) {
    SearchTerms.of(
        text,
        term -> {
          weights.merge(term, weight, Integer::sum);
          length[0]++;
        });
  }

  /** The index of some documents, each known by its place in the list. */
  public static SearchIndex of(List<Counted> documents) {
    double average = documents.stream().mapToInt(Counted::length).average().orElse(1);
    Map<String, Growing> postings = new HashMap<>();
    for (int i = 0; i < documents.size(); i++) {
      Counted document = documents.get(i);
      double length = 1 - LENGTH_EFFECT + LENGTH_EFFECT * document.length() / Math.max(1, average);
      int number = i;
      document
          .weights()
          .forEach(
              (term, weight) ->
                  postings
                      .computeIfAbsent(term, t -> new Growing())
                      .add(number, saturated(weight / length)));
    }
    List<Entry> entries = new ArrayList<>(postings.size());
    new TreeMap<>(postings).forEach((term, found) -> entries.add(found.entry(term)));
    return new SearchIndex(documents.size(), entries);
  }

  private static int saturated(double frequency) {
    return Math.max(1, (int) Math.round(HEAVIEST * frequency / (SATURATION + frequency)));
  }

  /** Number of documents. */
  public int documents() {
    return documents;
  }

  /** All terms, in the order of their UTF-16 units. */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * The index in pieces of consecutive terms. A page that looks for a prefix loads one piece, or a
   * few neighbours.
   *
   * @param size about how many characters the terms and postings of a piece take when written out
   */
  public List<Shard> shards(int size) {
    List<Shard> shards = new ArrayList<>();
    List<Entry> open = new ArrayList<>();
    int filled = 0;
    for (Entry entry : entries) {
      int more = entry.term().length() + 6 + entry.postings().length * 3;
      if (!open.isEmpty() && filled + more > size) {
        shards.add(new Shard(open.get(0).term(), List.copyOf(open)));
        open.clear();
        filled = 0;
      }
      open.add(entry);
      filled += more;
    }
    if (!open.isEmpty()) {
      shards.add(new Shard(open.get(0).term(), List.copyOf(open)));
    }
    return shards;
  }

  /** Postings of one term while documents are still coming, in ascending order. */
  private static final class Growing {
    private int[] pairs = new int[4];
    private int used;
    private int last;

    void add(int document, int weight) {
      if (used == pairs.length) {
        pairs = Arrays.copyOf(pairs, used * 2);
      }
      pairs[used++] = document - last;
      pairs[used++] = weight;
      last = document;
    }

    Entry entry(String term) {
      return new Entry(term, Arrays.copyOf(pairs, used));
    }
  }
}
