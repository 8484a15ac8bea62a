package dev.postmortem.linter.language.pattern;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One element of a sequence: a word, a lemma, a word class, a noun phrase, a gap. */
sealed interface Element {

  /** Whether it may be left out. */
  default boolean optional() {
    return false;
  }

  /** Reads {@code of}, {@code take*}, {@code <trouble>}, {@code {people}}, {@code [past]}, …. */
  static Element of(String text) {
    if (text.endsWith("?") && text.length() > 1) {
      return new Optional(of(text.substring(0, text.length() - 1)));
    }
    if (text.startsWith("!") && text.length() > 1) {
      return new Absent(of(text.substring(1)));
    }
    return switch (text) {
      case "^" -> new Start();
      case "$" -> new End();
      case ".." -> new Gap(Gap.SHORT_GAP_IN_TOKENS);
      case "..." -> new Gap(Gap.LONG_GAP_IN_TOKENS);
      default -> text.contains("{") ? nounOrWords(text) : Words.of(text);
    };
  }

  /** Reads {@code {people}|nobody}. */
  private static Element nounOrWords(String text) {
    Set<Referent> referents = EnumSet.noneOf(Referent.class);
    List<String> words = new ArrayList<>();
    for (String part : text.split("\\|", -1)) {
      if (part.startsWith("{")) {
        referents.addAll(Noun.of(part.substring(1, part.length() - 1)).referents());
      } else {
        words.add(part);
      }
    }
    Noun noun = new Noun(referents);
    return words.isEmpty() ? noun : new Either(noun, Words.of(String.join("|", words)));
  }

  /** A noun phrase or a word. */
  record Either(Noun noun, Words words) implements Element {}

  /** A token that is one of some words, lemmas, classes or parts of speech. */
  record Words(Set<String> forms, Set<String> lemmas, List<WordClass> classes, List<Kind> kinds)
      implements Element {

    /** What a token does or how it is written. */
    enum Kind {
      PAST,
      BASE,
      ING,
      NOUN,
      VERB,
      ADJECTIVE,
      ADVERB,
      NUMBER,
      MARK,
      NOT,
      WORD
    }

    static Words of(String text) {
      List<String> forms = new ArrayList<>();
      List<String> lemmas = new ArrayList<>();
      List<WordClass> classes = new ArrayList<>();
      List<Kind> kinds = new ArrayList<>();
      for (String part : text.split("\\|", -1)) {
        if (part.startsWith("<")) {
          classes.add(WordClass.ofGroup(part.substring(1, part.length() - 1)));
        } else if (part.startsWith("[")) {
          kinds.add(Kind.valueOf(part.substring(1, part.length() - 1).toUpperCase(Locale.ROOT)));
        } else if (part.endsWith("*") && part.length() > 1) {
          lemmas.add(part.substring(0, part.length() - 1));
        } else {
          forms.add(part);
        }
      }
      return new Words(Set.copyOf(forms), Set.copyOf(lemmas), classes, kinds);
    }

    boolean matches(Sentence s, int i) {
      if (i >= s.size()) {
        return false;
      }
      if (forms.contains(s.lower(i)) || (!lemmas.isEmpty() && lemmas.contains(s.lemma(i)))) {
        return true;
      }
      for (WordClass wordClass : classes) {
        if (s.is(i, wordClass)) {
          return true;
        }
      }
      for (Kind kind : kinds) {
        if (is(s, i, kind)) {
          return true;
        }
      }
      return false;
    }

    private static boolean is(Sentence s, int i, Kind kind) {
      return switch (kind) {
        case PAST -> s.token(i).word().isPast();
        case BASE -> s.is(i, WordClass.BASE);
        case ING -> s.is(i, WordClass.ING);
        case NOUN -> s.is(i, PartOfSpeech.NOUN);
        case VERB -> s.is(i, PartOfSpeech.VERB);
        case ADJECTIVE -> s.is(i, PartOfSpeech.ADJECTIVE);
        case ADVERB -> s.is(i, PartOfSpeech.ADVERB);
        case NUMBER -> s.is(i, PartOfSpeech.NUMBER);
        case MARK -> s.is(i, PartOfSpeech.MARK);
        case NOT -> s.is(i, PartOfSpeech.NEGATION);
        case WORD -> !s.is(i, PartOfSpeech.MARK);
      };
    }

    /** The words by which a sentence is found worth a look; empty if any sentence is. */
    Set<String> cues() {
      if (!classes.isEmpty() || !kinds.isEmpty()) {
        return Set.of();
      }
      List<String> all = new ArrayList<>(forms);
      all.addAll(lemmas);
      return Set.copyOf(all);
    }
  }

  /** A noun phrase by what it refers to. */
  record Noun(Set<Referent> referents) implements Element {

    static Noun of(String name) {
      return new Noun(
          switch (name) {
            case "people" -> Set.of(Referent.PERSON, Referent.ROLE, Referent.TEAM, Referent.VENDOR);
            case "staff" -> Set.of(Referent.PERSON, Referent.ROLE, Referent.TEAM);
            case "anyone" ->
                Set.of(
                    Referent.PERSON,
                    Referent.ROLE,
                    Referent.TEAM,
                    Referent.VENDOR,
                    Referent.WE,
                    Referent.UNCERTAIN);
            case "we" -> Set.of(Referent.WE);
            case "nobody" -> Set.of(Referent.NOBODY);
            case "thing" -> Set.of(Referent.SYSTEM);
            case "noun" -> Set.of(Referent.values());
            default -> throw new IllegalArgumentException("unknown noun phrase {" + name + "}");
          });
    }

    boolean matches(NounPhrase noun) {
      return referents.contains(noun.referent());
    }
  }

  /** So many tokens at most, without the end of a clause. */
  record Gap(int most) implements Element {
    static final int SHORT_GAP_IN_TOKENS = 4;
    static final int LONG_GAP_IN_TOKENS = 12;
  }

  /** The first word of what is said. */
  record Start() implements Element {}

  /** The last word of the sentence. */
  record End() implements Element {}

  /** Something that may be left out. */
  record Optional(Element element) implements Element {
    @Override
    public boolean optional() {
      return true;
    }
  }

  /** Something that must not be here. */
  record Absent(Element element) implements Element {}

  /** Splits a sequence at its blanks. */
  static List<Element> sequence(String text) {
    return Arrays.stream(text.split("\\s+", -1)).map(Element::of).toList();
  }
}
