package dev.postmortem.corpus;

import dev.postmortem.corpus.config.ConfigurationProblem;
import dev.postmortem.corpus.files.RepositoryFiles;
import dev.postmortem.corpus.files.SkippedFile;
import dev.postmortem.corpus.git.History;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.PostmortemReader;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.text.source.SourceText;
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
 * @param configurationProblems what is wrong with it, each in the file it is in
 * @param skipped what looked like postmortems but was not read, by path
 * @param files which files there are beside the postmortems
 * @param corpus the plain value
 */
public record Repository(
    Path root,
    List<PostmortemDocument> documents,
    Optional<SourceText> configurationSource,
    List<ConfigurationProblem> configurationProblems,
    List<SkippedFile> skipped,
    RepositoryFiles files,
    Corpus corpus) {

  /** Copies the lists. */
  public Repository {
    documents = List.copyOf(documents);
    configurationProblems = List.copyOf(configurationProblems);
    skipped = List.copyOf(skipped);
  }

  /** The same without documents. */
  public PlainRepository plain() {
    return new PlainRepository(root, configurationProblems, skipped, corpus);
  }

  /** The document at a path relative to the root. */
  public Optional<PostmortemDocument> document(String path) {
    return documents.stream().filter(d -> d.path().equals(path)).findFirst();
  }

  /** The same repository with other documents of the same files. */
  Repository with(List<PostmortemDocument> other) {
    return new Repository(
        root, other, configurationSource, configurationProblems, skipped, files, corpus);
  }

  /** The same repository with a history that was read later. */
  public Repository with(History history) {
    return new Repository(
        root,
        documents,
        configurationSource,
        configurationProblems,
        skipped,
        files,
        new Corpus(corpus.configuration(), corpus.postmortems(), history, corpus.today()));
  }

  /**
   * The same repository with another text in place of one document's; empty if no document has that
   * path. The history stays what it was.
   */
  public Optional<Repository> withText(String path, String text) {
    if (document(path).isEmpty()) {
      return Optional.empty();
    }
    PostmortemDocument changed =
        new DocumentParser(corpus.configuration().sectionNames()).parse(SourceText.of(path, text));
    List<PostmortemDocument> others =
        documents.stream().map(d -> d.path().equals(path) ? changed : d).toList();
    Postmortem plain = PostmortemReader.read(changed);
    List<Postmortem> postmortems =
        corpus.postmortems().stream().map(p -> p.path().equals(path) ? plain : p).toList();
    return Optional.of(
        new Repository(
            root,
            others,
            configurationSource,
            configurationProblems,
            skipped,
            files,
            new Corpus(corpus.configuration(), postmortems, corpus.history(), corpus.today())));
  }
}
