package dev.postmortem.linter.language.syntax;

import dev.postmortem.linter.language.lexicon.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds which noun phrase is the subject of which verb group, and who is after a passive. */
final class Clauses {

  private static final Set<String> SUPPOSING = Set.of("if", "unless", "whether", "should");
  private static final Set<String> MANNER =
      Set.of(
          "mistake",
          "accident",
          "hand",
          "default",
          "design",
          "chance",
          "error",
          "itself",
          "coincidence");

  private static final int QUESTION_WINDOW_IN_TOKENS = 9;

  /** How far a subject is looked for, in tokens. */
  static final int SUBJECT_WINDOW_IN_TOKENS = 40;

  private final Sentence sentence;
  private final List<NounPhrase> nouns;
  private final List<VerbGroup> verbs;
  private final @Nullable NounPhrase[] nounEnding;
  private final @Nullable NounPhrase[] nounStarting;
  private final @Nullable VerbGroup[] verbEnding;

  private Clauses(Sentence sentence, Chunker.Chunks chunks) {
    this.sentence = sentence;
    this.nouns = chunks.nouns();
    this.verbs = chunks.verbs();
    this.nounEnding = new NounPhrase[sentence.size() + 1];
    this.nounStarting = new NounPhrase[sentence.size() + 1];
    this.verbEnding = new VerbGroup[sentence.size() + 1];
    for (NounPhrase noun : nouns) {
      nounEnding[noun.end()] = noun;
      nounStarting[noun.start()] = noun;
    }
    for (VerbGroup verb : verbs) {
      verbEnding[verb.end()] = verb;
    }
  }

  static List<Clause> find(Sentence sentence, Chunker.Chunks chunks) {
    Clauses clauses = new Clauses(sentence, chunks);
    List<Clause> found = new ArrayList<>();
    for (int i = 0; i < chunks.verbs().size(); i++) {
      VerbGroup verb = chunks.verbs().get(i);
      VerbGroup asked =
          i + 1 < chunks.verbs().size() ? clauses.inverted(verb, chunks.verbs().get(i + 1)) : null;
      if (asked != null) {
        found.add(clauses.question(verb, asked));
        i++;
      } else {
        found.add(clauses.clause(verb, found));
      }
    }
    return found;
  }

  /** "did the engineer check": an auxiliary, its subject and the verb's rest are one group. */
  private @Nullable VerbGroup inverted(VerbGroup auxiliary, VerbGroup rest) {
    boolean bare =
        auxiliary.end() > auxiliary.start()
            && (sentence.is(auxiliary.main(), PartOfSpeech.AUXILIARY)
                || sentence.is(auxiliary.main(), PartOfSpeech.MODAL));
    int before = auxiliary.start() - 1;
    boolean opens =
        sentence.is(before, PartOfSpeech.QUESTION)
            || sentence.is(before, PartOfSpeech.MARK)
            || sentence.is(before, PartOfSpeech.SUBORDINATOR)
            || sentence.is(before, PartOfSpeech.CONJUNCTION)
            || isAskedBefore(auxiliary.start());
    NounPhrase subject = nounStarting[auxiliary.end()];
    if (!bare
        || !opens
        || subject == null
        || rest.start() - subject.end() > 8
        || rest.start() < subject.end()
        || rest.form() == VerbGroup.Form.INFINITIVE) {
      return null;
    }
    NounPhrase between = nounEnding[sentence.backOverAdverbs(rest.start() - 1) + 1];
    if (between != null
        && !between.equals(subject)
        && sentence.is(between.start(), PartOfSpeech.PRONOUN)) {
      return null;
    }
    boolean had = sentence.reads(auxiliary.main(), "had");
    boolean fits =
        had
            ? sentence.token(rest.main()).word().isPast() || sentence.is(rest.main(), WordClass.BE)
            : sentence.is(rest.main(), WordClass.BASE)
                || sentence.token(rest.main()).word().isPast();
    if (!fits) {
      return null;
    }
    return new VerbGroup(
        auxiliary.start(),
        rest.end(),
        rest.main(),
        auxiliary.modal(),
        auxiliary.negated() || rest.negated(),
        auxiliary.perfect() || rest.perfect() || had,
        rest.passive() || sentence.is(auxiliary.main(), WordClass.BE),
        rest.progressive(),
        VerbGroup.Form.FINITE);
  }

