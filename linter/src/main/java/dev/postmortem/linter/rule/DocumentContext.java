package dev.postmortem.linter.rule;

import dev.postmortem.linter.language.lexicon.ProseLanguage;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import java.util.List;

/** A document and what a rule may know beside it. */
public interface DocumentContext {

  /** The document. */
  PostmortemDocument document();

  /** What is set on the rule for this document. */
  Options options();

  /** What rules may know about the repository. */
  CorpusContext corpus();

  /**
   * Whether a rule, or any rule of a family, is on for this document.
   *
   * @param name a rule's id or a family's word
   */
  boolean isJudged(String name);

  /** The stretches of prose that are judged, in the file's order. */
  List<Passage> passages();

  /** What the prose does under a label, in the file's order. */
  List<PassageMatch> observed(Label label);

  /** The language that the document is written in; its wording is judged in English only. */
  ProseLanguage language();

  /** The document's front matter. */
  default FrontMatter frontMatter() {
    return document().frontMatter();
  }

  /** The words that the corpus knows. */
  default Vocabulary vocabulary() {
    return corpus().vocabulary();
  }
}
