package dev.postmortem.sitegenerator.markdown;

import dev.postmortem.sitegenerator.html.SafeHtml;
import java.util.List;

/**
 * A body in the form that a page shows.
 *
 * @param summary what is in the summary section; blank if there is none
 * @param rest everything else
 * @param headings the level-2 headings of {@code rest}, in order
 * @param plain the words of the whole body, without markup
 * @param hasDiagrams whether there is a Mermaid diagram for the browser to draw
 */
public record RenderedText(
    SafeHtml summary, SafeHtml rest, List<Heading> headings, String plain, boolean hasDiagrams) {

  /** A heading and its anchor on the page. */
  public record Heading(String title, String anchor) {}
}
