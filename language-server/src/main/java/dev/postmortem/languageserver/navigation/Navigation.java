package dev.postmortem.languageserver.navigation;

import dev.postmortem.languageserver.Location;
import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.mention.Mention;
import dev.postmortem.languageserver.mention.Mention.Kind;
import dev.postmortem.languageserver.mention.Mention.Role;
import dev.postmortem.languageserver.mention.Mentions;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a word to its definition and to its other uses. */
public final class Navigation {

  private Navigation() {}

  /**
   * Where the thing under a caret is defined: a factor in the taxonomy, a service in its catalogue,
   * a postmortem in its file. What comes built in is defined nowhere.
   */
  public static List<Location> definitions(View view, String path, int offset) {
    Optional<Mention> mention = Mentions.in(view).at(path, offset);
    if (mention.isEmpty()) {
      return List.of();
    }
    Mention found = mention.get();
    if (found.kind() == Kind.POSTMORTEM) {
      return view.postmortem(found.word()).map(Navigation::top).stream().toList();
    }
    return Mentions.in(view).definitions(found.kind(), found.word()).stream()
        .map(Mention::location)
        .toList();
  }

  /** Where the thing under a caret is named, its definition included. */
  public static List<Location> references(View view, String path, int offset) {
    return mentions(view, path, offset).stream().map(Mention::location).toList();
  }

  /** Where the thing under a caret is used, its definition left out. */
  public static List<Location> uses(View view, String path, int offset) {
    return mentions(view, path, offset).stream()
        .filter(m -> m.role() == Role.USE)
        .map(Mention::location)
        .toList();
  }

  private static List<Mention> mentions(View view, String path, int offset) {
    return Mentions.in(view)
        .at(path, offset)
        .map(m -> Mentions.in(view).of(m.kind(), m.word()))
        .orElse(List.of());
  }

  /** The places in one file that name the thing under a caret. */
  public static List<Span> highlights(View view, String path, int offset) {
    List<Span> spans = new ArrayList<>();
    for (Location place : references(view, path, offset)) {
      if (place.path().equals(path)) {
        spans.add(place.span());
      }
    }
    return spans;
  }

  private static Location top(PostmortemDocument document) {
    Span at =
        document.frontMatter().title().map(t -> t.span()).orElse(document.frontMatter().anchor());
    return new Location(document.source(), at);
  }
}
