package dev.postmortem.linter.language.pattern;

import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.SectionContext;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the patterns of a family that its file holds completely. */
public final class DataPatterns implements Observer {

  private static final int CLAUSE_WINDOW_IN_TOKENS = 12;

  /** A pattern ready to be matched. */
  private record Compiled(
      PatternEntry entry,
      @Nullable Element agent,
      @Nullable Element verb,
      Set<String> flags,
      List<WordSequence> words,
      List<WordSequence> not) {}

  /** Patterns by a word that is in each of their matches. */
  private final Map<String, List<Compiled>> byCue = new HashMap<>();

  private final List<Compiled> always = new ArrayList<>();

  private DataPatterns(List<PatternEntry> entries) {
    for (PatternEntry entry : entries) {
      if (entry.isData()) {
        add(entry);
      }
    }
  }

  /** The patterns of a family. */
  public static DataPatterns of(String family) {
    return new DataPatterns(PatternFile.read(family));
  }

  private void add(PatternEntry entry) {
    List<WordSequence> words = entry.words().stream().map(WordSequence::of).toList();
    List<WordSequence> not = entry.not().stream().map(WordSequence::of).toList();
    Element agent = entry.agent().isEmpty() ? null : Element.of("{" + entry.agent() + "}");
    Set<String> flags = new LinkedHashSet<>();
    StringBuilder verbs = new StringBuilder();
    for (String part : entry.verb().isEmpty() ? new String[0] : entry.verb().split("\\s+", -1)) {
      if (part.startsWith("+")) {
        flags.add(part.substring(1));
      } else {
        verbs.append(verbs.isEmpty() ? "" : "|").append(part.startsWith("<") ? part : part + "*");
      }
    }
    Element.Words verb = verbs.isEmpty() ? null : Element.Words.of(verbs.toString());
    Compiled compiled = new Compiled(entry, agent, verb, flags, words, not);
    Set<String> cues = new LinkedHashSet<>();
    boolean sure = true;
    if (verb != null) {
      cues.addAll(verb.cues());
      sure = !verb.cues().isEmpty();
    } else {
      for (WordSequence sequence : words) {
        cues.addAll(sequence.cues());
        sure &= !sequence.cues().isEmpty();
      }
    }
    if (sure) {
      cues.forEach(cue -> byCue.computeIfAbsent(cue, word -> new ArrayList<>()).add(compiled));
    } else {
      always.add(compiled);
    }
  }

  @Override
  public void observe(ParsedSentence parsed, Matches findings) {
    Sentence s = parsed.sentence();
    Set<Compiled> worth = null;
    for (int i = 0; i < s.size(); i++) {
      worth = collect(byCue.get(s.lower(i)), worth);
      if (!s.lemma(i).equals(s.lower(i))) {
        worth = collect(byCue.get(s.lemma(i)), worth);
      }
    }
    if (worth != null) {
      worth.forEach(pattern -> find(pattern, parsed, findings));
    }
    always.forEach(pattern -> find(pattern, parsed, findings));
  }

  private static @Nullable Set<Compiled> collect(
      @Nullable List<Compiled> more, @Nullable Set<Compiled> known) {
    if (more == null) {
      return known;
    }
    Set<Compiled> all = known == null ? new LinkedHashSet<>() : known;
    all.addAll(more);
    return all;
  }

  private static void find(Compiled pattern, ParsedSentence parsed, Matches findings) {
    boolean work = pattern.entry().label().group() == Label.Group.ACTION;
    if (!isBelow(pattern.entry().section(), parsed.section())
        || (work && CompletedItems.isDone(parsed.sentence()))) {
      return;
    }
    if (pattern.verb() != null) {
      for (Clause clause : parsed.clauses()) {
        clause(pattern, clause, parsed, findings);
      }
      return;
    }
    Sentence s = parsed.sentence();
    for (int i = 0; i < s.size(); i++) {
      for (WordSequence sequence : pattern.words()) {
        WordSequence.Hit hit = sequence.at(parsed, i);
        if (hit != null && !isHeldBack(pattern, parsed)) {
          report(pattern, parsed, i, hit.end(), hit.noun(), findings);
          i = Math.max(i, hit.end() - 1);
          break;
        }
      }
    }
  }

