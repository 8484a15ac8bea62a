package dev.postmortem.sitegenerator.page.part;

/**
 * A share with its interval on a track 100 units long.
 *
 * @param share place of the share
 * @param from where the interval begins
 * @param width how long it is
 */
public record ShareBar(String share, String from, String width) {}