  /** "Why on earth did the engineer reboot it": words between "why" and its verb. */
  private boolean isAskedBefore(int auxiliary) {
    for (int i = auxiliary - 1; i >= 0 && auxiliary - i < QUESTION_WINDOW_IN_TOKENS; i--) {
      if (sentence.is(i, PartOfSpeech.QUESTION)) {
        return true;
      }
      if (sentence.tag(i).isVerbal()) {
        return false;
      }
    }
    return false;
  }

  private Clause question(VerbGroup auxiliary, VerbGroup whole) {
    boolean had = sentence.reads(auxiliary.main(), "had");
    NounPhrase subject = nounStarting[auxiliary.end()];
    return new Clause(
        whole,
        subject,
        by(whole),
        had && !sentence.is(auxiliary.start() - 1, PartOfSpeech.QUESTION),
        !had || sentence.is(auxiliary.start() - 1, PartOfSpeech.QUESTION));
  }

  private Clause clause(VerbGroup told, List<Clause> before) {
    VerbGroup verb = isBarePassive(told) ? told.asPassive() : told;
    NounPhrase subject = subject(told, before);
    int from = subject == null ? verb.start() : Math.min(subject.start(), verb.start());
    int opener = sentence.backOverAdverbs(from - 1);
    boolean conditional =
        (SUPPOSING.contains(sentence.lower(opener))
                && sentence.is(opener, PartOfSpeech.SUBORDINATOR))
            || (!before.isEmpty()
                && sharesSubject(verb)
                && before.get(before.size() - 1).conditional());
    return new Clause(verb, subject, by(verb), conditional, false);
  }

  /** "Alert muted by a colleague", as notes have it. */
  private boolean isBarePassive(VerbGroup verb) {
    NounPhrase agent = nounStarting[Math.min(verb.end() + 1, sentence.size())];
    return verb.isFinite()
        && verb.end() - verb.start() == 1
        && sentence.is(verb.main(), WordClass.PARTICIPLE)
        && !sentence.is(verb.main(), WordClass.BASE)
        && sentence.isOneOf(verb.end(), "by")
        && agent != null
        && agent.isHuman();
  }

  private boolean sharesSubject(VerbGroup verb) {
    return sentence.is(sentence.backOverAdverbs(verb.start() - 1), PartOfSpeech.CONJUNCTION);
  }

  private @Nullable NounPhrase subject(VerbGroup verb, List<Clause> before) {
    int i = sentence.backOverAdverbs(verb.start() - 1);
    if (ownsUnnamed(i)) {
      return null; // "the drivers' had not moved": something of theirs
    }
    while (sentence.isOneOf(i, "\"", "\u201d", "'", "\u2019", "*", "_")) {
      i = sentence.backOverAdverbs(i - 1);
    }
    // "both", "all" behind their noun: "the engineers both ignored".
    NounPhrase floating = i >= 0 ? nounEnding[i + 1] : null;
    if (floating != null
        && floating.end() - floating.start() == 1
        && sentence.isOneOf(floating.start(), "both", "all", "each", "also")) {
      NounPhrase behind = nounEnding[floating.start()];
      if (behind != null) {
        return behind;
      }
    }
    if (verb.form() == VerbGroup.Form.INFINITIVE || verb.form() == VerbGroup.Form.ING) {
      return governing(verb, before);
    }
    if (sentence.is(i, PartOfSpeech.RELATIVE)) {
      return antecedent(i);
    }
    if (sentence.isOneOf(verb.start(), "nor") || sentence.isOneOf(verb.start() - 1, "nor")) {
      return previousSubject(before, verb);
    }
    if (sentence.is(i, PartOfSpeech.CONJUNCTION)
        || (sentence.is(i, PartOfSpeech.MARK) && sentence.is(i - 1, PartOfSpeech.CONJUNCTION))) {
      return previousSubject(before, verb);
    }
    if (sentence.token(i).isMark(",")
        || sentence.token(i).isMark(")")
        || sentence.token(i).isMark("-")
        || sentence.token(i).isMark("\u2014")) {
      NounPhrase across = acrossInsertion(i);
      return across != null ? across : previousSubject(before, verb);
    }
    NounPhrase nearest = i >= 0 ? nounEnding[i + 1] : null;
    return nearest == null ? behindClause(i) : headOfChain(nearest);
  }

