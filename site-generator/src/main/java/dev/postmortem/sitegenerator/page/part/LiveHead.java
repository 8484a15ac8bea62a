package dev.postmortem.sitegenerator.page.part;

/**
 * The script that reloads a page when the files of its site change.
 *
 * @param changes the number of changes when the page was made
 */
public record LiveHead(String changes) {}
