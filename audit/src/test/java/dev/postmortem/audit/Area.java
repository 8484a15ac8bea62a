package dev.postmortem.audit;

/** Some pages or parts of pages, and what they should show of a corpus. */
interface Area {

  void claim(Claims claims, PlainCorpus corpus);
}
