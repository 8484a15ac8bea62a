package dev.postmortem.languageserver.lenses;

import dev.postmortem.languageserver.Location;
import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.mention.Mention;
import dev.postmortem.languageserver.mention.Mention.Kind;
import dev.postmortem.languageserver.mention.Mention.Role;
import dev.postmortem.languageserver.mention.Mentions;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.model.ActionStatus;
import dev.postmortem.text.format.Counts;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the corpus knows about a factor, shown above the line that names it.
 *
 * @param span the factor's name there
 * @param words what is shown
 * @param places where else the factor is named
 */
public record Lens(Span span, String words, List<Location> places) {

  private static final Set<ActionStatus> OPEN =
      EnumSet.of(ActionStatus.OPEN, ActionStatus.IN_PROGRESS);

  /** Copies the places. */
  public Lens {
    places = List.copyOf(places);
  }

  /** The lenses of a file, in its order. */
  public static List<Lens> of(View view, String path) {
    List<Lens> lenses = new ArrayList<>();
    view.document(path)
        .ifPresent(
            document ->
                document
                    .frontMatter()
                    .contributingFactors()
                    .forEach(f -> f.factor().ifPresent(name -> lenses.add(in(view, path, name)))));
    for (Mention mention : Mentions.in(view).in(path)) {
      if (mention.kind() == Kind.FACTOR && mention.role() == Role.DEFINITION) {
        lenses.add(in(view, path, new Located<>(mention.word(), mention.span())));
      }
    }
    return lenses;
  }

  private static Lens in(View view, String path, Located<String> name) {
    List<Location> places =
        Mentions.in(view).of(Kind.FACTOR, name.value()).stream()
            .filter(m -> m.role() == Role.USE && !m.source().path().equals(path))
            .map(Mention::location)
            .toList();
    long files = places.stream().map(Location::path).distinct().count();
    String other = view.document(path).isPresent() ? "other " : "";
    long open = openActions(view, path, name.value());
    return new Lens(
        name.span(),
        files == 0
            ? "in no " + other + "postmortem"
            : "in %d %s%s, %s"
                .formatted(
                    files, other, Counts.noun(files, "postmortem"), Counts.of(open, "open action")),
        places);
  }

  /** Actions of other postmortems against the same factor that are still to be done. */
  private static long openActions(View view, String exceptPath, String factor) {
    String meaning = Mentions.in(view).meaning(Kind.FACTOR, factor);
    return view.repository().documents().stream()
        .filter(d -> !d.path().equals(exceptPath))
        .flatMap((PostmortemDocument d) -> d.actions().stream())
        .filter(a -> a.status().filter(s -> OPEN.contains(s.value())).isPresent())
        .filter(
            a ->
                a.addresses().stream()
                    .anyMatch(
                        w -> Mentions.in(view).meaning(Kind.FACTOR, w.value()).equals(meaning)))
        .count();
  }
}
