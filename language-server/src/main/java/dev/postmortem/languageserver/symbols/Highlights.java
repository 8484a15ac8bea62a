package dev.postmortem.languageserver.symbols;

import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.mention.Mention;
import dev.postmortem.languageserver.mention.Mentions;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words that mean something to a postmortem: times of the timeline, and names that others know. */
public final class Highlights {

  private Highlights() {}

  /** What a word means. */
  public enum Meaning {
    /** A time of the timeline. */
    TIME,
    /** A factor, service or another name. */
    NAME
  }

  /** A word on one line and what it means. */
  public record Highlight(Span span, Meaning meaning) {}

  /** The words of a postmortem, by place, none overlapping another. */
  public static List<Highlight> of(View view, String path) {
    List<Highlight> found = new ArrayList<>();
    view.document(path)
        .ifPresent(
            document ->
                document
                    .timeline()
                    .forEach(e -> found.add(new Highlight(e.time().span(), Meaning.TIME))));
    for (Mention mention : Mentions.in(view).in(path)) {
      if (mention.kind() != Mention.Kind.RULE) {
        found.add(new Highlight(mention.span(), Meaning.NAME));
      }
    }
    found.sort(Comparator.comparing(Highlight::span));
    List<Highlight> apart = new ArrayList<>();
    int end = 0;
    for (Highlight highlight : found) {
      boolean oneLine =
          view.text(path)
              .filter(s -> s.lineAt(highlight.span().start()) == s.lineAt(highlight.span().end()))
              .isPresent();
      if (oneLine && highlight.span().start() >= end && !highlight.span().isEmpty()) {
        apart.add(highlight);
        end = highlight.span().end();
      }
    }
    return apart;
  }
}
