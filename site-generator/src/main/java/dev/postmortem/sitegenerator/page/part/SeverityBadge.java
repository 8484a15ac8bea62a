package dev.postmortem.sitegenerator.page.part;

/**
 * A severity as it is shown.
 *
 * @param rank from 1, the most severe, to 5; 0 for none or an unknown one
 */
public record SeverityBadge(String name, int rank) {}
