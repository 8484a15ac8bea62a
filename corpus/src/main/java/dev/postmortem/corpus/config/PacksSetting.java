package dev.postmortem.corpus.config;

import dev.postmortem.corpus.config.RulePack.PackRule;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.text.source.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the setting {@code packs}: paths of files with an organisation's own rules. */
final class PacksSetting {

  private final NamedFiles files;
  private final Problems problems;
  private final Map<String, String> packOf = new HashMap<>();

  PacksSetting(NamedFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  List<RulePack> read(YamlMap root) {
    List<RulePack> packs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Located<String> path : Values.texts(root, "packs")) {
      if (!seen.add(path.value())) {
        problems.add(path.span(), "The pack " + path.value() + " is listed twice; remove one.");
        continue;
      }
      files
          .open(path)
          .map(source -> new RulePackReader(source, problems).read())
          .map(this::withoutRepeatedRules)
          .ifPresent(packs::add);
    }
    return List.copyOf(packs);
  }

  private RulePack withoutRepeatedRules(RulePack pack) {
    List<PackRule> rules = new ArrayList<>();
    for (PackRule rule : pack.rules()) {
      String first = packOf.putIfAbsent(rule.id().value(), pack.source().path());
      if (first == null) {
        rules.add(rule);
      } else {
        problems.add(
            pack.source(),
            rule.id().span(),
            "There is a rule \""
                + rule.id().value()
                + "\" in "
                + first
                + " already; rename this one.",
            java.util.Optional.empty());
      }
    }
    return new RulePack(pack.source(), pack.name(), rules);
  }
}
