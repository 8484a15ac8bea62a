package dev.postmortem.site.page;

import java.util.Optional;

/**
 * A figure with what it rests on.
 *
 * @param label what is counted
 * @param value the figure
 * @param basis how many it rests on, and its interval
 * @param bar the share as a picture, if it is one
 */
public record Figure(String label, String value, String basis, Optional<ShareBar> bar) {}
