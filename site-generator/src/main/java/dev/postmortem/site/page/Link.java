package dev.postmortem.site.page;

/** Words and the page of this site that they lead to. */
public record Link(String text, String href) {}
