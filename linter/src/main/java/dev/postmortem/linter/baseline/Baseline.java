package dev.postmortem.linter.baseline;

import java.util.List;

/** Findings that a legacy corpus has put on record: these do not fail, new ones do. */
public final class Baseline {

  /** The file's name, at the root of the repository. */
  public static final String FILE_NAME = ".postmortem-baseline.json";

  private static final Baseline EMPTY = new Baseline(List.of());

  private final List<BaselineEntry> entries;

  /** A baseline of some entries. */
  public Baseline(List<BaselineEntry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** Nothing on record. */
  public static Baseline empty() {
    return EMPTY;
  }

  /** By file, rule and fingerprint. */
  public List<BaselineEntry> entries() {
    return entries;
  }
}
