package dev.postmortem.tasks;

import dev.postmortem.corpus.analytics.figure.Proportion;

/** Shares in words, with what they are of and how sure they are. */
public final class ShareText {

  private ShareText() {}

  /** For example {@code 8 of 12 (67 %; 95 % interval 39 to 86 %)}; empty if it is of nothing. */
  public static String sentence(Proportion proportion) {
    if (proportion.n() == 0) {
      return "";
    }
    Proportion.Interval interval = proportion.interval().orElseThrow();
    return "%d of %d (%d %%; 95 %% interval %d to %d %%)"
        .formatted(
            proportion.count(),
            proportion.n(),
            percent(proportion.share().orElseThrow()),
            percent(interval.lower()),
            percent(interval.upper()));
  }

  private static long percent(double share) {
    return Math.round(share * 100);
  }
}
