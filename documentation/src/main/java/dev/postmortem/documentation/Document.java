package dev.postmortem.documentation;

import dev.postmortem.sitegenerator.markdown.RenderedDocument;

/** A document of the repository, rendered, with where its links lead. */
record Document(NavigationTree.Entry entry, RenderedDocument rendered, DocumentLinks links) {

  /** The page's file on the site. */
  String page() {
    return entry.page();
  }

  /** Its name in the navigation. */
  String name() {
    return entry.title().orElse(rendered.title());
  }
}
