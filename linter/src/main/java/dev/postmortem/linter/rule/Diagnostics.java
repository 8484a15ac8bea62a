package dev.postmortem.linter.rule;

import dev.postmortem.linter.language.pattern.Certainty;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Span;
import dev.postmortem.text.source.TextChange;
import java.util.ArrayList;
import java.util.List;

/** What a rule has to say about one file. */
public final class Diagnostics {

  private final List<Diagnostic> remarks = new ArrayList<>();
  private final Span anchor;

  /**
   * Nothing said yet.
   *
   * @param anchor where to point when something is wrong with the file as a whole
   */
  public Diagnostics(Span anchor) {
    this.anchor = anchor;
  }

  /** Says a fact about some words; what points at the anchor is about the file. */
  public Diagnostic at(Span span, String message) {
    Diagnostic.About about = span.equals(anchor) ? Diagnostic.About.FILE : Diagnostic.About.WORDS;
    return add(new Diagnostic(span, message, about));
  }

  /** Says a fact about what the prose does. */
  public Diagnostic at(PassageMatch observed, String message) {
    Diagnostic remark = at(observed.span(), message).foundBy(observed.observation().pattern());
    if (observed.observation().certainty() == Certainty.LIKELY) {
      remark.warningAtMost();
    }
    return observed.observation().quoted() ? remark.quoted() : remark;
  }

  /** Says a fact about a value. */
  public Diagnostic at(Located<?> value, String message) {
    return at(value.span(), message);
  }

  /** Says a fact about the file, such as that something is missing. */
  public Diagnostic ofFile(String message) {
    return ofFile(anchor, message);
  }

  /** Says a fact about the file, pointing where its author would fix it. */
  public Diagnostic ofFile(Span pointer, String message) {
    return add(new Diagnostic(pointer, message, Diagnostic.About.FILE));
  }

  /**
   * Diagnostics of a text, after a change of it: remarks about words that the change touched are
   * dropped, the others stand where their words now are.
   *
   * @param now where to point, in the changed text, when something is wrong with the file as a
   *     whole
   */
  public Diagnostics carried(TextChange change, Span now) {
    Diagnostics carried = new Diagnostics(now);
    for (Diagnostic remark : remarks) {
      remark.carried(change).ifPresent(carried.remarks::add);
    }
    return carried;
  }

  /** Diagnostics, in the order of reporting. */
  public List<Diagnostic> all() {
    return List.copyOf(remarks);
  }

  private Diagnostic add(Diagnostic remark) {
    remarks.add(remark);
    return remark;
  }
}
