package dev.postmortem.importer.label;

import dev.postmortem.importer.moment.MomentWords;
import dev.postmortem.importer.moment.ToldEvent;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.timeline.TimeHints;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.time.TimePhrase;
import dev.postmortem.schema.time.TimeScanner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a report without a timeline tells in sentences that name one time: {@code At 13:20 UTC …}.
 */
final class ProseEvents {

  private static final String MARK = "at ";

  private ProseEvents() {}

  /** The sentences with a time, in the file's order. */
  static List<ToldEvent> read(PostmortemDocument document, TimeHints hints) {
    List<ToldEvent> events = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        for (String sentence : MomentWords.sentences(paragraph.text().text())) {
          event(sentence, hints).ifPresent(events::add);
        }
      }
    }
    return events;
  }

  private static Optional<ToldEvent> event(String sentence, TimeHints hints) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    List<LocalDate> days = TimeScanner.certainDays(sentence, hints.order());
    TimeHints here =
        days.size() == 1
            ? new TimeHints(Optional.of(days.get(0)), hints.zone(), hints.order())
            : hints;
    Optional<ToldEvent> found = Optional.empty();
    for (int at = lower.indexOf(MARK); at >= 0; at = lower.indexOf(MARK, at + 1)) {
      boolean word = at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1));
      Optional<TimePhrase> phrase =
          word
              ? TimeScanner.lead(sentence.substring(at + MARK.length()))
                  .filter(p -> p.clock().isPresent() && p.exact())
              : Optional.empty();
      if (phrase.isPresent()) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        String rest = sentence.substring(at + MARK.length() + phrase.get().end());
        String words = (sentence.substring(0, at) + rest).strip();
        found = Optional.of(new ToldEvent(new StatedMoment(phrase.get()).at(here), words, ""));
      }
    }
    return found;
  }
}
