package dev.postmortem.linter.rule;

import dev.postmortem.linter.language.Label;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import java.util.List;
import java.util.Set;

/** A document and what a rule may know beside it. */
public final class DocumentContext {

  private final Reading reading;
  private final Options options;
  private final Set<String> judged;

  /**
   * What one rule may know.
   *
   * @param reading what was read out of the document, shared by all rules
   * @param options what is set on the rule for this document
   * @param judged ids and families of the rules that are on for this document
   */
  public DocumentContext(Reading reading, Options options, Set<String> judged) {
    this.reading = reading;
    this.options = options;
    this.judged = judged;
  }

  /** Whether a rule, or any rule of a family, is on for this document. */
  public boolean isJudged(String name) {
    return judged.contains(name);
  }

  /** The document. */
  public PostmortemDocument document() {
    return reading.document();
  }

  /** The document's front matter. */
  public FrontMatter frontMatter() {
    return reading.document().frontMatter();
  }

  /** What is set on the rule for this document. */
  public Options options() {
    return options;
  }

  /** What may be known of the repository. */
  public CorpusContext corpus() {
    return reading.corpus();
  }

  /** The words that the corpus knows. */
  public Vocabulary vocabulary() {
    return reading.corpus().vocabulary();
  }

  /** The stretches of prose that are judged, in the file's order. */
  public List<Passage> passages() {
    return reading.passages();
  }

  /** What the prose does under a label, in the file's order. */
  public List<PassageMatch> observed(Label label) {
    return reading.observed(label);
  }
}
