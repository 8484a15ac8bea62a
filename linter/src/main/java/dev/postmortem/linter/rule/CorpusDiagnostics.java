package dev.postmortem.linter.rule;

import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a rule has to say about several files. */
public final class CorpusDiagnostics {

  private final Map<SourceText, Diagnostics> byFile = new LinkedHashMap<>();

  /** What there is to say about a document. */
  public Diagnostics of(PostmortemDocument document) {
    return byFile.computeIfAbsent(
        document.source(), s -> new Diagnostics(document.frontMatter().anchor()));
  }

  /** What there is to say about another file, such as {@code postmortem.yml}. */
  public Diagnostics of(SourceText source) {
    return byFile.computeIfAbsent(source, s -> new Diagnostics(Span.at(0)));
  }

  /** Diagnostics by file, in the order of reporting. */
  public Map<SourceText, Diagnostics> byFile() {
    return Map.copyOf(byFile);
  }
}
