package dev.postmortem.languageserver.symbols;

import dev.postmortem.languageserver.Location;
import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.mention.Mention;
import dev.postmortem.languageserver.mention.Mention.Role;
import dev.postmortem.languageserver.mention.Mentions;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What can be found by name in a repository: postmortems, their actions, factors, services. */
public final class WorkspaceSymbols {

  private static final int MAX_SYMBOLS = 200;

  private WorkspaceSymbols() {}

  /** Something with a name, and where it stands. */
  public record Found(String name, String container, Symbol.Kind kind, Location location) {}

  /**
   * What answers to a query: all its words must be in the name or the title around it.
   *
   * @return at most two hundred, postmortems first
   */
  public static List<Found> matching(View view, String query) {
    List<String> words = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    List<Found> found = new ArrayList<>();
    for (PostmortemDocument document : view.repository().documents()) {
      String title = title(document);
      if (answers(words, title + " " + document.id())) {
        found.add(
            new Found(
                title,
                document.id(),
                Symbol.Kind.POSTMORTEM,
                new Location(
                    document.source(),
                    document
                        .frontMatter()
                        .title()
                        .map(Located::span)
                        .orElse(document.frontMatter().anchor()))));
      }
    }
    for (String path : view.settingsTexts().stream().map(s -> s.path()).toList()) {
      for (Mention mention : Mentions.in(view).in(path)) {
        if (mention.role() == Role.DEFINITION && answers(words, mention.word())) {
          found.add(
              new Found(
                  mention.word(),
                  mention.kind().word(),
                  mention.kind() == Mention.Kind.FACTOR ? Symbol.Kind.FACTOR : Symbol.Kind.SERVICE,
                  mention.location()));
        }
      }
    }
    view.repository().documents().forEach(document -> actions(document, words, found));
    return found.size() > MAX_SYMBOLS
        ? List.copyOf(found.subList(0, MAX_SYMBOLS))
        : List.copyOf(found);
  }

  private static void actions(PostmortemDocument document, List<String> words, List<Found> found) {
    document
        .actions()
        .forEach(
            action ->
                action
                    .action()
                    .filter(a -> answers(words, a.value() + " " + ticket(action.ticket())))
                    .ifPresent(
                        a ->
                            found.add(
                                new Found(
                                    a.value(),
                                    title(document),
                                    Symbol.Kind.ACTION,
                                    new Location(document.source(), a.span())))));
  }

  private static String ticket(java.util.Optional<Located<String>> ticket) {
    return ticket.map(Located::value).orElse("");
  }

  private static String title(PostmortemDocument document) {
    return document.frontMatter().title().map(Located::value).orElse(document.id());
  }

  private static boolean answers(List<String> words, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().allMatch(lower::contains);
  }
}
