package dev.postmortem.sitegenerator.page.part;

/**
 * How much or how long.
 *
 * @param words for people, for example {@code 34 days}
 * @param number for sorting
 */
public record Amount(String words, String number) {}
