package dev.postmortem.sitegenerator.search;

import java.util.List;

/**
 * What can be found of one postmortem, as plain text without markup.
 *
 * @param title weighs most
 * @param labels tags, services, teams and names of factors; weigh nearly as much
 * @param summary weighs more than the body
 * @param body everything else that is to be found
 */
public record SearchDocument(String title, List<String> labels, String summary, String body) {
  /** Copies the labels. */
  public SearchDocument {
    labels = List.copyOf(labels);
  }
}
