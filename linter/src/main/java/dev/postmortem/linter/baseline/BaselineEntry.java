package dev.postmortem.linter.baseline;

/**
 * Findings of one rule and wording in one file that are on record.
 *
 * @param path the file, relative to the repository
 * @param rule id of the rule
 * @param fingerprint tells the finding from others of the rule, whatever line it stands on
 * @param count how many such findings there were; at least 1
 * @param words the words it points at, for whoever reads the file; at most 60 characters
 */
public record BaselineEntry(
    String path, String rule, String fingerprint, int count, String words) {}
