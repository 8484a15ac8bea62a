package dev.postmortem.sitegenerator.markdown;

import dev.postmortem.sitegenerator.html.SafeHtml;
import java.util.List;

/**
 * A text that is a whole page.
 *
 * @param title the words of its first heading of level 1, which is not in {@code text}; empty if
 *     there is none
 * @param sections all other headings, in order
 * @param plain the words of the whole text, without markup
 */
public record RenderedDocument(String title, SafeHtml text, List<Section> sections, String plain) {

  /** Copies the sections. */
  public RenderedDocument {
    sections = List.copyOf(sections);
  }

  /**
   * A heading.
   *
   * @param level 1 to 6, as the author wrote it
   * @param anchor its id on the page
   */
  public record Section(int level, String title, String anchor) {}
}
