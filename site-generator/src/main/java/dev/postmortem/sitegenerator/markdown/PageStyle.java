package dev.postmortem.sitegenerator.markdown;

/** What kind of page a text is shown on. */
enum PageStyle {
  /** A page of its own sections, one of which holds the text. */
  POSTMORTEM(1),
  /** The text is the page; its fences may be examples of a rule. */
  RULE(0);

  private final int deeper;

  PageStyle(int deeper) {
    this.deeper = deeper;
  }

  /** By how much headings stand deeper on the page than in the text. */
  int deeper() {
    return deeper;
  }
}
