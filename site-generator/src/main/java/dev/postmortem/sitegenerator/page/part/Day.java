package dev.postmortem.sitegenerator.page.part;

/**
 * A day, or the word for a missing one.
 *
 * @param words for people
 * @param iso {@code yyyy-mm-dd}, for sorting; empty if the day is not known
 */
public record Day(String words, String iso) {}
