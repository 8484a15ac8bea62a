package dev.postmortem.linter.language.syntax;

import dev.postmortem.linter.language.lexicon.Lexicon;
import dev.postmortem.schema.model.SectionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the heading above tells about the sentences below.
 *
 * @param action every item is work to be done
 * @param lesson "should" and "need" are about what is to come
 * @param past it is told what happened
 * @param timeline events in their order
 * @param named whether there is a heading at all
 * @param listed whether the heading announces a list of things to do
 * @param guide readers are told how to do something
 * @param luck it is told what went well, by chance or by work
 */
public record SectionContext(
    boolean action,
    boolean lesson,
    boolean past,
    boolean timeline,
    boolean named,
    boolean listed,
    boolean guide,
    boolean luck) {

  /** Whether what is here is to come. */
  public boolean looksAhead() {
    return action || lesson;
  }

  private static final class Phrases {
    static final Map<String, List<String>> GROUPS = read();

    private static Map<String, List<String>> read() {
      Map<String, List<String>> groups = new HashMap<>();
      List<String> group = new ArrayList<>();
      for (String line : Lexicon.lines("headings.txt")) {
        if (line.startsWith("[")) {
          group = groups.computeIfAbsent(line, name -> new ArrayList<>());
        } else {
          group.add(" " + line + " ");
        }
      }
      return groups;
    }
  }

  /** The last context that was asked for: sentences come section by section. */
  private record Known(Context context, SectionContext sense) {
    static volatile @Nullable Known last;
  }

  public static SectionContext of(Context context) {
    Known last = Known.last;
    if (last != null
        && last.context.heading().equals(context.heading())
        && last.context.section().equals(context.section())
        && last.context.place() == context.place()) {
      return last.sense;
    }
    SectionContext sense = read(context);
    Known.last = new Known(context, sense);
    return sense;
  }

  private static SectionContext read(Context context) {
    String heading = normal(context.heading());
    SectionKind kind = context.section().orElse(null);
    boolean timeline =
        kind == SectionKind.TIMELINE
            || context.place() == ProsePlace.TIMELINE_EVENT
            || heading.contains(" timeline ")
            || looksLikeTime(heading.strip())
            || looksLikeDate(heading);
    boolean done = speaks(heading, "[done-heading]");
    boolean action =
        !done
            && (kind == SectionKind.FOLLOW_UP
                || context.place() == ProsePlace.ACTION
                || heading.equals(" next ")
                || speaks(heading, "[action-heading]"));
    boolean lesson = kind == SectionKind.WHAT_WENT_POORLY || speaks(heading, "[lesson-heading]");
    boolean past =
        !action
            && (timeline
                || done
                || kind == SectionKind.SUMMARY
                || kind == SectionKind.IMPACT
                || kind == SectionKind.DETECTION
                || kind == SectionKind.RESOLUTION
                || kind == SectionKind.TRIGGER
                || kind == SectionKind.WHERE_WE_GOT_LUCKY
                || kind == SectionKind.WHAT_WENT_WELL
                || speaks(heading, "[past-heading]"));
    boolean named =
        !context.heading().isBlank() || kind != null || context.place() == ProsePlace.ACTION;
    boolean listed =
        action
            && (kind == SectionKind.FOLLOW_UP
                || context.place() == ProsePlace.ACTION
                || speaks(heading, "[list-heading]"));
    boolean guide = !action && speaks(heading, "[guide-heading]");
    boolean luck =
        kind == SectionKind.WHERE_WE_GOT_LUCKY
            || kind == SectionKind.WHAT_WENT_WELL
            || heading.contains(" lucky ")
            || heading.contains(" went well ")
            || heading.contains(" went right ");
    return new SectionContext(action, lesson, past, timeline, named, listed, guide, luck);
  }

  /** The sense of an item that a label such as "Next steps:" opens. */
  public static boolean announcesWork(String label) {
    return speaks(normal(label), "[action-heading]");
  }

  /** The same section, where every item is work to be done. */
  public SectionContext ofWork() {
    return new SectionContext(true, lesson, false, false, true, listed, false, false);
  }

  /** The same section, where events are told in their order. */
  public SectionContext ofEvents() {
    return new SectionContext(false, false, true, true, named, false, false, luck);
  }

  /** Whether a heading presumes one cause. */
  public static boolean presumesOneCause(String heading) {
    return speaks(normal(heading), "[cause-heading]")
        || normal(heading).equals(" cause ")
        || normal(heading).equals(" what was the cause ")
        || normal(heading).equals(" what is the cause ");
  }

  private static boolean speaks(String heading, String group) {
    for (String phrase : Phrases.GROUPS.getOrDefault(group, List.of())) {
      if (heading.contains(phrase)) {
        return true;
      }
    }
    return false;
  }

  /** Lower case, words parted by single blanks, with a blank at either end. */
  private static String normal(String heading) {
    StringBuilder words = new StringBuilder(" ");
    for (char c : heading.toLowerCase(Locale.ROOT).toCharArray()) {
      char plain = c == '\u2019' ? '\'' : c;
      boolean kept =
          Character.isLetterOrDigit(plain) || plain == '-' || plain == '\'' || plain == ':';
      if (kept && !(plain == ':' && !Character.isDigit(words.charAt(words.length() - 1)))) {
        words.append(plain);
      } else if (words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words
        .append(words.charAt(words.length() - 1) == ' ' ? "" : " ")
        .toString()
        .replace("follow -", "follow-");
  }

  /** "Wednesday 8 May", "26 February", "July 22": nothing but a day. */
  private static boolean looksLikeDate(String heading) {
    boolean month = false;
    for (String word : heading.strip().split(" ", -1)) {
      boolean day = !word.isEmpty() && word.length() <= 5 && Character.isDigit(word.charAt(0));
      boolean name =
          Phrases.GROUPS.getOrDefault("[day-name]", List.of()).contains(" " + word + " ");
      if (!day && !name) {
        return false;
      }
      month |= name;
    }
    return month;
  }

  private static boolean looksLikeTime(String heading) {
    int colon = heading.indexOf(':');
    return colon > 0
        && colon < 14
        && Character.isDigit(heading.charAt(colon - 1))
        && colon + 1 < heading.length()
        && Character.isDigit(heading.charAt(colon + 1));
  }
}