  private static boolean isBelow(String section, SectionContext context) {
    return switch (section) {
      case "" -> true;
      case "action" -> context.action();
      case "ahead" -> context.looksAhead();
      case "not-ahead" -> !context.looksAhead();
      case "not-timeline" -> !context.timeline();
      default -> throw new IllegalArgumentException("unknown section: " + section);
    };
  }

  private static void clause(
      Compiled pattern, Clause clause, ParsedSentence parsed, Matches findings) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    NounPhrase agent = clause.agent();
    boolean fits =
        pattern.verb() instanceof Element.Words words
            && words.matches(s, verb.main())
            && !clause.conditional()
            && !clause.asked()
            && isMarked(s, verb, pattern.flags());
    boolean done =
        pattern.agent() == null
            || (agent != null
                && pattern.agent() instanceof Element.Noun wanted
                && wanted.matches(agent));
    if (!fits || !done || isHeldBack(pattern, parsed)) {
      return;
    }
    int end = pattern.words().isEmpty() ? verb.end() : -1;
    int limit = parsed.reach(verb, CLAUSE_WINDOW_IN_TOKENS);
    for (int i = verb.end(); end < 0 && i <= limit; i++) {
      for (WordSequence sequence : pattern.words()) {
        WordSequence.Hit hit = sequence.at(parsed, i);
        if (hit != null && hit.end() > i) {
          end = hit.end();
          break;
        }
      }
    }
    if (end < 0) {
      return;
    }
    boolean near = agent != null && agent.end() <= verb.start() && verb.start() - agent.end() < 4;
    report(
        pattern,
        parsed,
        near && agent != null ? agent.start() : verb.start(),
        end,
        agent,
        findings);
  }

  private static boolean isMarked(Sentence s, VerbGroup verb, Set<String> flags) {
    boolean told =
        verb.perfect()
            || s.token(verb.main()).word().isPast()
            || s.isOneOf(verb.start(), "was", "were", "did", "had");
    boolean negated = flags.contains("negated");
    return (negated == verb.negated() || flags.contains("any-polarity"))
        && (flags.contains("any-tense") || (told && !verb.hasModal()))
        && (!flags.contains("passive") || verb.passive())
        && (!flags.contains("simple") || !verb.progressive())
        && (!flags.contains("active") || !verb.passive())
        && (verb.isFinite() || flags.contains("any-form"));
  }

  private static boolean isHeldBack(Compiled pattern, ParsedSentence parsed) {
    for (WordSequence sequence : pattern.not()) {
      for (int i = 0; i < parsed.sentence().size(); i++) {
        if (sequence.at(parsed, i) != null) {
          return true;
        }
      }
    }
    return false;
  }

  private static void report(
      Compiled pattern,
      ParsedSentence parsed,
      int from,
      int to,
      @Nullable NounPhrase noun,
      Matches findings) {
    Sentence s = parsed.sentence();
    Label label = pattern.entry().label();
    boolean ours = noun != null && noun.referent() == Referent.WE;
    if (label == Label.PERSON_AT_FAULT && ours) {
      label = Label.PERSON_AT_FAULT_WE;
    }
    int objectTo = Math.max(to, s.clauseEnd(to));
    if (label == Label.VAGUE_ACTION && !findings.has(Label.UNTRACKED_ACTION)) {
      findings.add(pattern.entry().id(), Label.UNTRACKED_ACTION, s, from, to, noun, objectTo);
    }
    findings.add(pattern.entry().id(), label, s, from, to, noun, objectTo);
  }
}