  /** An apostrophe behind a plural, with no noun behind it and none of its kind before. */
  private boolean ownsUnnamed(int i) {
    return sentence.isOneOf(i, "'", "\u2019")
        && i > 0
        && sentence.token(i).start() == sentence.token(i - 1).end()
        && sentence.lower(i - 1).endsWith("s")
        && sentence.find(sentence.clauseStart(i), i - 1, "'") < 0;
  }

  /** "the changes we have described will be …": a clause without a pronoun hangs on the noun. */
  private @Nullable NounPhrase behindClause(int i) {
    VerbGroup inner = i >= 0 ? verbEnding[i + 1] : null;
    if (inner == null) {
      return null;
    }
    NounPhrase owner = relativeOwner(inner);
    if (owner != null) {
      return owner;
    }
    NounPhrase own = nounEnding[sentence.backOverAdverbs(inner.start() - 1) + 1];
    if (own == null || own.start() == 0) {
      return null;
    }
    boolean pronoun = sentence.isOneOf(own.start() - 1, "that", "which", "who", "whom");
    return nounEnding[pronoun ? own.start() - 1 : own.start()];
  }

  /** "the author of the change in the fare table": the first noun of the chain. */
  private NounPhrase headOfChain(NounPhrase last) {
    NounPhrase head = last;
    int steps = 0;
    while (steps++ < SUBJECT_WINDOW_IN_TOKENS) {
      int before = head.start() - 1;
      if (sentence.is(before, PartOfSpeech.ADVERB)) {
        before = sentence.backOverAdverbs(before);
      }
      if (sentence.is(before, PartOfSpeech.PREPOSITION)
          && sentence.is(before, WordClass.ATTACHING)) {
        NounPhrase outer = nounEnding[before];
        if (outer == null && before > 0 && sentence.is(before - 1, PartOfSpeech.ADJECTIVE)) {
          outer = nounEnding[before - 1];
        }
        if (outer == null) {
          VerbGroup inner = before >= 0 ? verbEnding[before] : null;
          NounPhrase owner = inner == null ? null : relativeOwner(inner);
          return owner == null ? head : headOfChain(owner);
        }
        head = outer;
      } else if (opensBeforeEvent(before)) {
        head = Objects.requireNonNull(nounEnding[sentence.backOverAdverbs(before - 1) + 1]);
      } else if (sentence.isOneOf(before, "and", "or", "&")
          && !sentence.is(head.start(), PartOfSpeech.PRONOUN)
          && joined(before) != null) {
        head = Objects.requireNonNull(joined(before));
      } else {
        // "the engineer who was on call acknowledged": the clause between hangs on the noun before.
        boolean particle = sentence.isOneOf(before, "up", "out", "down", "off");
        int end = particle ? before : before + 1;
        VerbGroup inner = end > 0 ? verbEnding[end] : null;
        NounPhrase owner = inner == null ? null : relativeOwner(inner);
        return owner == null ? head : owner;
      }
    }
    return head;
  }

  /** "A backup immediately before the update should": an event's time attaches to a first noun. */
  private boolean opensBeforeEvent(int before) {
    if (!sentence.isOneOf(before, "before", "after")) {
      return false;
    }
    NounPhrase outer = nounEnding[sentence.backOverAdverbs(before - 1) + 1];
    return outer != null && outer.start() == 0 && sentence.is(0, PartOfSpeech.DETERMINER);
  }

