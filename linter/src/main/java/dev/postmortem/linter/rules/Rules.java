package dev.postmortem.linter.rules;

import dev.postmortem.linter.rule.Rule;
import java.util.List;
import java.util.Optional;

/** Every rule, in one list: by family, then by id. */
public final class Rules {

  private static final List<Rule> ALL = List.of();

  private Rules() {}

  /** All rules. */
  public static List<Rule> all() {
    return ALL;
  }

  /** The rule with an id. */
  public static Optional<Rule> find(String id) {
    return ALL.stream().filter(r -> r.info().id().equals(id)).findFirst();
  }
}
