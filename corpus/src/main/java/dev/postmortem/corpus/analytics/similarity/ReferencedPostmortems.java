package dev.postmortem.corpus.analytics.similarity;

import dev.postmortem.corpus.Corpus;
import dev.postmortem.corpus.taxonomy.CanonicalFactors;
import dev.postmortem.schema.model.Postmortem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What of a corpus can say something of some of its postmortems: they themselves, those that name
 * one of their factors, be it as what an action addresses, and those of one id with any of these.
 * What factors say about them is the same in both.
 */
public final class ReferencedPostmortems {

  private ReferencedPostmortems() {}

  /**
   * The part of a corpus that is related to some of its files.
   *
   * @param paths which files, by path
   */
  public static Corpus of(Corpus corpus, Predicate<String> paths) {
    CanonicalFactors canonical = new CanonicalFactors(corpus.configuration().taxonomy());
    Set<String> factors = new HashSet<>();
    corpus.postmortems().stream()
        .filter(p -> paths.test(p.path()))
        .forEach(p -> factors.addAll(canonical.of(p)));
    Set<String> ids = new HashSet<>();
    corpus.postmortems().stream()
        .filter(p -> paths.test(p.path()) || names(p, factors, canonical))
        .forEach(p -> ids.add(p.id()));
    List<Postmortem> related =
        corpus.postmortems().stream().filter(p -> ids.contains(p.id())).toList();
    return new Corpus(corpus.configuration(), related, corpus.history(), corpus.today());
  }

  private static boolean names(Postmortem p, Set<String> factors, CanonicalFactors canonical) {
    return canonical.of(p).stream().anyMatch(factors::contains)
        || p.actions().stream()
            .anyMatch(action -> canonical.of(action).stream().anyMatch(factors::contains));
  }
}
