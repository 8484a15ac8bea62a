package dev.postmortem.corpus.draft;

/**
 * A new postmortem, not yet on disk.
 *
 * @param path where it belongs, relative to the repository, with {@code /}
 * @param id its id: the file's name without its ending
 * @param text the whole file
 */
public record Draft(String path, String id, String text) {}
