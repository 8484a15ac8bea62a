package dev.postmortem.corpus;

import dev.postmortem.corpus.config.ConfigurationProblem;
import dev.postmortem.corpus.files.SkippedFile;
import java.nio.file.Path;
import java.util.List;

/**
 * What is left of a repository for those who need no places in its files: a tenth of the memory, so
 * that a site of ten thousand postmortems can be built in little.
 *
 * @param root the folder that paths are relative to
 * @param configurationProblems what is wrong with the settings
 * @param skipped what looked like postmortems but was not read, by path
 * @param corpus the plain value
 */
public record PlainRepository(
    Path root,
    List<ConfigurationProblem> configurationProblems,
    List<SkippedFile> skipped,
    Corpus corpus) {

  /** Copies the lists. */
  public PlainRepository {
    configurationProblems = List.copyOf(configurationProblems);
    skipped = List.copyOf(skipped);
  }
}