  /** The noun before "and", unless it is the object of a verb. */
  private @Nullable NounPhrase joined(int conjunction) {
    NounPhrase noun = nounEnding[conjunction];
    if (noun == null) {
      return null;
    }
    boolean object = noun.start() > 0 && verbEnding[noun.start()] != null;
    return object ? null : noun;
  }

  /** The noun that a relative clause around a verb hangs on, if the verb is in one. */
  private @Nullable NounPhrase relativeOwner(VerbGroup verb) {
    int i = sentence.backOverAdverbs(verb.start() - 1);
    if (sentence.isOneOf(i, "whoever", "anyone", "someone", "everyone")) {
      return nounEnding[i + 1];
    }
    if (sentence.is(i, PartOfSpeech.RELATIVE) && !sentence.token(i - 1).isMark(",")) {
      return i > 0 ? nounEnding[i] : null;
    }
    if (verb.form() == VerbGroup.Form.INFINITIVE) {
      // "the colleague who was supposed to open the gate did not"
      VerbGroup governor = verbEnding[verb.start()];
      return governor == null || !governor.isFinite() ? null : relativeOwner(governor);
    }
    if (verb.form() == VerbGroup.Form.PARTICIPLE
        || verb.form() == VerbGroup.Form.ING
        || isReduced(verb)) {
      return nounEnding[verb.start()];
    }
    return null;
  }

  /** "the engineer assigned to the release": a participle that looks like a past tense. */
  private boolean isReduced(VerbGroup verb) {
    return verb.isFinite()
        && verb.end() - verb.start() == 1
        && sentence.is(verb.main(), WordClass.PARTICIPLE)
        && !sentence.is(verb.main(), WordClass.BASE)
        && sentence.is(verb.end(), PartOfSpeech.PREPOSITION);
  }

  private @Nullable NounPhrase antecedent(int relative) {
    int i = relative;
    while (i > 0
        && (sentence.is(i - 1, PartOfSpeech.PREPOSITION) || sentence.token(i - 1).isMark(","))) {
      i--;
    }
    NounPhrase noun = i > 0 ? nounEnding[i] : null;
    if (noun != null && sentence.lower(relative).equals("who") && !noun.isHuman()) {
      // "the engineer on the night shift who forgot"
      NounPhrase head = headOfChain(noun);
      boolean people = head.isHuman() || head.referent() != NounPhrase.Referent.SYSTEM;
      return people
          ? head
          : new NounPhrase(noun.start(), noun.end(), noun.head(), NounPhrase.Referent.PERSON);
    }
    return noun;
  }

  /** "The contractor, who had no plan, rerouted …", "The engineer (on call) forgot …". */
  private @Nullable NounPhrase acrossInsertion(int close) {
    boolean bracket = sentence.token(close).isMark(")");
    for (int i = close - 1; i >= 0 && close - i < SUBJECT_WINDOW_IN_TOKENS; i--) {
      boolean opens =
          bracket
              ? sentence.token(i).isMark("(")
              : sentence.token(i).lower().equals(sentence.lower(close));
      if (opens) {
        NounPhrase noun = nounEnding[i];
        boolean relative = sentence.is(i + 1, PartOfSpeech.RELATIVE);
        boolean verbless = true;
        for (int k = i + 1; k < close; k++) {
          verbless &= !sentence.tag(k).isVerbal();
        }
        boolean participle =
            sentence.is(i + 1, WordClass.PARTICIPLE)
                && !sentence.is(i + 1, WordClass.BASE)
                && !sentence.is(i + 1, PartOfSpeech.ADJECTIVE);
        if (noun != null
            && (relative
                || participle
                || (sentence.is(i + 1, PartOfSpeech.SUBORDINATOR)
                    && sentence.is(i + 2, PartOfSpeech.ING))
                || (verbless && !sentence.is(i + 1, PartOfSpeech.CONJUNCTION)))) {
          NounPhrase head = headOfChain(noun);
          boolean clauseInitial =
              head.start() == 0 || !sentence.is(head.start() - 1, PartOfSpeech.VERB);
          return clauseInitial ? head : null;
        }
        return null;
      }
    }
    return null;
  }

