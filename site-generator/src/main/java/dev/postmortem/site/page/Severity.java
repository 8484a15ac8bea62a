package dev.postmortem.site.page;

/**
 * A severity as it is shown.
 *
 * @param rank from 1, the most severe, to 5; 0 for none or an unknown one
 */
public record Severity(String name, int rank) {}
