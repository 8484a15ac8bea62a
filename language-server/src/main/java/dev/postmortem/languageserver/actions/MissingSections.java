package dev.postmortem.languageserver.actions;

import dev.postmortem.corpus.draft.SectionGuidance;
import dev.postmortem.languageserver.Change;
import dev.postmortem.languageserver.actions.QuickFix.Kind;
import dev.postmortem.languageserver.actions.QuickFix.Reason;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.section.Section;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Optional;

/** Puts a missing section where readers expect it. */
final class MissingSections {

  private static final List<String> RULES = List.of("missing-section", "no-luck-section");

  private MissingSections() {}

  /** The change for a finding about a missing section. */
  static Optional<QuickFix> of(PostmortemDocument document, Finding finding) {
    if (!RULES.contains(finding.rule().id()) || !finding.fixes().isEmpty()) {
      return Optional.empty();
    }
    return missing(document, finding)
        .map(
            section ->
                new QuickFix(
                    "Insert the section \"" + section.title() + "\"",
                    Kind.PREFERRED_FIX,
                    Optional.of(finding),
                    Change.of(document.source(), List.of(insertion(document, section))),
                    Reason.NONE));
  }

  private static Optional<SectionKind> missing(PostmortemDocument document, Finding finding) {
    for (SectionKind section : SectionKind.values()) {
      boolean named = finding.message().contains("\"" + section.title() + "\"");
      if (named && document.section(section).isEmpty()) {
        return Optional.of(section);
      }
    }
    return finding.rule().id().equals("no-luck-section")
        ? Optional.of(SectionKind.WHERE_WE_GOT_LUCKY)
        : Optional.empty();
  }

  private static Fix.Edit insertion(PostmortemDocument document, SectionKind section) {
    dev.postmortem.schema.model.Kind kind =
        document
            .frontMatter()
            .kind()
            .map(Located::value)
            .orElse(dev.postmortem.schema.model.Kind.INCIDENT);
    String words =
        "## %s\n\n<!-- %s -->\n".formatted(section.title(), SectionGuidance.of(section, kind));
    SourceText source = document.source();
    Optional<Section> next =
        document.sections().stream()
            .filter(s -> s.kind().filter(k -> k.compareTo(section) > 0).isPresent())
            .findFirst();
    if (next.isPresent()) {
      return new Fix.Edit(Span.at(next.get().span().start()), words + "\n");
    }
    int end = source.text().length();
    boolean broken = source.text().endsWith("\n");
    boolean blank = source.text().endsWith("\n\n");
    return new Fix.Edit(Span.at(end), (blank ? "" : broken ? "\n" : "\n\n") + words);
  }
}
