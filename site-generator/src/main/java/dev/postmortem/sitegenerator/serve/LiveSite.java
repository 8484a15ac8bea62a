package dev.postmortem.sitegenerator.serve;

import dev.postmortem.corpus.PlainRepository;
import dev.postmortem.sitegenerator.compose.RuleText;
import dev.postmortem.sitegenerator.compose.SiteComposer;
import dev.postmortem.sitegenerator.output.DeferredFile;
import dev.postmortem.sitegenerator.output.RenderedFile;
import dev.postmortem.sitegenerator.page.Page;
import dev.postmortem.sitegenerator.page.machine.Feed;
import dev.postmortem.sitegenerator.template.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * One state of a site, whose files are made when they are asked for and then kept: a change in one
 * of ten thousand postmortems costs only what the reader looks at. Safe for use by several threads.
 */
final class LiveSite {

  private static final String ASSETS = "assets/";

  private final SiteComposer composer;
  private final Templates templates;
  private final Map<String, RenderedFile> made = new ConcurrentHashMap<>();
  private final Map<String, Boolean> groups = new ConcurrentHashMap<>();
  private final Map<String, DeferredFile> searchFiles = new ConcurrentHashMap<>();
  private final LiveIndex index;

  LiveSite(SiteComposer composer, Templates templates) {
    this(composer, templates, new LiveIndex(composer));
  }

  private LiveSite(SiteComposer composer, Templates templates, LiveIndex index) {
    this.composer = composer;
    this.templates = templates;
    this.index = index;
  }

  /** The same site after a change; what did not change is taken over. */
  LiveSite after(PlainRepository changed, List<RuleText> rules, Templates with) {
    SiteComposer next = composer.after(changed, rules);
    return new LiveSite(next, with, index.after(next));
  }

  /**
   * A file of the site.
   *
   * @param path from the site's root, with {@code /}
   * @return empty if the site has no such file
   */
  Optional<RenderedFile> file(String path) {
    RenderedFile known = made.get(path);
    if (known == null) {
      make(path);
      known = made.get(path);
    }
    return Optional.ofNullable(known);
  }

  /**
   * Makes a page or two, so that broken templates are reported at once.
   *
   * @throws dev.postmortem.sitegenerator.template.TemplateException if they are
   */
  void prove() {
    make("index.html");
    if (!composer.postmortems().isEmpty()) {
      make(composer.address(composer.postmortems().size() - 1));
    }
  }

  private void make(String path) {
    if (path.startsWith(ASSETS)) {
      String name = path.substring(ASSETS.length());
      if (Templates.ASSETS.contains(name) || Templates.DIAGRAM_ASSETS.contains(name)) {
        keep(RenderedFile.of(path, templates.plainFile(name)));
      }
      return;
    }
    if (path.startsWith("files/")) {
      composer.attachments().forEach(this::keep);
      return;
    }
    Optional<Integer> number = composer.number(stem(path) + ".html");
    if (number.isPresent()) {
      SiteComposer.Incident incident = composer.incident(number.get());
      keep(rendered(incident.page()));
      incident.files().forEach(this::keep);
      return;
    }
    if (path.endsWith(".atom")) {
      once("feeds", this::feeds);
    } else if (path.startsWith("search/")) {
      once(
          "search",
          () -> composer.searchFiles(index.build()).forEach(f -> searchFiles.put(f.path(), f)));
      Optional.ofNullable(searchFiles.get(path)).ifPresent(file -> keep(file.made()));
    } else if (path.equals("sitemap.xml")) {
      sitemap();
    } else if (path.equals("robots.txt")) {
      keep(RenderedFile.of(path, templates.fill("robots.txt", composer.robots())));
    } else if (!path.contains("/") && !path.endsWith(".html")) {
      once("exports", () -> composer.exports().forEach(this::keep));
    } else {
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      for (SiteComposer.PageGroup group : composer.otherPages()) {
        if (group.folder().equals(folder)) {
          once("pages " + folder, () -> pages(group.pages()));
        }
      }
    }
  }

  private void once(String group, Runnable making) {
    groups.computeIfAbsent(
        group,
        key -> {
          making.run();
          return true;
        });
  }

  private void pages(Supplier<List<Page>> pages) {
    pages.get().forEach(page -> keep(rendered(page)));
  }

  private void feeds() {
    for (Feed feed : composer.feeds()) {
      keep(RenderedFile.of(feed.path(), templates.fill("feed.atom", feed)));
    }
  }

  private void sitemap() {
    List<Page> others =
        composer.otherPages().stream().flatMap(group -> group.pages().get().stream()).toList();
    composer
        .sitemap(others)
        .ifPresent(
            sitemap ->
                keep(RenderedFile.of("sitemap.xml", templates.fill("sitemap.xml", sitemap))));
  }

  private RenderedFile rendered(Page page) {
    return RenderedFile.of(page.path(), templates.fill(page.template(), page.shell(), page));
  }

  private void keep(RenderedFile file) {
    made.put(file.path(), file);
  }

  private static String stem(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
  }
}
