package dev.postmortem.corpus.config;

import dev.postmortem.corpus.pattern.UserPattern;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * A file with an organisation's own rules: words, where to look for them, and the message.
 *
 * @param source the file
 * @param name what the pack is called
 * @param rules those that could be understood
 */
public record RulePack(SourceText source, Optional<String> name, List<PackRule> rules) {

  /** Copies the rules. */
  public RulePack {
    rules = List.copyOf(rules);
  }

  /**
   * A rule.
   *
   * @param id kebab-case, with its place in the pack
   * @param family the word of a family of rules; the linter checks that it exists
   * @param level the level of its findings unless {@code postmortem.yml} sets another
   * @param wording what it says about the words that it finds
   * @param search what it looks for
   * @param scope where is looked
   * @param examples texts that show what is found and what is not
   */
  public record PackRule(
      Located<String> id,
      String family,
      Level level,
      Wording wording,
      Search search,
      Scope scope,
      List<Example> examples) {

    /** Copies the examples. */
    public PackRule {
      examples = List.copyOf(examples);
    }
  }

  /**
   * What a rule says about the words that it finds.
   *
   * @param message a fact about them; {@code {words}} is replaced by them
   * @param help how to say it better; {@code {words}} is replaced by the words found
   * @param why Markdown for the rule's page
   */
  public record Wording(String message, Optional<String> help, Optional<String> why) {}

  /**
   * What a rule looks for.
   *
   * @param terms words and phrases that are looked for as whole words
   * @param patterns expressions that are looked for
   * @param exceptions words and phrases in which nothing is found
   * @param letters whether capital and small letters are distinguished
   */
  public record Search(
      List<Term> terms, List<Pattern> patterns, List<String> exceptions, Letters letters) {

    /** Copies the lists. */
    public Search {
      terms = List.copyOf(terms);
      patterns = List.copyOf(patterns);
      exceptions = List.copyOf(exceptions);
    }
  }

  /** Whether case matters. */
  public enum Letters {
    /** They are the same. */
    ANY_CASE,
    /** They are not. */
    AS_WRITTEN
  }

  /** A word or phrase, and what to write instead; an empty replacement takes it out. */
  public record Term(String words, Optional<String> replacement) {}

  /** An expression, and what to write instead, with {@code $1} for the words of a group. */
  public record Pattern(UserPattern expression, Optional<String> replacement) {}

  /**
   * Where is looked; everywhere if both lists are empty.
   *
   * @param sections known names of sections, or headings
   * @param fields paths of front matter values, for example {@code actions.owner}
   */
  public record Scope(List<String> sections, List<String> fields) {
    /** Copies the lists. */
    public Scope {
      sections = List.copyOf(sections);
      fields = List.copyOf(fields);
    }

    /** Whether it is everywhere. */
    public boolean isEverywhere() {
      return sections.isEmpty() && fields.isEmpty();
    }
  }

  /** What an example shows. */
  public enum Verdict {
    /** Something is found. */
    BAD,
    /** Nothing is found. */
    GOOD
  }

  /**
   * A text that shows what the rule finds, or that it does not.
   *
   * @param text Markdown, with its place in the pack
   * @param in the section or field it is in; empty for the first of the scope
   * @param fixed what the fixes make of it
   */
  public record Example(
      Verdict verdict,
      Located<String> text,
      Optional<Located<String>> in,
      Optional<String> fixed) {}
}
