package dev.postmortem.languageserver.completion;

import java.util.List;

/** How much a rule's findings may weigh, as settings say it. */
final class RuleLevels {

  private RuleLevels() {}

  static List<Offer> offers() {
    return List.of(
        Offer.of("off", "not reported"),
        Offer.of("warning", "reported"),
        Offer.of("error", "reported, and fails a check"));
  }
}
