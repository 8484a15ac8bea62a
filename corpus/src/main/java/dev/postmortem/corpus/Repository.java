package dev.postmortem.corpus;

import dev.postmortem.corpus.config.ConfigurationProblem;
import dev.postmortem.corpus.files.SkippedFile;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.text.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A repository as it was read from disk: the located documents and the plain corpus made from them.
 *
 * @param root the folder that paths are relative to: where {@code postmortem.yml} or {@code .git}
 *     is
 * @param documents every postmortem file, by path; broken ones too
 * @param configurationSource the text of {@code postmortem.yml}, if there is one
 * @param configurationProblems what is wrong with it, each in the file it stands in
 * @param skipped what looked like postmortems but was not read, by path
 * @param corpus the plain value
 */
public record Repository(
    Path root,
    List<PostmortemDocument> documents,
    Optional<SourceText> configurationSource,
    List<ConfigurationProblem> configurationProblems,
    List<SkippedFile> skipped,
    Corpus corpus) {

  /** Copies the lists. */
  public Repository {
    documents = List.copyOf(documents);
    configurationProblems = List.copyOf(configurationProblems);
    skipped = List.copyOf(skipped);
  }

  /** The document at a path relative to the root. */
  public Optional<PostmortemDocument> document(String path) {
    return documents.stream().filter(d -> d.path().equals(path)).findFirst();
  }
}
