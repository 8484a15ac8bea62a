package dev.postmortem.linter.rules.house;

import dev.postmortem.corpus.config.RulePack;
import dev.postmortem.corpus.config.RulePack.Example;
import dev.postmortem.corpus.config.RulePack.PackRule;
import dev.postmortem.corpus.config.RulePack.Verdict;
import java.util.List;
import java.util.Optional;

/** The page of a pack rule, in the form of the other rules' pages. */
final class HousePage {

  private HousePage() {}

  static String of(RulePack pack, PackRule rule) {
    StringBuilder page = new StringBuilder("# " + rule.id().value() + "\n\n");
    page.append("A rule of this organisation, from `%s`".formatted(pack.source().path()));
    page.append(pack.name().map(n -> " (" + n + ")").orElse("")).append(".\n");
    page.append("\n## Why\n\n")
        .append(
            rule.wording()
                .why()
                .map(String::strip)
                .orElse(rule.wording().message().replace("{words}", "…")))
        .append('\n');
    page.append("\n## Bad\n\n");
    rule.search().terms().forEach(t -> page.append(line(code(t.words()), t.replacement())));
    rule.search()
        .patterns()
        .forEach(
            p -> page.append(line("the pattern " + code(p.expression().text()), p.replacement())));
    page.append("\nThe rule checks ").append(where(rule)).append(".\n");
    examples(rule, Verdict.BAD).forEach(e -> page.append(fence("bad", e.text().value())));
    if (!examples(rule, Verdict.GOOD).isEmpty()) {
      page.append("\n## Good\n");
      examples(rule, Verdict.GOOD).forEach(e -> page.append(fence("good", e.text().value())));
    }
    List<String> fixed = rule.examples().stream().flatMap(e -> e.fixed().stream()).toList();
    if (rule.wording().help().isPresent() || !fixed.isEmpty()) {
      page.append("\n## How to fix\n");
      rule.wording()
          .help()
          .ifPresent(h -> page.append('\n').append(h.strip().replace("{words}", "…")).append('\n'));
      fixed.forEach(text -> page.append(fence("fixed", text)));
    }
    page.append("\n## What it lets pass\n\n");
    rule.search().exceptions().forEach(e -> page.append(line(code(e), Optional.empty())));
    page.append("- code\n- words in `terms.allow` of `postmortem.yml`\n");
    return page.toString();
  }

  private static List<Example> examples(PackRule rule, Verdict verdict) {
    return rule.examples().stream().filter(e -> e.verdict() == verdict).toList();
  }

  private static String line(String what, Optional<String> replacement) {
    String instead =
        replacement
            .map(r -> r.isEmpty() ? "; remove it" : "; write " + code(r) + " instead")
            .orElse("");
    return "- " + what + instead + "\n";
  }

  private static String where(PackRule rule) {
    if (rule.scope().isEverywhere()) {
      return "all text, and the free text in the front matter";
    }
    List<String> sections = rule.scope().sections().stream().map(HousePage::code).toList();
    List<String> fields = rule.scope().fields().stream().map(HousePage::code).toList();
    String inSections = sections.isEmpty() ? "" : "the sections " + String.join(", ", sections);
    String inFields = fields.isEmpty() ? "" : "the fields " + String.join(", ", fields);
    return inSections + (sections.isEmpty() || fields.isEmpty() ? "" : ", and ") + inFields;
  }

  private static String fence(String kind, String text) {
    String mark = "```";
    while (text.contains(mark)) {
      mark += "`";
    }
    return "\n" + mark + kind + "\n" + text.stripTrailing() + "\n" + mark + "\n";
  }

  private static String code(String words) {
    String mark = words.contains("`") ? "``" : "`";
    return mark + words + mark;
  }
}
