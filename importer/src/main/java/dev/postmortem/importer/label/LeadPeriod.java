package dev.postmortem.importer.label;

import dev.postmortem.importer.moment.MomentWords;
import dev.postmortem.importer.moment.RecoveredMoment;
import dev.postmortem.importer.moment.RecoveredMoments;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.document.timeline.TimeHints;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.time.DurationPhrase;
import dev.postmortem.schema.time.DurationScanner;
import dev.postmortem.schema.time.TimePhrase;
import dev.postmortem.schema.time.TimeScanner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Start and end as the lead of a report states them: {@code was unavailable from … until …}, {@code
 * between … and …}.
 */
final class LeadPeriod {

  private static final int MAX_PARAGRAPHS = 2;
  private static final int MAX_MOMENT_CHARS = 60;
  private static final Set<SectionKind> LEADS = EnumSet.of(SectionKind.SUMMARY, SectionKind.IMPACT);
  private static final List<String> OPENERS = List.of("from ", "between ");
  private static final List<String> JOINERS =
      List.of(" until ", " till ", " to ", " and ", " through ", " – ", "–", " — ", " - ");

  /** A sentence with one of these is about work and not of harm. */
  private static final List<String> WORK =
      List.of(
          "investigat",
          "meeting",
          "maintenance",
          "planned",
          "scheduled",
          "worked on",
          "debugg",
          "deployed from",
          "migrat",
          "version",
          "on-call shift");

  /** Words before a length that say that it is the incident's. */
  private static final Pattern LASTING =
      Pattern.compile(
          "(?i)\\b(?:for|last(?:ed|ing)|(?:total|outage|downtime|duration|incident)(?: time)? of"
              + "|total outage of|down for|a total of)(?: (?:about|around|approximately|roughly))?"
              + " (?:a )?$");

  private LeadPeriod() {}

  /** The period that the lead states; of several that touch, as each part was hit, the whole. */
  static RecoveredMoments read(PostmortemDocument document, SectionNames names, TimeHints hints) {
    Set<StatedPeriod> found = new LinkedHashSet<>();
    String told = "";
    for (String paragraph : leads(document, names)) {
      for (String sentence : MomentWords.sentences(paragraph)) {
        Optional<StatedPeriod> period = inSentence(sentence, hints);
        if (period.isPresent()) {
          found.add(period.get());
          told = told.isEmpty() ? sentence.strip() : told;
        }
      }
    }
    Optional<StatedPeriod> whole = StatedPeriod.joined(found);
    if (whole.isEmpty()) {
      return RecoveredMoments.NONE;
    }
    StatedPeriod period = whole.get();
    String origin = "the report says \"" + shortened(told) + '"';
    return new RecoveredMoments(
        Optional.of(new RecoveredMoment(period.start(), origin)),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new RecoveredMoment(period.end(), origin)),
        Optional.empty(),
        List.of());
  }

  /**
   * How long the lead says that the incident lasted: {@code for 3 hours}, {@code a total outage of
   * 7 hours 27 minutes}; nothing if it says several lengths.
   */
  static Optional<String> duration(PostmortemDocument document, SectionNames names) {
    Set<String> found = new LinkedHashSet<>();
    for (String paragraph : leads(document, names)) {
      for (String sentence : MomentWords.sentences(paragraph)) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        if (WORK.stream().noneMatch(lower::contains)) {
          DurationScanner.all(sentence).stream()
              .filter(d -> d.bound() == DurationPhrase.Bound.VALUE)
              .filter(d -> LASTING.matcher(sentence.substring(0, d.span().start())).find())
              .forEach(d -> found.add(sentence.substring(d.span().start(), d.span().end())));
        }
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** The first paragraphs of the report, of its first section, of summary and impact. */
  private static List<String> leads(PostmortemDocument document, SectionNames names) {
    List<String> found = new ArrayList<>();
    int left = MAX_PARAGRAPHS;
    int sections = 0;
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading heading) {
        sections += heading.level() > 1 ? 1 : 0;
        Optional<SectionKind> kind = names.kindOf(heading.text().text());
        boolean lead =
            (sections <= 1 && kind.isEmpty()) || kind.filter(LEADS::contains).isPresent();
        left = lead ? MAX_PARAGRAPHS : 0;
      } else if (block instanceof Block.Paragraph paragraph && left > 0) {
        found.add(paragraph.text().text());
        left--;
      } else if (block instanceof Block.ListBlock list && left > 0) {
        list.items().forEach(i -> found.add(i.text().text()));
        left = 0;
      }
    }
    return found;
  }

  private static Optional<StatedPeriod> inSentence(String sentence, TimeHints hints) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    if (lower.length() != sentence.length() || WORK.stream().anyMatch(lower::contains)) {
      return Optional.empty();
    }
    List<LocalDate> days = TimeScanner.certainDays(sentence, hints.order());
    TimeHints here =
        days.size() == 1
            ? new TimeHints(Optional.of(days.get(0)), hints.zone(), hints.order())
            : hints;
    for (String opener : OPENERS) {
      for (int at = lower.indexOf(opener); at >= 0; at = lower.indexOf(opener, at + 1)) {
        boolean word = at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1));
        Optional<StatedPeriod> period =
            word ? behind(sentence.substring(at + opener.length()), here) : Optional.empty();
        if (period.isPresent()) {
          return period;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<StatedPeriod> behind(String words, TimeHints hints) {
    for (String joiner : JOINERS) {
      int at = words.indexOf(joiner);
      if (at > 0 && at <= MAX_MOMENT_CHARS) {
        String second = words.substring(at + joiner.length());
        Optional<StatedPeriod> period =
            TimeScanner.lead(second)
                .filter(p -> p.clock().isPresent())
                .map(TimePhrase::end)
                .flatMap(
                    end ->
                        StatedPeriod.between(
                            words.substring(0, at).strip(), second.substring(0, end), hints));
        if (period.isPresent()) {
          return period;
        }
      }
    }
    return Optional.empty();
  }

  private static String shortened(String sentence) {
    String line = String.join(" ", sentence.split("\\s+", -1));
    return line.length() > 80 ? line.substring(0, 77).stripTrailing() + "..." : line;
  }
}
