package dev.postmortem.linter.language.pattern;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a sentence can be observed to do; the word is that of the labelled data. */
public enum Label {
  /** A human's error is told as a cause or as what happened. */
  HUMAN_ERROR(Group.BLAME_AND_CAUSE),
  /** A person, role, team or vendor's staff is the agent of a failure. */
  PERSON_AT_FAULT(Group.BLAME_AND_CAUSE),
  /** The same, and the agent is the writers themselves. */
  PERSON_AT_FAULT_WE(Group.BLAME_AND_CAUSE),
  /** A judgemental word about people or their work. */
  JUDGEMENTAL_WORD(Group.BLAME_AND_CAUSE),
  /** A counterfactual about what people or the organisation did. */
  HINDSIGHT(Group.BLAME_AND_CAUSE),
  /** Words that make the right choice look easy afterwards. */
  HINDSIGHT_CERTAINTY(Group.BLAME_AND_CAUSE),
  /** Blame of people in so many words. */
  BLAME_WORD(Group.BLAME_AND_CAUSE),
  /** A remedy that changes a person instead of the system. */
  REPAIR_THE_PERSON(Group.BLAME_AND_CAUSE),
  /** A question why a person did something. */
  WHY_ASKED_OF_PERSON(Group.BLAME_AND_CAUSE),
  /** Praise of a person's rescue that hides a gap of the system. */
  HEROICS(Group.BLAME_AND_CAUSE),
  /** One cause is claimed. */
  SINGLE_CAUSE(Group.BLAME_AND_CAUSE),
  /** A heading that presumes one cause. */
  SINGLE_CAUSE_HEADING(Group.BLAME_AND_CAUSE),
  /** Work is promised, demanded or listed. */
  UNTRACKED_ACTION(Group.ACTION),
  /** Such work, with nothing in it that could be checked. */
  VAGUE_ACTION(Group.ACTION);

  /** The labels that are measured together. */
  public enum Group {
    /** Wording and causality. */
    BLAME_AND_CAUSE,
    /** Work to be done. */
    ACTION
  }

  private final Group group;

  Label(Group group) {
    this.group = group;
  }

  /** With which other labels it is measured. */
  public Group group() {
    return group;
  }

  /** The word of labelled data, for example {@code person-at-fault}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The label of a word of labelled data. */
  public static Optional<Label> of(String word) {
    return Arrays.stream(values()).filter(label -> label.word().equals(word)).findFirst();
  }
}
