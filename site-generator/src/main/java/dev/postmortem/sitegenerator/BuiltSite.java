package dev.postmortem.sitegenerator;

import java.nio.file.Path;
import java.util.List;

/**
 * What a build left on disk.
 *
 * @param home the page to open first
 * @param incidents number of postmortems that have a page
 * @param files number of files written
 * @param bytes size of all files together
 * @param notes one sentence each on what readers may miss, for example an image that is not there;
 *     in the order of files
 */
public record BuiltSite(Path home, int incidents, int files, long bytes, List<String> notes) {}
