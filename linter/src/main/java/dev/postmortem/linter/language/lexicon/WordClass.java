package dev.postmortem.linter.language.lexicon;

import java.util.Locale;

/** Something that the lexicon knows of a word; a constant's name is its group's name there. */
public enum WordClass {
  // Words at which a reader must look closer.
  JUDGEMENT_CUE,
  REPAIR_CUE,
  CAUSE_CUE,
  SLIP_CUE,
  HINDSIGHT_CUE,

  // Closed classes.
  DETERMINER,
  POSSESSIVE,
  PRONOUN,
  WRITERS,
  BE,
  HAVE,
  DO,
  MODAL,
  NEGATION,
  PREPOSITION,
  CONJUNCTION,
  SUBORDINATOR,
  RELATIVE,
  QUESTION,
  CLAUSE_OPENER,
  SUBJECT_PRONOUN,
  ATTACHING,
  ADJUNCT_OPENER,
  ADVERB,
  ADJECTIVE,
  ORDINAL,
  ABBREVIATION,
  ADJECTIVE_OR_ADVERB,
  ADJECTIVE_OR_VERB,
  NOUN(Inflection.NOUN),

  // Verbs and their forms.
  VERB(Inflection.VERB),
  BASE,
  THIRD,
  PAST,
  PARTICIPLE,
  ING,
  NOUNISH,

  // People.
  ROLE(Inflection.NOUN),
  AMBIGUOUS_ROLE(Inflection.NOUN),
  CUSTOMER(Inflection.NOUN),
  TEAM(Inflection.NOUN),
  VENDOR(Inflection.NOUN),
  COMPANY(Inflection.NOUN),
  HUMAN_MODIFIER,
  PERSON_WORD,
  NOBODY,
  STAFF_WORD,
  TECHNICAL_GROUP,
  SOFTWARE_TITLE(Inflection.NOUN),
  MACHINE_WORD(Inflection.NOUN),
  PEOPLE_CUE,
  GIVEN_NAME,

  // Failures.
  FAULT_VERB(Inflection.VERB),
  LAPSE_VERB(Inflection.VERB),
  DUTY_VERB(Inflection.VERB),
  WRITERS_DUTY_VERB(Inflection.VERB),
  MIND_VERB(Inflection.VERB),
  SLIP_ADVERB,
  MISTAKE_ADVERB,
  SLIP_NOUN(Inflection.NOUN),
  HUMAN_SLIP(Inflection.NOUN),
  ERROR_MAKER,
  ABILITY_VERB(Inflection.VERB),
  PERCEPTION_VERB(Inflection.VERB),
  MEANS_VERB(Inflection.VERB),
  UNCHOSEN_VERB(Inflection.VERB),
  LAGGARD_VERB(Inflection.VERB),
  PROCEDURE_NOUN(Inflection.NOUN),
  CARE_NOUN(Inflection.NOUN),
  STOP_NOUN(Inflection.NOUN),
  RELEASE_VERB(Inflection.VERB),
  TRANSFER_VERB(Inflection.VERB),
  TRIAL_PLACE,
  LIVE_PLACE,
  SILENCE_VERB(Inflection.VERB),
  DISMISSIVE_WORD,

  // Circumstances that make an ordinary deed of people a failure.
  MAKER_VERB(Inflection.VERB),
  FLAW_ADJECTIVE,
  SETTING_VERB(Inflection.VERB),
  DECAY_VERB(Inflection.VERB),
  LEFT_STATE,
  COMPLETION_VERB(Inflection.VERB),
  HURRY_NOUN,
  SAFETY_NOUN(Inflection.NOUN),
  SECRET_NOUN(Inflection.NOUN),
  PUBLIC_PLACE,
  HARM_VERB(Inflection.VERB),
  MEASURE_NOUN,
  DEEM_VERB(Inflection.VERB),
  ABSENT_STATE,
  RESPONSE_VERB(Inflection.VERB),
  BODY_VERB(Inflection.VERB),
  FAULT_NOUN,
  ANSWER_NOUN(Inflection.NOUN),

  // Judgement.
  JUDGEMENT,
  WEAK_JUDGEMENT,
  HUMAN_WORK,
  GUILT,
  HARM(Inflection.NOUN),
  HEROIC,
  CERTAINTY,

  // Counterfactuals.
  REMEDY_VERB(Inflection.VERB),
  WORSE_VERB(Inflection.VERB),
  SYSTEM_VERB(Inflection.VERB),
  BETTER_WORD,
  WORSE_WORD,

  // Causes.
  ONE_ADJECTIVE,
  HEDGE_ADJECTIVE,
  ALONE,
  TROUBLE(Inflection.NOUN),
  SEARCH_VERB(Inflection.VERB),
  UNNAMED,
  DOUBT,
  WHEN_WORD,
  EQUATED_NOUN(Inflection.NOUN),
  VERDICT_VERB(Inflection.VERB),

  // Work to be done.
  VAGUE_VERB(Inflection.VERB),
  INQUIRY_VERB(Inflection.VERB),
  VAGUE_NOUN,
  VAGUE_ADJECTIVE,
  ADDRESS_VERB(Inflection.VERB),
  REPORT_VERB(Inflection.VERB),
  PERSON_REPAIR_VERB(Inflection.VERB),
  DISCIPLINE_VERB(Inflection.VERB),
  PERSON_QUALITY,
  INTENTION_VERB(Inflection.VERB),
  STATE_VERB(Inflection.VERB),
  CHANGE_VERB(Inflection.VERB),
  ORDER_VERB(Inflection.VERB),
  EXPECTATION_VERB(Inflection.VERB),
  OUTCOME_VERB(Inflection.VERB),
  EXPRESSION_VERB(Inflection.VERB),
  STATUS_VERB(Inflection.VERB),
  ARTEFACT_NOUN(Inflection.NOUN),
  PLAN_NOUN(Inflection.NOUN),
  REMEDIAL_NOUN(Inflection.NOUN),
  EMPTY_REMEDY(Inflection.NOUN),
  INQUIRY_NOUN(Inflection.NOUN),
  BRING_VERB(Inflection.VERB),
  SAFEGUARD_NOUN(Inflection.NOUN),
  ARTEFACT_VERB(Inflection.VERB),

  // Vetoes.
  OPINION_VERB(Inflection.VERB),
  REFUSAL_VERB(Inflection.VERB),
  DROPPED_STATE,
  MENTION_NOUN(Inflection.NOUN),
  DISPLAY_NOUN(Inflection.NOUN),
  GUARD_VERB(Inflection.VERB),
  ASKING_VERB(Inflection.VERB),
  HARM_EXTENT;

  /** How the other forms of a word are made. */
  enum Inflection {
    NONE,
    NOUN,
    VERB
  }

  private final Inflection inflection;
  private final int block;
  private final long bit;

  WordClass() {
    this(Inflection.NONE);
  }

  /**
   * Its place in {@link WordClasses} is that in this list; nothing outside this process sees it.
   */
  @SuppressWarnings("EnumOrdinal")
  WordClass(Inflection inflection) {
    this.inflection = inflection;
    this.block = ordinal() / Long.SIZE;
    this.bit = 1L << (ordinal() % Long.SIZE);
  }

  /** Which of the blocks of 64 classes it is in. */
  int block() {
    return block;
  }

  /** Its bit in that block. */
  long bit() {
    return bit;
  }

  Inflection inflection() {
    return inflection;
  }

  /** The name of its group in the lexicon's files. */
  public String group() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static WordClass ofGroup(String group) {
    return valueOf(group.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
