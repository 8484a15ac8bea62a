package dev.postmortem.linter.rules.house;

import dev.postmortem.corpus.config.RulePack;
import dev.postmortem.corpus.config.RulePack.Example;
import dev.postmortem.corpus.config.RulePack.PackRule;
import dev.postmortem.corpus.config.RulePack.Verdict;
import java.util.List;
import java.util.Optional;

/** The page of a house rule, in the form of the other rules' pages. */
final class HousePage {

  private HousePage() {}

  static String of(RulePack pack, PackRule rule) {
    StringBuilder page = new StringBuilder("# " + rule.id().value() + "\n\n");
    page.append("A rule of this organisation's own, from `%s`".formatted(pack.source().path()));
    page.append(pack.name().map(n -> " (" + n + ")").orElse("")).append(".\n");
    page.append("\n## Why\n\n")
        .append(rule.why().map(String::strip).orElse(rule.message().replace("{words}", "…")))
        .append('\n');
    page.append("\n## What it catches\n\n");
    rule.terms().forEach(t -> page.append(line(code(t.words()), t.replacement())));
    rule.patterns()
        .forEach(
            p -> page.append(line("the pattern " + code(p.expression().text()), p.replacement())));
    page.append("\nWhere: ").append(where(rule)).append(".\n");
    page.append("\n## What it lets pass\n\n");
    rule.exceptions().forEach(e -> page.append(line(code(e), Optional.empty())));
    page.append("- code\n- what `terms.allow` in `postmortem.yml` lists\n");
    examples(rule, page);
    return page.toString();
  }

  private static String line(String what, Optional<String> replacement) {
    String instead =
        replacement
            .map(r -> r.isEmpty() ? "; leave it out" : "; write " + code(r) + " instead")
            .orElse("");
    return "- " + what + instead + "\n";
  }

  private static String where(PackRule rule) {
    if (rule.scope().isEverywhere()) {
      return "all prose, and the free texts of the front matter";
    }
    List<String> sections = rule.scope().sections().stream().map(HousePage::code).toList();
    List<String> fields = rule.scope().fields().stream().map(HousePage::code).toList();
    String inSections = sections.isEmpty() ? "" : "the sections " + String.join(", ", sections);
    String inFields = fields.isEmpty() ? "" : "the fields " + String.join(", ", fields);
    return inSections + (sections.isEmpty() || fields.isEmpty() ? "" : ", and ") + inFields;
  }

  private static void examples(PackRule rule, StringBuilder page) {
    if (rule.examples().isEmpty()) {
      return;
    }
    page.append("\n## Examples\n");
    for (Example example : rule.examples()) {
      page.append(fence(example.verdict() == Verdict.BAD ? "bad" : "good", example.text().value()));
      example.fixed().ifPresent(fixed -> page.append(fence("fixed", fixed)));
    }
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
