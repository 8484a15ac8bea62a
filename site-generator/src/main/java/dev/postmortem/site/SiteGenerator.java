package dev.postmortem.site;

import java.io.IOException;

/** Builds the static site of a corpus. */
public final class SiteGenerator {

  private SiteGenerator() {}

  /**
   * Renders every page and replaces the output folder in one step; if anything fails, what an
   * earlier build left there stays whole.
   *
   * @throws SiteException if the request cannot be met, with one sentence that says why
   * @throws IOException if reading the repository or writing the site fails
   */
  public static BuiltSite generate(SiteRequest request) throws SiteException, IOException {
    throw new SiteException("to be written: " + request.output());
  }
}
