package dev.postmortem.linter.rules.house;

import dev.postmortem.corpus.config.RulePack.Letters;
import dev.postmortem.corpus.config.RulePack.PackRule;
import dev.postmortem.corpus.config.RulePack.Pattern;
import dev.postmortem.corpus.config.RulePack.Term;
import dev.postmortem.corpus.pattern.UserPattern;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.Span;
import dev.postmortem.text.words.WholeWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The words that a pack rule looks for. */
final class HouseWords {

  /**
   * Places of one pattern in one paragraph or value: what each costs is at most the paragraph's
   * length, so that the whole takes time linear in the text.
   */
  private static final int MAX_SPACES = 100;

  /**
   * Words that were found.
   *
   * @param range where, in the prose's text
   * @param replacement what to write instead, groups filled in
   */
  record Hit(Span range, Optional<String> replacement) {}

  private final PackRule rule;
  private final List<Term> terms;
  private final List<String> exceptions;

  HouseWords(PackRule rule) {
    this.rule = rule;
    this.terms =
        rule.search().terms().stream()
            .map(t -> new Term(cased(t.words()), t.replacement()))
            .toList();
    this.exceptions = rule.search().exceptions().stream().map(e -> cased(e.strip())).toList();
  }

  /** What is found in a prose, by place; where two overlap, the first and longest. */
  List<Hit> in(Prose prose) {
    List<Hit> hits = in(prose.text());
    hits.removeIf(hit -> prose.isCode(hit.range()));
    return hits;
  }

  /** What is found in a text. */
  List<Hit> in(String text) {
    List<Hit> found = new ArrayList<>();
    String cased = cased(text);
    for (Term term : terms) {
      for (Span range : WholeWords.find(cased, term.words())) {
        found.add(new Hit(range, term.replacement().map(r -> likeFound(text, range, term, r))));
      }
    }
    for (Pattern pattern : rule.search().patterns()) {
      for (UserPattern.Match match : pattern.expression().find(text, MAX_SPACES)) {
        found.add(new Hit(match.range(), pattern.replacement().map(match::expand)));
      }
    }
    if (!found.isEmpty()) {
      List<Span> excepted =
          exceptions.stream().flatMap(e -> WholeWords.find(cased, e).stream()).toList();
      found.removeIf(hit -> excepted.stream().anyMatch(e -> e.contains(hit.range())));
    }
    return apart(found);
  }

  private static List<Hit> apart(List<Hit> found) {
    found.sort(
        Comparator.comparing((Hit hit) -> hit.range().start())
            .thenComparing(hit -> -hit.range().end()));
    List<Hit> apart = new ArrayList<>();
    int end = -1;
    for (Hit hit : found) {
      if (hit.range().start() >= end) {
        apart.add(hit);
        end = hit.range().end();
      }
    }
    return apart;
  }

  /** A replacement begins with a capital where the words found do and those of the pack do not. */
  private static String likeFound(String text, Span range, Term term, String replacement) {
    boolean capital =
        Character.isUpperCase(text.charAt(range.start()))
            && Character.isLowerCase(term.words().charAt(0));
    return capital && !replacement.isEmpty()
        ? Character.toUpperCase(replacement.charAt(0)) + replacement.substring(1)
        : replacement;
  }

  private String cased(String text) {
    return rule.search().letters() == Letters.ANY_CASE ? WholeWords.lower(text) : text;
  }
}
