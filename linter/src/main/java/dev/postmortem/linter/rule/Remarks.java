package dev.postmortem.linter.rule;

import dev.postmortem.schema.text.Located;
import dev.postmortem.schema.text.Span;
import dev.postmortem.schema.text.TextChange;
import java.util.ArrayList;
import java.util.List;

/** What a rule has to say of one file. */
public final class Remarks {

  private final List<Remark> remarks = new ArrayList<>();
  private final Span anchor;

  /**
   * Nothing said yet.
   *
   * @param anchor where to point when something is wrong with the file as a whole
   */
  public Remarks(Span anchor) {
    this.anchor = anchor;
  }

  /** Says a fact about some words; what points at the anchor is about the file. */
  public Remark at(Span span, String message) {
    Remark.About about = span.equals(anchor) ? Remark.About.FILE : Remark.About.WORDS;
    return add(new Remark(span, message, about));
  }

  /** Says a fact about what the prose does. */
  public Remark at(Observed observed, String message) {
    Remark remark = at(observed.span(), message);
    return observed.observation().quoted() ? remark.quoted() : remark;
  }

  /** Says a fact about a value. */
  public Remark at(Located<?> value, String message) {
    return at(value.span(), message);
  }

  /** Says a fact about the file, such as that something is missing. */
  public Remark ofFile(String message) {
    return ofFile(anchor, message);
  }

  /** Says a fact about the file, pointing where its author would mend it. */
  public Remark ofFile(Span pointer, String message) {
    return add(new Remark(pointer, message, Remark.About.FILE));
  }

  /**
   * What was said of a text, after a change of it: remarks about words that the change touched are
   * dropped, the others stand where their words now are.
   *
   * @param now where to point, in the changed text, when something is wrong with the file as a
   *     whole
   */
  public Remarks carried(TextChange change, Span now) {
    Remarks carried = new Remarks(now);
    for (Remark remark : remarks) {
      remark.carried(change).ifPresent(carried.remarks::add);
    }
    return carried;
  }

  /** What was said, in the order of saying. */
  public List<Remark> all() {
    return List.copyOf(remarks);
  }

  private Remark add(Remark remark) {
    remarks.add(remark);
    return remark;
  }
}
