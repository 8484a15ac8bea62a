package dev.postmortem.languageserver.actions;

/** The place in a change where an author has to say why. */
public final class Reasons {

  /** Placeholder for the reason; an editor that cannot ask for one puts nothing there. */
  public static final String PLACEHOLDER = "\uE000reason\uE000";

  private Reasons() {}
}
