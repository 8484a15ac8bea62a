package dev.postmortem.importer;

import java.util.List;

/**
 * A contributing factor that reports mention and the taxonomy does not know.
 *
 * @param id made of the words
 * @param words as the first report writes them
 * @param files the postmortems that name it, relative to the repository
 */
public record ProposedFactor(String id, String words, List<String> files) {
  /** Copies the files. */
  public ProposedFactor {
    files = List.copyOf(files);
  }
}
