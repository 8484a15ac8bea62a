package dev.postmortem.linter.rule;

import java.util.List;

/**
 * Something an organisation may set on a rule, in {@code postmortem.yml} under {@code
 * rules.<id>.<name>}.
 *
 * @param name kebab-case
 * @param type what it may be set to
 * @param choices the words of a choice, empty for other types
 * @param defaultValue what holds when nothing is set, as it would be written
 * @param about one sentence for the rule's page
 */
public record RuleOption(
    String name, Type type, List<String> choices, String defaultValue, String about) {

  /** Copies the choices. */
  public RuleOption {
    choices = List.copyOf(choices);
  }

  /** What an option may be set to. */
  public enum Type {
    /** A whole number from 0. */
    NUMBER,
    /** One of some words. */
    CHOICE,
    /** A list of words. */
    WORDS
  }

  /** One of some words; the first is the default. */
  public static RuleOption choice(String name, String about, String... choices) {
    return new RuleOption(name, Type.CHOICE, List.of(choices), choices[0], about);
  }

  /** A whole number. */
  public static RuleOption number(String name, int defaultValue, String about) {
    return new RuleOption(name, Type.NUMBER, List.of(), String.valueOf(defaultValue), about);
  }

  /** A list of words, empty by default. */
  public static RuleOption words(String name, String about) {
    return new RuleOption(name, Type.WORDS, List.of(), "[]", about);
  }

  /** What may be written, as an imperative. */
  public String expectation() {
    return switch (type) {
      case NUMBER -> "write a whole number";
      case CHOICE -> "write one of " + String.join(", ", choices);
      case WORDS -> "write a list of words, as in [one, two]";
    };
  }
}
