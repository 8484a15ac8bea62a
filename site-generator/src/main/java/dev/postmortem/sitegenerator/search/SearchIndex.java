package dev.postmortem.sitegenerator.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An inverted index: for each term the documents that hold it and how well. Ranking follows Okapi
 * BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) with the fields
 * added up before saturation; what depends on one document alone is computed here, so that the page
 * multiplies by the rarity of the term and adds.
 */
public final class SearchIndex {

  /** Below this many documents every word is worth suggesting. */
  private static final int SMALL_CORPUS_DOCUMENTS = 50;

  private static final int MIN_SPELLING_CHARS = 4;

  /** Weights are whole numbers from 1 to this. */
  public static final int MAX_WEIGHT = 63;

  private final int documents;
  private final List<Entry> entries;

  SearchIndex(int documents, List<Entry> entries) {
    this.documents = documents;
    this.entries = List.copyOf(entries);
  }

  /**
   * A term and where it stands.
   *
   * @param term the term
   * @param postings pairs: the distance from the document before (the first from 0), and the weight
   *     of the term in this document, from 1 to {@link #MAX_WEIGHT}
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
   * A word of the corpus, which a query that finds nothing may have meant.
   *
   * @param documents how many hold it
   */
  public record Spelling(String word, int documents) {}

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
      int more = entry.term().length() + 6 + entry.postings().length;
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

  /**
   * The words that a mistyped one may have meant, by first letter, then by length, then by
   * alphabet: those that are one or two slips away stand together. Words of fewer than four
   * letters, words with digits, and, in all but small corpora, words of one document only are left
   * out: the rarest ones are often slips themselves.
   */
  public List<Spelling> spellings() {
    int least = documents < SMALL_CORPUS_DOCUMENTS ? 1 : 2;
    return entries.stream()
        .filter(e -> e.term().length() >= MIN_SPELLING_CHARS && e.documents() >= least)
        .filter(e -> e.term().chars().allMatch(Character::isLetter))
        .map(e -> new Spelling(e.term(), e.documents()))
        .sorted(
            Comparator.comparing((Spelling s) -> s.word().charAt(0))
                .thenComparing(s -> s.word().length())
                .thenComparing(Spelling::word))
        .toList();
  }
}
