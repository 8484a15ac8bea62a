package dev.postmortem.linter.rule;

import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.text.SourceText;
import dev.postmortem.schema.text.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a rule has to say of several files. */
public final class CorpusRemarks {

  private final Map<SourceText, Remarks> byFile = new LinkedHashMap<>();

  /** What there is to say of a document. */
  public Remarks of(PostmortemDocument document) {
    return byFile.computeIfAbsent(
        document.source(), s -> new Remarks(document.frontMatter().anchor()));
  }

  /** What there is to say of another file, such as {@code postmortem.yml}. */
  public Remarks of(SourceText source) {
    return byFile.computeIfAbsent(source, s -> new Remarks(Span.at(0)));
  }

  /** What was said, by file, in the order of saying. */
  public Map<SourceText, Remarks> byFile() {
    return Map.copyOf(byFile);
  }
}
