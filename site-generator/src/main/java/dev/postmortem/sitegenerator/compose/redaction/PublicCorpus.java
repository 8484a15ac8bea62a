package dev.postmortem.sitegenerator.compose.redaction;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.Corpus;
import dev.postmortem.corpus.PlainRepository;
import dev.postmortem.corpus.PublicPostmortem;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.corpus.taxonomy.Taxonomy;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.PostmortemReader;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.text.scan.TextScan;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A corpus as people outside the organisation may read it: without what is between {@code <!--
 * internal -->} and {@code <!-- /internal -->}; without evidence, except what leads to the status
 * page; and without the names of owners, roles and reviewers, the keys of tickets, and addresses on
 * the hosts of the organisation's own tools, in all prose. A block that is never closed is internal
 * to the end: rather too little than too much.
 */
public final class PublicCorpus {

  private final Corpus corpus;
  private final InternalTerms internal;
  private final Map<String, Versions> sides = new HashMap<>();

  /** A postmortem, and what outsiders may read of it. */
  private record Versions(Postmortem original, Postmortem redacted) {}

  private PublicCorpus(PlainRepository repository, Optional<PublicCorpus> before) {
    Corpus whole = repository.corpus();
    RepositoryFolder folder = new RepositoryFolder(repository.root(), Map.of());
    DocumentParser parser = new DocumentParser(whole.configuration().sectionNames());
    this.internal = new InternalTerms(whole);
    Map<String, Versions> known =
        before.filter(b -> b.internal.areThoseOf(internal)).map(b -> b.sides).orElse(Map.of());
    List<Postmortem> postmortems = new ArrayList<>();
    for (Postmortem p : whole.postmortems()) {
      if (Audience.PUBLIC.mayRead(p)) {
        Optional<Versions> side =
            Optional.ofNullable(known.get(p.path()))
                .filter(s -> s.original().equals(p))
                .or(() -> read(p, folder, parser, whole.configuration().taxonomy()));
        side.ifPresent(s -> sides.put(p.path(), s));
        side.ifPresent(s -> postmortems.add(s.redacted()));
      }
    }
    this.corpus =
        new Corpus(
            PublicSettings.of(whole.configuration(), postmortems),
            postmortems,
            whole.history(),
            whole.today());
  }

  /**
   * The outward side of a repository; only what outsiders may know of is read again, and of that
   * what an earlier side does not have.
   */
  public static PublicCorpus of(PlainRepository repository, Optional<PublicCorpus> before) {
    return new PublicCorpus(repository, before);
  }

  /** The corpus as outsiders may read it. */
  public Corpus corpus() {
    return corpus;
  }

  private Optional<Versions> read(
      Postmortem p, RepositoryFolder folder, DocumentParser parser, Taxonomy taxonomy) {
    return folder.read(p.path()) instanceof RepositoryFolder.Reading.Text text
        ? Optional.of(new Versions(p, redacted(internal.of(p), text.source(), parser, taxonomy)))
        : Optional.empty();
  }

  private static Postmortem redacted(
      Redactor hidden, SourceText source, DocumentParser parser, Taxonomy taxonomy) {
    String text = source.text();
    int body = DocumentParser.frontMatterOf(source).span().end();
    SourceText cleared =
        SourceText.of(
            source.path(),
            text.substring(0, body) + hidden.hideIn(withoutInternal(text.substring(body))));
    return PublicPostmortem.of(
        PostmortemReader.read(parser.parse(cleared)),
        hidden::hideIn,
        word -> taxonomy.resolve(word).map(Factor::id).orElse(word));
  }

  /** Cuts what is marked as internal. */
  static String withoutInternal(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int at = 0;
    while (true) {
      Optional<Span> open = mark(text, at, "internal");
      if (open.isEmpty()) {
        return kept.append(text, at, text.length()).toString();
      }
      kept.append(text, at, open.get().start());
      Optional<Span> close = mark(text, open.get().end(), "/internal");
      if (close.isEmpty()) {
        return kept.toString();
      }
      at = close.get().end();
    }
  }

  /** The next comment that holds nothing but a word. */
  private static Optional<Span> mark(String text, int from, String word) {
    for (int at = text.indexOf("<!--", from); at >= 0; at = text.indexOf("<!--", at + 4)) {
      int start = TextScan.afterWhitespace(text, at + 4, text.length());
      if (text.regionMatches(true, start, word, 0, word.length())) {
        int end = TextScan.afterWhitespace(text, start + word.length(), text.length());
        if (text.startsWith("-->", end)) {
          return Optional.of(new Span(at, end + 3));
        }
      }
    }
    return Optional.empty();
  }
}
