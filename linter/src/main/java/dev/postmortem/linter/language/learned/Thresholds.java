package dev.postmortem.linter.language.learned;

import dev.postmortem.linter.language.pattern.Label;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The scores at which the learned reader speaks of a label.
 *
 * @param doubt below it a pattern's match is held back
 * @param likely from here on a finding, as a warning at most
 * @param sure from here on a finding at the rule's own level
 */
record Thresholds(float doubt, float likely, float sure) {

  /**
   * Reads lines {@code label<TAB>doubt<TAB>likely<TAB>sure}; {@code -} means never, {@code #}
   * begins a comment.
   */
  static Map<Label, Thresholds> parse(List<String> lines) {
    Map<Label, Thresholds> thresholds = new EnumMap<>(Label.class);
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      if (!line.startsWith("#") && fields.length == 4) {
        thresholds.put(
            Label.of(fields[0]).orElseThrow(),
            new Thresholds(
                fields[1].equals("-") ? Float.NEGATIVE_INFINITY : Float.parseFloat(fields[1]),
                atLeast(fields[2]),
                atLeast(fields[3])));
      }
    }
    return thresholds;
  }

  private static float atLeast(String field) {
    return field.equals("-") ? Float.POSITIVE_INFINITY : Float.parseFloat(field);
  }
}
