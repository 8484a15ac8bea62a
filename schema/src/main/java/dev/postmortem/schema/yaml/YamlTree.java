package dev.postmortem.schema.yaml;

import java.util.List;
import java.util.Optional;

/**
 * What was read from a YAML text: what could be read, and what is wrong with the rest.
 *
 * @param root the top value; empty if there is none or nothing could be read
 * @param problems in the order of their places
 */
public record YamlTree(Optional<YamlNode> root, List<YamlProblem> problems) {
  /** Copies the problems. */
  public YamlTree {
    problems = List.copyOf(problems);
  }
}
