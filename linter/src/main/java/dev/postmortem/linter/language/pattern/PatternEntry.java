package dev.postmortem.linter.language.pattern;

import java.util.List;

/**
 * A pattern as its file describes it.
 *
 * @param id its id, such as {@code wording/of-course}
 * @param label what it reports
 * @param className the class of the family that reads it; empty if the file holds all of it
 * @param section below which headings it speaks; empty for all
 * @param agent who must do it; empty if the pattern has no clause
 * @param verb verbs of the clause
 * @param words sequences that report wherever they stand, or behind the verb of a clause
 * @param not sequences that hold it back
 * @param flag sentences it must report
 * @param pass sentences that look alike and are innocent
 */
public record PatternEntry(
    String id,
    Label label,
    String className,
    String section,
    String agent,
    String verb,
    List<String> words,
    List<String> not,
    List<Example> flag,
    List<Example> pass) {

  /**
   * A sentence below a heading.
   *
   * @param heading the heading; empty if none matters
   * @param sentence the sentence
   */
  public record Example(String heading, String sentence) {

    static Example of(String text) {
      int close = text.startsWith("[") ? text.indexOf("] ") : -1;
      return close < 0
          ? new Example("", text)
          : new Example(text.substring(1, close), text.substring(close + 2));
    }
  }

  /** Whether the file holds all of it; otherwise a class of the family reads it. */
  public boolean isData() {
    return !words.isEmpty() || !verb.isEmpty();
  }

  /** The file that decides, below the folder of the package {@code language}. */
  public String source() {
    String family = id.substring(0, id.indexOf('/'));
    return isData() ? "pattern/" + family + ".txt" : family + "/" + className + ".java";
  }
}
