package dev.postmortem.sitegenerator.html;

/**
 * HTML that went through the {@link Sanitizer}, its only maker. Templates write it as it is;
 * everything else they escape.
 */
public final class SafeHtml {

  /** No HTML at all. */
  public static final SafeHtml EMPTY = new SafeHtml("");

  private final String html;

  SafeHtml(String html) {
    this.html = html;
  }

  /** Whether there is nothing to show. */
  public boolean isBlank() {
    return html.isBlank();
  }

  /** The HTML. */
  @Override
  public String toString() {
    return html;
  }
}
