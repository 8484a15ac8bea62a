package dev.postmortem.sitegenerator.page.part;

/**
 * What has a page loaded anew when the files of its site change.
 *
 * @param changes how many changes had been told of when the page was made
 */
public record LiveHead(String changes) {}
