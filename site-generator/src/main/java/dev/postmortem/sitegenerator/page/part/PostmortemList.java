package dev.postmortem.sitegenerator.page.part;

import java.util.List;
import java.util.Optional;

/**
 * The postmortems of a page, newest first.
 *
 * @param more how many are not in {@code rows}, for people
 * @param narrow the list of all postmortems, narrowed to these
 * @param feed their Atom feed
 */
public record PostmortemList(
    List<IncidentRow> rows, Optional<String> more, String narrow, Optional<String> feed) {}
