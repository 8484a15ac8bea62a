package dev.postmortem.linter.language.lexicon;

import dev.postmortem.text.english.Inflection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of words: closed classes, verbs with their forms, and words that matter to a
 * reader.
 */
public final class Lexicon {

  static final List<String> FILES =
      List.of(
          "verbs.txt",
          "function-words.txt",
          "people.txt",
          "faults.txt",
          "circumstances.txt",
          "judgement.txt",
          "counterfactuals.txt",
          "causes.txt",
          "actions.txt",
          "vetoes.txt");

  /** Slots of the table that is looked up by place in a text; a power of two. */
  private static final int SLOTS = 1 << 15;

  /** Slots for words that had to be guessed: so many of a text's own words are remembered. */
  private static final int GUESSED = 1 << 11;

  /** A form with what is known of it, and its hash. */
  public record Entry(String form, Word word, int hash) {
    /** An entry that is not looked up. */
    public static Entry unlisted(String form) {
      return new Entry(form, Word.unknown(form), 0);
    }
  }

  private final Map<String, Word> words = new HashMap<>(32_768);
  private final @Nullable Entry[] table = new Entry[SLOTS];

  /** Whoever writes last wins, and every entry is right: no lock is needed. */
  private final @Nullable Entry[] guessed = new Entry[GUESSED];

  private final Map<String, Inflections.Verb> verbs = new HashMap<>(2_048);

  private Lexicon() {}

  /** The English lexicon, read once. */
  public static Lexicon english() {
    return Holder.ENGLISH;
  }

  private static final class Holder {
    static final Lexicon ENGLISH = read();
  }

  private static Lexicon read() {
    Lexicon lexicon = new Lexicon();
    for (String file : FILES) {
      lexicon.read(file);
    }
    lexicon.words.forEach(
        (form, word) ->
            lexicon.tabulate(new Entry(form, word, hash(form.toCharArray(), 0, form.length()))));
    return lexicon;
  }

  private void read(String file) {
    WordClass group = null;
    for (String line : lines(file)) {
      if (line.startsWith("[")) {
        group = WordClass.ofGroup(line.substring(1, line.indexOf(']')));
      } else {
        if (group == null) {
          throw new IllegalStateException(file + ": words before the first [group]");
        }
        for (String entry : line.split("\\s+", -1)) {
          add(entry, group);
        }
      }
    }
  }

