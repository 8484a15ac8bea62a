package dev.postmortem.languageserver.rename;

import dev.postmortem.languageserver.Change;
import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.mention.Mention;
import dev.postmortem.languageserver.mention.Mention.Kind;
import dev.postmortem.languageserver.mention.Mention.Role;
import dev.postmortem.languageserver.mention.Mentions;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.text.source.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Another name for a factor, tag, service or team, in every file at once. */
public final class Rename {

  private static final Set<Kind> RENAMED =
      EnumSet.of(Kind.FACTOR, Kind.TAG, Kind.SERVICE, Kind.TEAM);

  private Rename() {}

  /**
   * What would be renamed at a place.
   *
   * @param span the name there
   * @param name the name as written
   */
  public record Target(Span span, String name) {}

  /**
   * What would be renamed at a place; empty if there is no name.
   *
   * @throws RenameRefusedException if there is a name that cannot be changed
   */
  public static Optional<Target> at(View view, String path, int offset)
      throws RenameRefusedException {
    Optional<Mention> mention = mention(view, path, offset);
    if (mention.isPresent() && isBuiltIn(view, mention.get())) {
      throw new RenameRefusedException(
          "The factor "
              + mention.get().word()
              + " is built in; define your own in postmortem.yml and rename to that.");
    }
    return mention.map(m -> new Target(m.span(), m.word()));
  }

  /**
   * The change that renames a thing everywhere. A tag may take the name of another one: the two
   * become one.
   *
   * @throws RenameRefusedException if the name cannot be changed, or not to this
   */
  public static Change to(View view, String path, int offset, String name)
      throws RenameRefusedException {
    Mention mention =
        mention(view, path, offset)
            .orElseThrow(
                () ->
                    new RenameRefusedException("No factor, tag, service or team here to rename."));
    if (!name.matches("[a-z0-9][a-z0-9._-]*")) {
      throw new RenameRefusedException(
          "\"" + name + "\" is not a valid name: use lower-case letters, digits and hyphens.");
    }
    boolean taken =
        !name.equals(mention.word())
            && !Mentions.in(view).definitions(mention.kind(), name).isEmpty();
    boolean defined = !Mentions.in(view).definitions(mention.kind(), mention.word()).isEmpty();
    if (taken && defined) {
      throw new RenameRefusedException(
          "There is another " + mention.kind().word() + " called " + name + " already.");
    }
    if (isBuiltIn(view, mention) && view.taxonomy().factor(name).isEmpty()) {
      throw new RenameRefusedException(
          "The factor "
              + mention.word()
              + " is built in: it can be changed only to another known factor, and "
              + name
              + " is none.");
    }
    Change change = new Change();
    for (Mention other : mentions(view, mention)) {
      change.add(other.source(), new Fix.Edit(other.span(), name));
    }
    return change;
  }

  /** Those that are written alike: an alias of a factor goes on to mean the same. */
  private static List<Mention> mentions(View view, Mention mention) {
    return Mentions.in(view).of(mention.kind(), mention.word()).stream()
        .filter(m -> m.word().equals(mention.word()))
        .toList();
  }

  private static Optional<Mention> mention(View view, String path, int offset) {
    return Mentions.in(view).at(path, offset).filter(m -> RENAMED.contains(m.kind()));
  }

  private static boolean isBuiltIn(View view, Mention mention) {
    return mention.kind() == Kind.FACTOR
        && view.taxonomy().factor(mention.word()).isPresent()
        && mentions(view, mention).stream().noneMatch(m -> m.role() == Role.DEFINITION);
  }
}
