package dev.postmortem.linter.language.pattern;

import dev.postmortem.linter.language.syntax.Agent;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.Token;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects observations: for each label, no two that overlap. */
public final class Matches {

  private static final int LONGEST_OBJECT_IN_CHARACTERS = 240;

  private final String text;
  private final List<Span> quotes;
  private final List<Match> found = new ArrayList<>();
  private final List<VetoedMatch> vetoed = new ArrayList<>();
  private int sentenceFrom;
  private @Nullable ParsedSentence parsed;

  public Matches(String text, List<Token> tokens) {
    this.text = text;
    this.quotes = quotes(tokens);
  }

  /** Begins the next sentence. */
  public void nextSentence(ParsedSentence next) {
    sentenceFrom = found.size();
    parsed = next;
  }

  /**
   * Adds a match unless its label already is about these words or a veto holds.
   *
   * @param pattern the id of the pattern that speaks
   * @param from first token of the telling words
   * @param to behind their last token
   * @param objectTo behind the last token of what they are about
   */
  public void add(
      String pattern,
      Label label,
      Sentence sentence,
      int from,
      int to,
      @Nullable NounPhrase agent,
      int objectTo) {
    add(pattern, label, sentence, from, to, agent, objectTo, Certainty.SURE);
  }

  /**
   * Adds a match that may be less than sure, unless its label already speaks of these words or a
   * veto holds.
   *
   * @param pattern the id of the pattern that speaks
   * @param from first token of the telling words
   * @param to behind their last token
   * @param objectTo behind the last token of what they are about
   */
  public void add(
      String pattern,
      Label label,
      Sentence sentence,
      int from,
      int to,
      @Nullable NounPhrase agent,
      int objectTo,
      Certainty certainty) {
    Span span = sentence.span(from, to);
    for (int i = sentenceFrom; i < found.size(); i++) {
      if (found.get(i).label() == label && found.get(i).span().overlaps(span)) {
        return;
      }
    }
    Optional<Veto> veto =
        parsed == null ? Optional.empty() : Vetoes.on(parsed, pattern, label, from, to);
    if (veto.isPresent()) {
      vetoed.add(new VetoedMatch(pattern, label, span, veto.get()));
      return;
    }
    String object = objectTo > to ? strip(sentence.words(to, objectTo)) : "";
    found.add(
        new Match(
            pattern,
            label,
            span,
            agent(sentence, agent),
            text.substring(span.start(), span.end()),
            object,
            sentence.span(),
            isQuoted(span),
            certainty));
  }

  public boolean has(Label label) {
    for (int i = sentenceFrom; i < found.size(); i++) {
      if (found.get(i).label() == label) {
        return true;
      }
    }
    return false;
  }

  /** Takes back what patterns found in this sentence for a label, and records why. */
  public void withdraw(Label label, Veto veto) {
    for (int i = found.size() - 1; i >= sentenceFrom; i--) {
      Match match = found.get(i);
      if (match.label() == label) {
        vetoed.add(new VetoedMatch(match.pattern(), label, match.span(), veto));
        found.remove(i);
      }
    }
  }

  public List<Match> sorted() {
    Collections.sort(found);
    return List.copyOf(found);
  }

  /** What patterns would have reported but for a veto. */
  public List<VetoedMatch> vetoed() {
    return List.copyOf(vetoed);
  }

  private Agent agent(Sentence sentence, @Nullable NounPhrase noun) {
    if (noun == null) {
      return Agent.nobody();
    }
    int start = noun.start();
    while (start < noun.head() && sentence.isOneOf(start, "a", "an", "the")) {
      start++;
    }
    return new Agent(
        noun.referent().kind(),
        sentence.words(start, noun.end()),
        Optional.of(sentence.span(start, noun.end())));
  }

  /** An object is for a message: no longer than a line or two. */
  private static String shortened(String words) {
    if (words.length() <= LONGEST_OBJECT_IN_CHARACTERS) {
      return words;
    }
    int blank = words.lastIndexOf(' ', LONGEST_OBJECT_IN_CHARACTERS);
    return words.substring(0, blank > 0 ? blank : LONGEST_OBJECT_IN_CHARACTERS);
  }

  private static String strip(String words) {
    String stripped = shortened(words.strip());
    int end = stripped.length();
    while (end > 0 && ".!?;:,".indexOf(stripped.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = 0;
    while (start < end && ".!?;:,-\u2013\u2014 ".indexOf(stripped.charAt(start)) >= 0) {
      start++;
    }
    return stripped.substring(start, end);
  }

  private boolean isQuoted(Span span) {
    int low = 0;
    int high = quotes.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span quote = quotes.get(middle);
      if (quote.end() <= span.start()) {
        low = middle + 1;
      } else if (span.start() < quote.start()) {
        high = middle - 1;
      } else {
        return true;
      }
    }
    return false;
  }

  private static List<Span> quotes(List<Token> tokens) {
    List<Span> spans = new ArrayList<>();
    int open = -1;
    for (Token token : tokens) {
      boolean straight = token.isMark("\"");
      if (open >= 0 && (straight || token.isMark("\u201d"))) {
        spans.add(new Span(open, token.end()));
        open = -1;
      } else if (straight || token.isMark("\u201c")) {
        open = token.start();
      }
    }
    return spans;
  }
}
