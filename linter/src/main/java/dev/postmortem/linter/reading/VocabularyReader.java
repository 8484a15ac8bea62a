package dev.postmortem.linter.reading;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.Settings.Owner;
import dev.postmortem.linter.rule.HouseTerms;
import dev.postmortem.linter.rule.Vocabulary;
import dev.postmortem.linter.rule.WordsInUse;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.text.source.Located;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the words that a corpus knows. */
final class VocabularyReader {

  private VocabularyReader() {}

  static Vocabulary read(Repository repository) {
    Settings configuration = repository.corpus().configuration();
    WordsInUse services = words(repository, FrontMatter::services);
    WordsInUse teams = words(repository, FrontMatter::teams);
    return new Vocabulary(
        repository.documents().stream().map(PostmortemDocument::id).collect(Collectors.toSet()),
        services,
        teams,
        words(repository, FrontMatter::tags),
        configuration.catalogues().owners().stream()
            .collect(Collectors.toMap(Owner::id, Owner::kind, (first, last) -> last)),
        configuration.trackers(),
        ProperNames.of(repository, services.all(), teams.all()),
        new HouseTerms(configuration.linting().terms()));
  }

  private static WordsInUse words(
      Repository repository, Function<FrontMatter, List<Located<String>>> read) {
    return WordsInUse.of(
        repository.documents().stream()
            .map(d -> read.apply(d.frontMatter()).stream().map(Located::value).toList()));
  }
}
