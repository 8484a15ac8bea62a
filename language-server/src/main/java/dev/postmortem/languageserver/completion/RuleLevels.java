package dev.postmortem.languageserver.completion;

import java.util.List;

/** The levels of a rule's findings, as settings write them. */
final class RuleLevels {

  private RuleLevels() {}

  static List<Offer> offers() {
    return List.of(
        Offer.of("off", "not reported"),
        Offer.of("warning", "reported"),
        Offer.of("error", "reported, and fails a check"));
  }
}
