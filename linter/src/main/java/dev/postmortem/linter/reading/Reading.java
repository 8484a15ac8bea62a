package dev.postmortem.linter.reading;

import dev.postmortem.linter.language.ProseReader;
import dev.postmortem.linter.language.lexicon.ProseLanguage;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Match;
import dev.postmortem.linter.language.syntax.Context;
import dev.postmortem.linter.language.syntax.ProsePlace;
import dev.postmortem.linter.rule.CorpusContext;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.Options;
import dev.postmortem.linter.rule.Passage;
import dev.postmortem.linter.rule.PassageMatch;
import dev.postmortem.schema.document.PostmortemDocument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all rules read out of one document, computed once and only on demand. One run reads a
 * document in one thread.
 */
public final class Reading {

  private final PostmortemDocument document;
  private final CorpusContext corpus;
  private final ProseReader reader;
  private @Nullable List<Passage> passages;
  private @Nullable ProseLanguage language;
  private @Nullable Map<Label, List<PassageMatch>> observed;

  /** A reading of a document. */
  public Reading(PostmortemDocument document, CorpusContext corpus, ProseReader reader) {
    this.document = document;
    this.corpus = corpus;
    this.reader = reader;
  }

  /** The document. */
  public PostmortemDocument document() {
    return document;
  }

  /** What rules may know about the repository. */
  public CorpusContext corpus() {
    return corpus;
  }

  /**
   * What one rule may know.
   *
   * @param options what is set on the rule for this document
   * @param judged ids and families of the rules that are on for this document
   */
  public DocumentContext forRule(Options options, Set<String> judged) {
    return new ForRule(this, options, judged);
  }

  private List<Passage> passages() {
    if (passages == null) {
      passages = Passages.of(document);
    }
    return passages;
  }

  private ProseLanguage language() {
    if (language == null) {
      language =
          document
              .frontMatter()
              .language()
              .map(tag -> ProseLanguage.ofTag(tag.value()))
              .orElseGet(
                  () -> ProseLanguage.of(passages().stream().map(p -> p.prose().text()).toList()));
    }
    return language;
  }

  private List<PassageMatch> observed(Label label) {
    if (observed == null) {
      observed = observe();
    }
    return observed.getOrDefault(label, List.of());
  }

  private Map<Label, List<PassageMatch>> observe() {
    Map<Label, List<PassageMatch>> found = new EnumMap<>(Label.class);
    if (language() != ProseLanguage.ENGLISH) {
      return found;
    }
    for (Passage passage : passages()) {
      for (Match observation : observe(passage)) {
        PassageMatch seen = new PassageMatch(passage, observation);
        if (!corpus.vocabulary().terms().allows(seen.words())) {
          found.computeIfAbsent(observation.label(), l -> new ArrayList<>()).add(seen);
        }
      }
    }
    dropSaidTwice(found);
    return found;
  }

  private List<Match> observe(Passage passage) {
    List<Match> observed = new ArrayList<>(observe(passage, passage.place()));
    if (passage.place() == ProsePlace.HEADING) {
      // A heading may be a whole sentence, as a title is.
      for (Match match : observe(passage, ProsePlace.VALUE)) {
        boolean known =
            observed.stream()
                .anyMatch(o -> o.label() == match.label() && o.span().overlaps(match.span()));
        if (!known && !isName(match)) {
          observed.add(match);
        }
      }
    }
    return observed;
  }

  /** "Process improvements" names the work below; only a sentence promises work. */
  private static boolean isName(Match inHeading) {
    return inHeading.label() == Label.UNTRACKED_ACTION
        && !inHeading.agent().kind().isHuman()
        && !inHeading.predicate().toLowerCase(Locale.ROOT).startsWith("todo");
  }

  private List<Match> observe(Passage passage, ProsePlace place) {
    return reader.observe(
        passage.prose(),
        new Context(place, passage.heading(), passage.section(), corpus.vocabulary().knownNames()));
  }

  /** "by a mistake of the operator" inside "the operator …": one fault is one finding. */
  private static void dropSaidTwice(Map<Label, List<PassageMatch>> found) {
    List<PassageMatch> errors = found.getOrDefault(Label.HUMAN_ERROR, List.of());
    if (errors.isEmpty()) {
      return;
    }
    List<PassageMatch> faults =
        new ArrayList<>(found.getOrDefault(Label.PERSON_AT_FAULT, List.of()));
    faults.addAll(found.getOrDefault(Label.PERSON_AT_FAULT_WE, List.of()));
    errors.removeIf(
        error -> faults.stream().anyMatch(fault -> fault.span().contains(error.span())));
  }

  private record ForRule(Reading reading, Options options, Set<String> judged)
      implements DocumentContext {

    @Override
    public PostmortemDocument document() {
      return reading.document;
    }

    @Override
    public CorpusContext corpus() {
      return reading.corpus;
    }

    @Override
    public boolean isJudged(String name) {
      return judged.contains(name);
    }

    @Override
    public List<Passage> passages() {
      return reading.passages();
    }

    @Override
    public ProseLanguage language() {
      return reading.language();
    }

    @Override
    public List<PassageMatch> observed(Label label) {
      return reading.observed(label);
    }
  }
}
