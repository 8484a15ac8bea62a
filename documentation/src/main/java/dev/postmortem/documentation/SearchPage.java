package dev.postmortem.documentation;

import java.util.List;

/** The names of {@code search.html}: every page, which a script narrows to what is searched for. */
record SearchPage(List<Found> pages) {

  /**
   * A page.
   *
   * @param number its number in the search index
   * @param teaser its first words
   */
  record Found(int number, String text, String href, String section, String teaser) {}
}
