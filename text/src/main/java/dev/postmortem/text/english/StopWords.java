package dev.postmortem.text.english;

import java.util.Set;
import java.util.TreeSet;

/** Small words that tell nothing of what a text is about, by what is looked for in it. */
public final class StopWords {

  /** What no reader looks for. */
  private static final Set<String> CORE =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "has", "have",
          "in", "is", "it", "its", "of", "on", "or", "that", "the", "there", "this", "to", "was",
          "we", "which", "with");

  /** Words that are in nearly every English text and tell documents apart in none. */
  public static final Set<String> OF_PROSE =
      with("but", "had", "into", "so", "than", "their", "then", "these", "they", "were", "will");

  /** Also words of intention: what is left tells what an action is about. */
  public static final Set<String> OF_ACTIONS =
      with(
          "about", "action", "after", "all", "also", "any", "before", "can", "could", "do", "get",
          "go", "going", "if", "into", "item", "let", "make", "may", "more", "must", "need", "new",
          "no", "not", "only", "our", "out", "plan", "planned", "please", "shall", "should", "so",
          "some", "sure", "than", "their", "them", "then", "these", "they", "todo", "up", "us",
          "want", "when", "where", "while", "will", "would");

  /** Words that do not belong in the name of a factor. */
  public static final Set<String> OF_NAMES = with("had", "our", "were");

  private StopWords() {}

  private static Set<String> with(String... more) {
    Set<String> words = new TreeSet<>(CORE);
    words.addAll(Set.of(more));
    return Set.copyOf(words);
  }
}
