package dev.postmortem.sitegenerator.figures;

/** Some pages or parts of pages, and what they ought to show of a corpus. */
interface Area {

  void claim(Claims claims, ToldCorpus corpus);
}
