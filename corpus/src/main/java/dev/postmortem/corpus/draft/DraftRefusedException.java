package dev.postmortem.corpus.draft;

/** Says why no postmortem was created; the message is one sentence for the user. */
public final class DraftRefusedException extends Exception {

  private static final long serialVersionUID = 1;

  DraftRefusedException(String sentence) {
    super(sentence);
  }
}
