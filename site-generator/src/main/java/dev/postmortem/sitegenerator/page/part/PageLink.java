package dev.postmortem.sitegenerator.page.part;

/** Words and the page of this site that they lead to. */
public record PageLink(String text, String href) {}
