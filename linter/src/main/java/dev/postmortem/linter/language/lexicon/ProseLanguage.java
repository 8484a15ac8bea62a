package dev.postmortem.linter.language.lexicon;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The language that a document is written in, as far as its small words show it. */
public enum ProseLanguage {
  /** English, the only language that the engine reads. */
  ENGLISH("en", "English"),
  /** German. */
  GERMAN("de", "German"),
  /** French. */
  FRENCH("fr", "French"),
  /** Spanish. */
  SPANISH("es", "Spanish"),
  /** Portuguese. */
  PORTUGUESE("pt", "Portuguese"),
  /** Italian. */
  ITALIAN("it", "Italian"),
  /** Dutch. */
  DUTCH("nl", "Dutch"),
  /** Japanese. */
  JAPANESE("ja", "Japanese"),
  /** Chinese. */
  CHINESE("zh", "Chinese"),
  /** A language named in front matter that is none of these. */
  OTHER("", "another language");

  private static final int LEAST_WORDS = 12;
  private static final int MOST_WORDS = 600;
  private static final int LEAST_SMALL_WORDS = 5;
  private static final double LEAST_SHARE_OF_SMALL_WORDS = 0.15;
  private static final int LEAST_CHARACTERS_OF_A_SCRIPT = 20;

  private static final class Holder {
    static final Map<ProseLanguage, Set<String>> SMALL_WORDS = read();

    private static Map<ProseLanguage, Set<String>> read() {
      Map<ProseLanguage, Set<String>> words = new EnumMap<>(ProseLanguage.class);
      Set<String> group = new HashSet<>();
      for (String line : Lexicon.lines("languages.txt")) {
        if (line.startsWith("[")) {
          String name = line.substring(1, line.indexOf(']'));
          group =
              words.computeIfAbsent(
                  valueOf(name.toUpperCase(Locale.ROOT)), language -> new HashSet<>());
        } else {
          group.addAll(Set.of(line.split("\\s+", -1)));
        }
      }
      return words;
    }
  }

  private final String tag;
  private final String title;

  ProseLanguage(String tag, String title) {
    this.tag = tag;
    this.title = title;
  }

  /** Its name in English. */
  public String title() {
    return title;
  }

  /** The language of a BCP 47 tag such as {@code de-AT}. */
  public static ProseLanguage ofTag(String tag) {
    String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    for (ProseLanguage language : values()) {
      if (language.tag.equals(primary)) {
        return language;
      }
    }
    return OTHER;
  }

  /** The language of some texts; English unless much speaks for another. */
  public static ProseLanguage of(Iterable<String> texts) {
    Counter counter = new Counter();
    for (String text : texts) {
      counter.add(text);
      if (counter.words > MOST_WORDS) {
        break;
      }
    }
    return counter.script().orElseGet(counter::bySmallWords);
  }

  /** Counts the small words of each language, and characters of other scripts. */
  private static final class Counter {

    private final Map<ProseLanguage, Integer> small = new EnumMap<>(ProseLanguage.class);
    private int words;
    private int kana;
    private int han;

    void add(String text) {
      int start = -1;
      for (int i = 0; i <= text.length(); i++) {
        char c = i < text.length() ? text.charAt(i) : ' ';
        if (Character.isLetter(c)) {
          count(c);
          start = start < 0 ? i : start;
        } else if (start >= 0) {
          word(text.substring(start, i).toLowerCase(Locale.ROOT));
          start = -1;
        }
      }
    }

    private void count(char c) {
      if (c >= '\u3040' && c <= '\u30ff') {
        kana++;
      } else if (c >= '\u4e00' && c <= '\u9fff') {
        han++;
      }
    }

    private void word(String word) {
      words++;
      Holder.SMALL_WORDS.forEach(
          (language, known) -> {
            if (known.contains(word)) {
              small.merge(language, 1, Integer::sum);
            }
          });
    }

    Optional<ProseLanguage> script() {
      if (kana + han < LEAST_CHARACTERS_OF_A_SCRIPT || kana + han < words) {
        return Optional.empty();
      }
      return Optional.of(kana * 10 > han ? JAPANESE : CHINESE);
    }

    private int count(ProseLanguage language) {
      return small.getOrDefault(language, 0);
    }

    ProseLanguage bySmallWords() {
      if (words < LEAST_WORDS) {
        return ENGLISH;
      }
      ProseLanguage best = ENGLISH;
      for (ProseLanguage language : ProseLanguage.values()) {
        int count = count(language);
        boolean enough = count >= LEAST_SMALL_WORDS && count >= LEAST_SHARE_OF_SMALL_WORDS * words;
        if (enough && count > count(best)) {
          best = language;
        }
      }
      return count(best) > 2 * count(ENGLISH) ? best : ENGLISH;
    }
  }
}
