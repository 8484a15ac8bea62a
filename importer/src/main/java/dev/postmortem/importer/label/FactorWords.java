package dev.postmortem.importer.label;

import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.corpus.taxonomy.Taxonomy;
import dev.postmortem.text.english.Inflection;
import dev.postmortem.text.english.StopWords;
import dev.postmortem.text.words.Slug;
import dev.postmortem.text.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the factor of the taxonomy that a free text clearly names: the text begins with the words
 * of its id, name or an alias. Anything less is left to people.
 */
public final class FactorWords {

  private static final int MAX_LEAD_WORDS = 6;
  private static final int MAX_ID_CHARS = 50;
  private static final int MAX_CLAUSE_WORDS = 12;
  private static final Set<String> CONTRARY =
      Set.of(
          "not",
          "no",
          "never",
          "without",
          "despite",
          "although",
          "but",
          "reduced",
          "avoided",
          "improved",
          "good",
          "instead",
          "unlike",
          "rather",
          "than");

  /** Words that say about a factor that it was kept small, or helped. */
  private static final Set<String> PRAISE =
      Set.of(
          "limited",
          "small",
          "contained",
          "reduced",
          "avoided",
          "improved",
          "good",
          "needed",
          "helped",
          "prevented",
          "worked",
          "caught",
          "fortunately",
          "luckily",
          "thankfully");

  /** Words that say that a cause is only supposed. */
  private static final Set<String> HEDGES =
      Set.of(
          "probably",
          "likely",
          "maybe",
          "perhaps",
          "possibly",
          "suspect",
          "suspected",
          "unclear",
          "unknown",
          "might",
          "may",
          "seems",
          "apparently",
          "theory",
          "hypothesis",
          "believe",
          "assume",
          "presumably");

  private static final Set<String> OPENERS =
      Set.of("a", "an", "the", "our", "we", "had", "there", "was", "were", "is", "are", "of");
  private final Map<String, Factor> byPhrase = new TreeMap<>();

  public FactorWords(Taxonomy taxonomy) {
    for (Factor factor : taxonomy.factors()) {
      Optional<Factor> current = taxonomy.resolve(factor.id());
      List<String> phrases = new ArrayList<>(factor.aliases());
      phrases.add(factor.id());
      phrases.add(factor.name());
      current.ifPresent(
          f -> phrases.forEach(p -> byPhrase.putIfAbsent(phrase(Words.keeping("'", p)), f)));
    }
  }

  /** The factor that a text clearly names. */
  public Optional<Factor> factorOf(String text) {
    if (Words.keeping("'", text).stream().anyMatch(HEDGES::contains)) {
      return Optional.empty();
    }
    List<String> words = Words.keeping("'", lead(text));
    int from = 0;
    while (from < words.size() && OPENERS.contains(words.get(from))) {
      from++;
    }
    int longest = Math.min(words.size(), from + MAX_LEAD_WORDS);
    for (int to = longest; to > from; to--) {
      Factor factor = byPhrase.get(phrase(words.subList(from, to)));
      boolean oneWordOfMany = to - from == 1 && words.size() - from > 1;
      if (factor != null && !oneWordOfMany) {
        boolean praised = words.subList(to, words.size()).stream().anyMatch(PRAISE::contains);
        return praised ? Optional.empty() : Optional.of(factor);
      }
    }
    return words.size() <= MAX_CLAUSE_WORDS ? inside(words) : Optional.empty();
  }

  /**
   * The one factor that is named by two words or more somewhere in a short text that says nothing
   * to the contrary.
   */
  private Optional<Factor> inside(List<String> words) {
    Set<Factor> found = new LinkedHashSet<>();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 2; to <= words.size() && to <= from + MAX_LEAD_WORDS; to++) {
        Factor factor = byPhrase.get(phrase(words.subList(from, to)));
        List<String> others = new ArrayList<>(words.subList(0, from));
        others.addAll(words.subList(to, words.size()));
        if (factor != null && others.stream().noneMatch(CONTRARY::contains)) {
          found.add(factor);
        }
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** An id for a factor that the taxonomy does not know, made of the telling words of a text. */
  public static String proposedId(String text) {
    String ofLead = idOf(lead(text), StopWords.OF_NAMES);
    String id = ofLead.isEmpty() ? idOf(text, Set.of()) : ofLead;
    return id.isEmpty() ? "unnamed-factor" : id;
  }

  private static String idOf(String text, Set<String> passedOver) {
    List<String> telling = new ArrayList<>();
    int length = 0;
    for (String word : Words.keeping("'", text)) {
      String slug = Slug.whole(word);
      boolean fits = telling.size() < MAX_LEAD_WORDS && length + slug.length() < MAX_ID_CHARS;
      if (!passedOver.contains(word) && !slug.isEmpty() && fits) {
        telling.add(slug);
        length += slug.length() + 1;
      }
    }
    return String.join("-", telling);
  }

  /** What is before a colon, if it is short enough to be a name; else the first sentence. */
  public static String lead(String text) {
    int colon = text.indexOf(": ");
    if (colon > 0 && Words.keeping("'", text.substring(0, colon)).size() <= MAX_LEAD_WORDS) {
      return text.substring(0, colon);
    }
    int stop = text.indexOf(". ");
    String first = stop > 0 ? text.substring(0, stop) : text;
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  private static String phrase(List<String> words) {
    return String.join(" ", words.stream().map(Inflection::singular).toList());
  }
}