  private @Nullable NounPhrase previousSubject(List<Clause> before, VerbGroup verb) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Clause clause = before.get(i);
      if (clause.verb().isFinite()
          && clause.verb().start() > verb.start() - SUBJECT_WINDOW_IN_TOKENS) {
        return believer(before, i, verb);
      }
    }
    return null;
  }

  /**
   * "The developer assumed the flag was off and never checked": behind what somebody thinks, an act
   * of the mind is the thinker's.
   */
  private @Nullable NounPhrase believer(List<Clause> before, int last, VerbGroup verb) {
    NounPhrase subject = before.get(last).subject();
    if (subject == null || subject.isHuman() || last == 0) {
      return subject;
    }
    Clause outer = before.get(last - 1);
    int said = outer.verb().end();
    boolean complement =
        subject.start() == said || (subject.start() == said + 1 && sentence.isOneOf(said, "that"));
    boolean ofMind =
        sentence.is(verb.main(), WordClass.MIND_VERB)
            || sentence.is(verb.main(), WordClass.WRITERS_DUTY_VERB)
            || sentence.is(verb.main(), WordClass.FAULT_VERB);
    NounPhrase thinker = outer.subject();
    return complement && ofMind && outer.verb().isFinite() && thinker != null && thinker.isHuman()
        ? thinker
        : subject;
  }

  /** Who does what an infinitive or gerund tells: the subject of the verb before it. */
  private @Nullable NounPhrase governing(VerbGroup verb, List<Clause> before) {
    NounPhrase own = nounEnding[sentence.backOverAdverbs(verb.start() - 1) + 1];
    if (own != null
        && verb.form() == VerbGroup.Form.ING
        && (own.isHuman() || sentence.isOneOf(own.start() - 1, "without", "of", "by", "to"))) {
      return own;
    }
    boolean apart =
        verb.form() == VerbGroup.Form.ING
            && sentence.isOneOf(verb.start() - 1, "without")
            && sentence.token(verb.start() - 2).isMark(",");
    for (int i = before.size() - 1; i >= 0; i--) {
      Clause clause = before.get(i);
      if (apart && i > 0 && isSubordinate(clause)) {
        continue; // "left the rules as they were, without updating"
      }
      if (clause.verb().isFinite() || clause.subject() != null) {
        return clause.verb().passive() && clause.by() != null ? clause.by() : clause.subject();
      }
    }
    return null;
  }

  private boolean isSubordinate(Clause clause) {
    NounPhrase subject = clause.subject();
    int start =
        subject == null || subject.start() > clause.verb().start()
            ? clause.verb().start()
            : subject.start();
    int opener = sentence.backOverAdverbs(start - 1);
    return sentence.is(opener, PartOfSpeech.SUBORDINATOR)
        || sentence.is(opener, PartOfSpeech.RELATIVE)
        || sentence.is(sentence.backOverAdverbs(clause.verb().start() - 1), PartOfSpeech.RELATIVE);
  }

  private @Nullable NounPhrase by(VerbGroup verb) {
    if (!verb.passive()) {
      return null;
    }
    for (int i = verb.end(); i < sentence.size() && i < verb.end() + 12; i++) {
      if (sentence.isOneOf(i, "by")) {
        NounPhrase agent = nounStarting[i + 1];
        if (agent != null && MANNER.contains(sentence.lower(agent.head()))) {
          continue;
        }
        return agent == null || MANNER.contains(sentence.lower(agent.head())) ? null : agent;
      }
      if ((sentence.is(i, PartOfSpeech.MARK) && !sentence.isOneOf(i, "(", ")"))
          || sentence.tag(i).isVerbal()) {
        return null;
      }
    }
    return null;
  }
}