  /** The lines of a lexicon file, without comments and empty lines. */
  public static List<String> lines(String file) {
    InputStream stream = Lexicon.class.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException("missing resource: " + file);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.contains("#") ? line.substring(0, line.indexOf('#')) : line)
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String entry, WordClass group) {
    switch (group.inflection()) {
      case NONE -> {
        put(entry, group);
        switch (group) {
          case BE -> words.computeIfPresent(entry, (form, word) -> word.withLemma("be"));
          case HAVE -> words.computeIfPresent(entry, (form, word) -> word.withLemma("have"));
          case DO -> words.computeIfPresent(entry, (form, word) -> word.withLemma("do"));
          case SLIP_ADVERB -> put(entry, WordClass.ADVERB);
          default -> {}
        }
      }
      case NOUN -> {
        put(entry, group);
        put(Inflection.plural(entry), group);
      }
      case VERB -> addVerb(entry, group);
    }
  }

  private void addVerb(String entry, WordClass group) {
    Inflections.Verb parsed = Inflections.verb(entry);
    boolean isNew = !verbs.containsKey(parsed.base());
    Inflections.Verb verb = verbs.computeIfAbsent(parsed.base(), base -> parsed);
    if (isNew) {
      putForms(verb, WordClass.VERB);
      put(verb.base(), WordClass.BASE);
      put(verb.third(), WordClass.THIRD);
      verb.past().forEach(form -> put(form, WordClass.PAST));
      verb.participle().forEach(form -> put(form, WordClass.PARTICIPLE));
      put(verb.ing(), WordClass.ING);
      if (verb.nounish()) {
        put(verb.base(), WordClass.NOUNISH);
        put(verb.third(), WordClass.NOUNISH);
      }
    }
    if (group != WordClass.VERB) {
      putForms(verb, group);
    }
  }

  private void putForms(Inflections.Verb verb, WordClass trait) {
    putForm(verb.base(), verb.base(), trait);
    putForm(verb.third(), verb.base(), trait);
    verb.past().forEach(form -> putForm(form, verb.base(), trait));
    verb.participle().forEach(form -> putForm(form, verb.base(), trait));
    putForm(verb.ing(), verb.base(), trait);
  }

  /** The first verb that claims a form gives it its lemma: "found" is of "find". */
  private void putForm(String form, String lemma, WordClass trait) {
    Word known = words.get(form);
    Word word = known == null ? Word.unknown(form) : known;
    if (!word.isVerb()) {
      word = word.withLemma(lemma);
    }
    words.put(form, word.with(trait));
  }

  private void put(String form, WordClass trait) {
    words.merge(form, Word.unknown(form).with(trait), (known, added) -> known.with(trait));
  }

  private void tabulate(Entry entry) {
    int slot = slot(entry.hash());
    while (table[slot] != null) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    table[slot] = entry;
  }

  /**
   * What is known or can be guessed of the word that is in a text, in any case and with any
   * apostrophe; without making a string where the word is known.
   *
   * @param hash the word's, as {@link #hash} adds it up
   */
  public Entry entry(char[] text, int start, int end, int hash) {
    int slot = slot(hash);
    for (Entry known = table[slot]; known != null; known = table[slot]) {
      if (known.hash() == hash && isForm(known.form(), text, start, end)) {
        return known;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    int place = (hash ^ hash >>> 15) & (GUESSED - 1);
    Entry before = guessed[place];
    if (before != null && before.hash() == hash && isForm(before.form(), text, start, end)) {
      return before;
    }
    String form = new String(text, start, end - start);
    form = form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    Entry entry = new Entry(form, word(form), hash);
    guessed[place] = entry;
    return entry;
  }

  /** The hash of a longer word: characters are added one by one. */
  public static int hash(int hash, char next) {
    return 31 * hash + lower(next);
  }

  /** The hash of a stretch. */
  public static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash(hash, text[i]);
    }
    return hash;
  }

  private static int slot(int hash) {
    return (hash ^ hash >>> 16) & (SLOTS - 1);
  }

  private static boolean isForm(String form, char[] text, int start, int end) {
    if (form.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (form.charAt(i - start) != lower(text[i])) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return c == '\u2019' ? '\'' : Character.toLowerCase(c);
  }

  /**
   * What is known or can be guessed of a form.
   *
   * @param form in lower case, with straight apostrophes
   */
  public Word word(String form) {
    Word known = words.get(form);
    return known != null ? known : guess(form);
  }

  private Word guess(String form) {
    Word word = Word.unknown(form);
    int length = form.length();
    if (length < 4) {
      return word;
    }
    if (form.startsWith("re-") || form.startsWith("un-") || form.startsWith("pre-")) {
      Word base = words.get(form.substring(form.indexOf('-') + 1));
      if (base != null && base.isVerb()) {
        return base.withLemma(form);
      }
    }
    if (form.startsWith("mis")) {
      Word base = words.get(form.startsWith("mis-") ? form.substring(4) : form.substring(3));
      if (base != null && base.isVerb()) {
        return forms(base, form).with(WordClass.FAULT_VERB);
      }
    }
    int hyphen = form.lastIndexOf('-');
    if (hyphen > 0 && hyphen < length - 1) {
      Word last = words.get(form.substring(hyphen + 1));
      if (last != null) {
        return compound(last, form);
      }
    }
    if (form.endsWith("ly")) {
      return word.with(WordClass.ADVERB);
    }
    if (form.endsWith("ed")) {
      return word.with(WordClass.VERB).with(WordClass.PAST).with(WordClass.PARTICIPLE);
    }
    if (form.endsWith("ing") && length > 5) {
      return word.with(WordClass.VERB).with(WordClass.ING);
    }
    boolean adjective =
        form.endsWith("able")
            || form.endsWith("ible")
            || form.endsWith("ful")
            || form.endsWith("less")
            || form.endsWith("ous")
            || form.endsWith("ive")
            || form.endsWith("ic")
            || form.endsWith("al");
    return adjective ? word.with(WordClass.ADJECTIVE) : word;
  }

  private static Word forms(Word verb, String form) {
    Word word = Word.unknown(form).with(WordClass.VERB);
    for (WordClass trait :
        List.of(
            WordClass.BASE, WordClass.THIRD, WordClass.PAST, WordClass.PARTICIPLE, WordClass.ING)) {
      if (verb.has(trait)) {
        word = word.with(trait);
      }
    }
    return word;
  }

  /** "storage-engineer" is an engineer, "well-tested" is an adjective. */
  private static Word compound(Word last, String form) {
    Word word = Word.unknown(form);
    for (WordClass people :
        List.of(WordClass.ROLE, WordClass.TEAM, WordClass.VENDOR, WordClass.CUSTOMER)) {
      if (last.has(people)) {
        return word.with(people);
      }
    }
    return last.isPast() || last.has(WordClass.ADJECTIVE) ? word.with(WordClass.ADJECTIVE) : word;
  }
}
