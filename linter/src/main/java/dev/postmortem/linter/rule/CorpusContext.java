package dev.postmortem.linter.rule;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.corpus.taxonomy.Taxonomy;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.words.NearestWord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What every rule may know about the repository, computed once for a run.
 *
 * @param repository the repository
 * @param vocabulary the words that the corpus knows
 * @param rules all rules of the run
 * @param tickets what trackers say, if they were asked
 * @param judged which files findings are asked for, by path: of the others rules need say nothing
 */
public record CorpusContext(
    Repository repository,
    Vocabulary vocabulary,
    List<RuleInfo> rules,
    TicketStates tickets,
    Predicate<String> judged) {

  /** Copies the rules. */
  public CorpusContext {
    rules = List.copyOf(rules);
  }

  /** The same with another repository, which must know the same words. */
  public CorpusContext with(Repository changed) {
    return new CorpusContext(changed, vocabulary, rules, tickets, judged);
  }

  /** The documents that are judged. */
  public Stream<PostmortemDocument> judgedDocuments() {
    return repository.documents().stream().filter(d -> judged.test(d.path()));
  }

  /** The rule of the run with an id. */
  public Optional<RuleInfo> rule(String id) {
    return rules.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** What configuration and suppressions may name: ids of rules and words of families. */
  public List<String> ruleNames() {
    return Stream.concat(
            rules.stream().map(RuleInfo::id), Arrays.stream(Family.values()).map(Family::word))
        .toList();
  }

  /** The organisation's settings. */
  public Settings configuration() {
    return repository.corpus().configuration();
  }

  /** The contributing factors. */
  public Taxonomy taxonomy() {
    return configuration().taxonomy();
  }

  /** The id that the taxonomy has for a factor; the word itself if it knows none. */
  public String canonicalFactor(String word) {
    return taxonomy().resolve(word).map(Factor::id).orElse(word);
  }

  /**
   * The factor that a word may be a slip for: the nearest of some, unless the word itself is a
   * factor of the taxonomy, or the nearest is a slip, too.
   */
  public Optional<String> meantFactor(String word, Collection<String> declared) {
    return taxonomy().resolve(word).isPresent()
        ? Optional.empty()
        : NearestWord.of(word, declared).filter(near -> taxonomy().resolve(near).isPresent());
  }

  /** The date that deadlines are counted to. */
  public LocalDate today() {
    return repository.corpus().today();
  }
}
