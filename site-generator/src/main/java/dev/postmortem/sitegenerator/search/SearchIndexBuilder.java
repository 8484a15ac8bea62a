package dev.postmortem.sitegenerator.search;

import dev.postmortem.sitegenerator.search.SearchIndex.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/**
 * Makes a {@link SearchIndex} out of documents that may come from several threads in any order. A
 * document takes eight bytes for each of its terms until then. Of a corpus that changes a little,
 * the documents that were counted for an earlier index can be used again.
 */
public final class SearchIndexBuilder {

  private static final int TITLE_WEIGHT = 10;
  private static final int LABEL_WEIGHT = 7;
  private static final int SUMMARY_WEIGHT = 3;
  private static final double SATURATION = 1.2;
  private static final double LENGTH_EFFECT = 0.5;

  /** What was counted in one document: numbers of terms, and their weights by field. */
  public static final class Counted {
    private final int[] terms;
    private final int[] weights;
    private final int length;

    private Counted(int[] terms, int[] weights, int length) {
      this.terms = terms;
      this.weights = weights;
      this.length = length;
    }
  }

  private final AtomicReferenceArray<Counted> documents;
  private final Map<String, Integer> numbers;
  private final AtomicInteger next;

  /**
   * A builder of an index.
   *
   * @param documents how many will come
   */
  public SearchIndexBuilder(int documents) {
    this(documents, new ConcurrentHashMap<>(), new AtomicInteger());
  }

  private SearchIndexBuilder(int documents, Map<String, Integer> numbers, AtomicInteger next) {
    this.documents = new AtomicReferenceArray<>(documents);
    this.numbers = numbers;
    this.next = next;
  }

  /** A builder of another index, which takes documents that were counted for this one too. */
  public SearchIndexBuilder another(int documents) {
    return new SearchIndexBuilder(documents, numbers, next);
  }

  /** Counts the terms of a document, which is known by its number. */
  public void add(int number, SearchDocument document) {
    add(number, count(document));
  }

  /** Adds a document that was counted here or for an index that this one follows. */
  public void add(int number, Counted document) {
    documents.set(number, document);
  }

  /** Counts the terms of a document. */
  public Counted count(SearchDocument document) {
    Weights weights = new Weights();
    weights.count(document.title(), TITLE_WEIGHT);
    for (String label : document.labels()) {
      weights.count(label, LABEL_WEIGHT);
    }
    weights.count(document.summary(), SUMMARY_WEIGHT);
    weights.count(document.body(), 1);
    return weights.counted();
  }

  /** The terms of one document and what they weigh there. */
  private final class Weights implements Consumer<String> {

    private final Map<String, int[]> weights = new HashMap<>(256);
    private int weight;
    private int length;

    void count(String text, int each) {
      weight = each;
      SearchTerms.of(text, this);
    }

    @Override
    public void accept(String term) {
      int[] known = weights.get(term);
      if (known == null) {
        weights.put(term, new int[] {weight});
      } else {
        known[0] += weight;
      }
      length++;
    }

    Counted counted() {
      int[] terms = new int[weights.size()];
      int[] own = new int[weights.size()];
      int at = 0;
      for (Map.Entry<String, int[]> each : weights.entrySet()) {
        terms[at] = number(each.getKey());
        own[at++] = each.getValue()[0];
      }
      return new Counted(terms, own, length);
    }
  }

  private int number(String term) {
    Integer known = numbers.get(term);
    return known != null ? known : numbers.computeIfAbsent(term, t -> next.getAndIncrement());
  }

  /** The index; every document must have come. */
  public SearchIndex build() {
    int count = documents.length();
    int[] sizes = new int[next.get()];
    long all = 0;
    for (int i = 0; i < count; i++) {
      for (int term : documents.get(i).terms) {
        sizes[term]++;
      }
      all += documents.get(i).length;
    }
    double average = count == 0 ? 1 : (double) all / count;
    int[][] postings = new int[sizes.length][];
    int[] used = new int[sizes.length];
    int[] last = new int[sizes.length];
    for (int i = 0; i < count; i++) {
      Counted document = documents.get(i);
      double length = 1 - LENGTH_EFFECT + LENGTH_EFFECT * document.length / Math.max(1, average);
      for (int t = 0; t < document.terms.length; t++) {
        int term = document.terms[t];
        if (used[term] == 0) {
          postings[term] = new int[2 * sizes[term]];
        }
        postings[term][used[term]++] = i - last[term];
        postings[term][used[term]++] = saturated(document.weights[t] / length);
        last[term] = i;
      }
    }
    List<String> terms =
        numbers.entrySet().stream()
            .filter(e -> e.getValue() < sizes.length && sizes[e.getValue()] > 0)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    List<Entry> entries = new ArrayList<>(terms.size());
    for (String term : terms) {
      entries.add(new Entry(term, postings[number(term)]));
    }
    return new SearchIndex(count, entries);
  }

  private static int saturated(double frequency) {
    double weight = SearchIndex.MAX_WEIGHT * frequency / (SATURATION + frequency);
    return Math.max(1, (int) Math.round(weight));
  }
}
