package dev.postmortem.languageserver.navigation;

import dev.postmortem.corpus.config.Settings.Tracker;
import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.mention.Mention;
import dev.postmortem.languageserver.mention.Mention.Kind;
import dev.postmortem.languageserver.mention.Mentions;
import dev.postmortem.languageserver.navigation.EditorLink.Target;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.action.ProseAction;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.text.escape.PercentEncoding;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words of a postmortem that lead somewhere: tickets, other postmortems, files beside it. */
public final class EditorLinks {

  private final View view;
  private final PostmortemDocument document;
  private final List<EditorLink> found = new ArrayList<>();

  private EditorLinks(View view, PostmortemDocument document) {
    this.view = view;
    this.document = document;
  }

  /** The links of a file, in no order. */
  public static List<EditorLink> of(View view, String path) {
    return view.document(path)
        .map(
            document -> {
              EditorLinks links = new EditorLinks(view, document);
              links.tickets();
              links.postmortems();
              links.files();
              return List.copyOf(links.found);
            })
        .orElse(List.of());
  }

  private void tickets() {
    document.actions().stream().map(DeclaredAction::ticket).forEach(this::ticket);
    document.proseActions().stream().map(ProseAction::ticket).forEach(this::ticket);
  }

  private void ticket(Optional<Located<String>> ticket) {
    ticket.ifPresent(
        t -> {
          for (Tracker tracker : view.configuration().trackers()) {
            Optional<String> url = tracker.urlOf(t.value());
            if (url.isPresent()) {
              found.add(
                  new EditorLink(t.span(), new Target.Address(url.get()), "Open " + t.value()));
              return;
            }
          }
        });
  }

  private void postmortems() {
    for (Mention mention : Mentions.in(view).in(document.path())) {
      if (mention.kind() == Kind.POSTMORTEM && mention.role() == Mention.Role.USE) {
        view.postmortem(mention.word())
            .ifPresent(
                d ->
                    found.add(
                        new EditorLink(
                            mention.span(),
                            new Target.File(d.path()),
                            d.frontMatter().title().map(Located::value).orElse(d.path()))));
      }
    }
  }

  /** Targets of links and images in the body that are files of the repository. */
  private void files() {
    for (Block.Link link : document.links()) {
      file(link.targetSpan(), link.target());
    }
  }

  private void file(Span span, String target) {
    int anchor = target.indexOf('#');
    String path = anchor < 0 ? target : target.substring(0, anchor);
    if (path.isEmpty() || path.contains(":") || path.startsWith("/")) {
      return;
    }
    try {
      Path folder = Path.of(document.path()).getParent();
      String decoded = PercentEncoding.decode(path);
      Path file = (folder == null ? Path.of(decoded) : folder.resolve(decoded)).normalize();
      String relative = file.toString().replace('\\', '/');
      if (!relative.startsWith("..") && view.isThere(relative)) {
        found.add(new EditorLink(span, new Target.File(relative), "Open " + relative));
      }
    } catch (IllegalArgumentException noPath) {
      // A target that no file can have leads nowhere: the linter reports broken links.
      return;
    }
  }
}
