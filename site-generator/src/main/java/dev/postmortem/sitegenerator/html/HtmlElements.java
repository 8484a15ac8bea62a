package dev.postmortem.sitegenerator.html;

import java.util.List;

/**
 * Takes HTML as its elements and texts, which spares writing it down only to read it again. A
 * receiver judges it no less strictly for that.
 */
public interface HtmlElements {

  /**
   * An element begins; one without content ends with that.
   *
   * @param element its name in lower case
   * @param attributes names in lower case and values, alternately; may be changed by the receiver
   */
  void open(String element, List<String> attributes);

  /** Words, not escaped. Those between two tags come in one piece. */
  void text(String words);

  /** An element ends. */
  void close(String element);
}
