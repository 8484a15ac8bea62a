package dev.postmortem.linter.rules.evidence;

import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.timeline.TimelineEvent;
import java.time.OffsetDateTime;
import java.util.List;

/** An event of the timeline whose time is known. */
record TimelineMoment(TimelineEvent event, OffsetDateTime at) {

  /** Those of a postmortem, in the file's order. */
  static List<TimelineMoment> of(PostmortemDocument document) {
    return document.timeline().stream()
        .flatMap(event -> event.at().map(at -> new TimelineMoment(event, at)).stream())
        .toList();
  }
}
