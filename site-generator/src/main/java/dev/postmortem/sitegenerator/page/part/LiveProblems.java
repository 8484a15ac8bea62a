package dev.postmortem.sitegenerator.page.part;

import java.util.List;

/** What is wrong with the files of a site that is looked at while it is written. */
public record LiveProblems(List<String> problems) {}
