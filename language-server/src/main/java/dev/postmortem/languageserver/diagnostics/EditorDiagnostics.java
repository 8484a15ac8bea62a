package dev.postmortem.languageserver.diagnostics;

import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.diagnostics.EditorDiagnostic.Tag;
import dev.postmortem.linter.Finding;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Dresses the findings of a file for an editor. */
public final class EditorDiagnostics {

  private EditorDiagnostics() {}

  /** The findings of a file, in their order. */
  public static List<EditorDiagnostic> of(List<Finding> findings, View view) {
    return findings.stream()
        .map(f -> new EditorDiagnostic(f, f.span(), tags(f, view), page(f.rule().id(), view)))
        .toList();
  }

  /** Address of a rule's page, where the organisation publishes a site. */
  public static Optional<URI> page(String rule, View view) {
    return view.configuration()
        .site()
        .baseUrl()
        .map(base -> base + (base.endsWith("/") ? "" : "/") + "rules/" + rule + ".html")
        .flatMap(EditorDiagnostics::address);
  }

  private static Optional<URI> address(String words) {
    try {
      return Optional.of(URI.create(words)).filter(URI::isAbsolute);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static Set<Tag> tags(Finding finding, View view) {
    Set<Tag> tags = EnumSet.noneOf(Tag.class);
    if (finding.rule().id().equals("unused-suppression")) {
      tags.add(Tag.UNNECESSARY);
    }
    boolean deprecated =
        view.taxonomy().factor(words(finding)).flatMap(Factor::deprecatedBy).isPresent();
    if (finding.rule().id().equals("unknown-factor") && deprecated) {
      tags.add(Tag.DEPRECATED);
    }
    return tags;
  }

  private static String words(Finding finding) {
    SourceText source = finding.source();
    Span span = finding.span();
    String words = source.slice(span);
    boolean quoted = words.length() > 1 && (words.startsWith("\"") || words.startsWith("'"));
    return quoted ? words.substring(1, words.length() - 1) : words;
  }
}
