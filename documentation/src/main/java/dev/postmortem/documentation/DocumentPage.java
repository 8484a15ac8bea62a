package dev.postmortem.documentation;

import dev.postmortem.sitegenerator.html.SafeHtml;
import dev.postmortem.sitegenerator.page.part.PageLink;
import java.util.List;
import java.util.Optional;

/**
 * The names of {@code document.html}.
 *
 * @param section the title of its section in the navigation
 * @param contents its headings; empty if there is only one
 * @param edit where the document can be edited; empty if the site does not know the repository
 */
record DocumentPage(
    String section,
    SafeHtml text,
    List<Heading> contents,
    Optional<PageLink> previous,
    Optional<PageLink> next,
    Optional<String> edit) {

  /** A heading in the list of contents. */
  record Heading(String text, String anchor, boolean below) {}
}
