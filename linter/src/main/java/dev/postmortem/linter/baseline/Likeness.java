package dev.postmortem.linter.baseline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A sketch of a text that shows how similar another text is: the smallest hashes of its runs of
 * three words. The share of equal ones estimates the share of equal runs (bottom-k MinHash: Broder,
 * "On the resemblance and containment of documents", 1997). So a renamed file is known again
 * without Git, also after some edits.
 */
public final class Likeness {

  /** Similarity from which one text counts as the other, renamed: half of their words. */
  static final double MIN_SIMILARITY = 0.5;

  private static final int MAX_HASHES = 32;
  private static final int SHINGLE_WORDS = 3;
  private static final int HASH_DIGITS = 8;

  private final List<Integer> smallest;

  private Likeness(NavigableSet<Integer> hashes) {
    List<Integer> kept = new ArrayList<>(hashes);
    this.smallest = List.copyOf(kept.subList(0, Math.min(MAX_HASHES, kept.size())));
  }

  /** The sketch of a text. */
  public static Likeness of(String text) {
    List<Integer> words = new ArrayList<>();
    int hash = 0;
    boolean inWord = false;
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        hash = hash * 31 + c;
        inWord = true;
      } else if (inWord) {
        words.add(hash);
        hash = 0;
        inWord = false;
      }
    }
    TreeSet<Integer> hashes = new TreeSet<>(Integer::compareUnsigned);
    for (int i = 0; i + SHINGLE_WORDS <= words.size(); i++) {
      int run = 0;
      for (int j = i; j < i + SHINGLE_WORDS; j++) {
        run = scattered(run * 31 + words.get(j));
      }
      hashes.add(run);
      if (hashes.size() > MAX_HASHES) {
        hashes.pollLast();
      }
    }
    return new Likeness(hashes);
  }

  /** Spreads a hash over all values, so that small ones are as good as drawn by lot. */
  private static int scattered(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  /** Reads what {@link #toString} wrote. */
  public static Optional<Likeness> read(String text) {
    TreeSet<Integer> hashes = new TreeSet<>(Integer::compareUnsigned);
    if (text.length() % HASH_DIGITS != 0) {
      return Optional.empty();
    }
    try {
      for (int i = 0; i < text.length(); i += HASH_DIGITS) {
        hashes.add(Integer.parseUnsignedInt(text.substring(i, i + HASH_DIGITS), 16));
      }
    } catch (NumberFormatException noSketch) {
      return Optional.empty();
    }
    return Optional.of(new Likeness(hashes));
  }

  /** Estimated share of runs of words that two texts have in common, of those of either: 0 to 1. */
  public double to(Likeness other) {
    TreeSet<Integer> union = new TreeSet<>(Integer::compareUnsigned);
    union.addAll(smallest);
    union.addAll(other.smallest);
    Set<Integer> mine = new HashSet<>(smallest);
    Set<Integer> theirs = new HashSet<>(other.smallest);
    int looked = 0;
    int common = 0;
    for (Integer hash : union) {
      if (looked == MAX_HASHES) {
        break;
      }
      looked++;
      common += mine.contains(hash) && theirs.contains(hash) ? 1 : 0;
    }
    return looked == 0 ? 0 : (double) common / looked;
  }

  /** Hexadecimal digits. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    smallest.forEach(hash -> text.append(String.format(Locale.ROOT, "%08x", hash)));
    return text.toString();
  }
}
