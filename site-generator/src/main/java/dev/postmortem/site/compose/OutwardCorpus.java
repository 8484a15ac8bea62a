package dev.postmortem.site.compose;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.Corpus;
import dev.postmortem.corpus.PlainRepository;
import dev.postmortem.corpus.config.Configuration;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.PostmortemReader;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.text.SourceText;
import dev.postmortem.schema.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A corpus as people outside the organisation may read it: without what stands between {@code <!--
 * internal -->} and {@code <!-- /internal -->}, and without the names of owners and the keys of
 * tickets in whatever prose they stand. A block that is never closed is internal to the end: rather
 * too little than too much.
 */
final class OutwardCorpus {

  private OutwardCorpus() {}

  /** The outward side of a repository; only what outsiders may know of is read again. */
  static Corpus of(PlainRepository repository) {
    Corpus corpus = repository.corpus();
    RepositoryFolder folder = new RepositoryFolder(repository.root(), Map.of());
    DocumentParser parser = new DocumentParser(corpus.configuration().sectionNames());
    List<Postmortem> postmortems = new ArrayList<>();
    for (Postmortem p : corpus.postmortems()) {
      if (Audience.PUBLIC.mayRead(p)
          && folder.read(p.path()) instanceof RepositoryFolder.Reading.Text text) {
        postmortems.add(outward(p, text.source(), parser, corpus.configuration()));
      }
    }
    return new Corpus(corpus.configuration(), postmortems, corpus.history(), corpus.today());
  }

  private static Postmortem outward(
      Postmortem p, SourceText source, DocumentParser parser, Configuration configuration) {
    HiddenWords hidden = hidden(configuration, p);
    String text = source.text();
    int body = DocumentParser.frontMatterOf(source).span().end();
    SourceText cleared =
        SourceText.of(
            p.path(),
            text.substring(0, body) + hidden.hideIn(withoutInternal(text.substring(body))));
    return cleared(PostmortemReader.read(parser.parse(cleared)), hidden);
  }

  /** Owners and tickets, unless the word also names something that may be known. */
  private static HiddenWords hidden(Configuration configuration, Postmortem p) {
    Set<String> words = new HashSet<>();
    configuration.owners().forEach(o -> words.add(o.id()));
    for (Postmortem.Action action : p.actions()) {
      action.owner().ifPresent(words::add);
      action.ticket().ifPresent(words::add);
    }
    p.incident().ifPresent(words::add);
    words.removeAll(p.services());
    words.removeAll(p.teams());
    words.removeAll(p.tags());
    configuration.services().forEach(s -> words.remove(s.id()));
    configuration.teams().forEach(t -> words.remove(t.id()));
    return new HiddenWords(words);
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
      int start = skipSpace(text, at + 4);
      if (text.regionMatches(true, start, word, 0, word.length())) {
        int end = skipSpace(text, start + word.length());
        if (text.startsWith("-->", end)) {
          return Optional.of(new Span(at, end + 3));
        }
      }
    }
    return Optional.empty();
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static Postmortem cleared(Postmortem p, HiddenWords hidden) {
    return new Postmortem(
        p.id(),
        p.path(),
        hidden.hideIn(p.title()),
        p.status(),
        p.kind(),
        p.severity(),
        p.visibility(),
        p.redactedBy(),
        p.services(),
        p.teams(),
        p.tags(),
        p.times(),
        p.detectedBy(),
        new Postmortem.Impact(
            p.impact().summary().map(hidden::hideIn),
            p.impact().usersAffected(),
            p.impact().requestsFailed(),
            p.impact().duration(),
            p.impact().revenue(),
            p.impact().dataLoss(),
            p.impact().slos()),
        p.trigger()
            .map(
                t ->
                    new Postmortem.Trigger(
                        t.kind(),
                        t.summary().map(hidden::hideIn),
                        t.change().filter(hidden::holdsNone))),
        p.factors().stream()
            .map(f -> new Postmortem.ContributingFactor(f.factor(), f.note().map(hidden::hideIn)))
            .toList(),
        p.faultTree(),
        p.actions().stream().map(a -> cleared(a, hidden)).toList(),
        p.roles(),
        p.reviewers(),
        p.evidence().stream()
            .filter(e -> e.url().map(hidden::holdsNone).orElse(true))
            .map(e -> new Postmortem.Evidence(e.kind(), e.url(), e.note().map(hidden::hideIn)))
            .toList(),
        Optional.empty(),
        p.analysisMethod(),
        p.reviewScore(),
        p.related(),
        p.recurrenceOf(),
        p.waivers(),
        p.timeline(),
        p.sections(),
        p.body());
  }

  private static Postmortem.Action cleared(Postmortem.Action a, HiddenWords hidden) {
    return new Postmortem.Action(
        a.id(),
        hidden.hideIn(a.action()),
        a.kind(),
        a.owner(),
        a.due(),
        a.ticket(),
        a.status(),
        a.doneOn(),
        a.addresses(),
        a.doneWhen().map(hidden::hideIn),
        a.verifiedBy());
  }
}
