package dev.postmortem.sitegenerator;

import dev.postmortem.corpus.parallel.Parallel;
import dev.postmortem.sitegenerator.compose.SiteComposer;
import dev.postmortem.sitegenerator.output.OccupiedFolderException;
import dev.postmortem.sitegenerator.output.RenderedFile;
import dev.postmortem.sitegenerator.output.SiteWriter;
import dev.postmortem.sitegenerator.page.Page;
import dev.postmortem.sitegenerator.page.machine.Feed;
import dev.postmortem.sitegenerator.search.SearchIndexBuilder;
import dev.postmortem.sitegenerator.template.TemplateException;
import dev.postmortem.sitegenerator.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** Builds the static site of a corpus. */
public final class SiteGenerator {

  private SiteGenerator() {}

  /**
   * Renders every page and replaces the output folder in one step; if anything fails, what an
   * earlier build left there stays whole.
   *
   * @throws SiteException if the request cannot be met, with one sentence that says why
   * @throws IOException if reading the repository or writing the site fails
   */
  public static BuiltSite generate(SiteRequest request) throws SiteException, IOException {
    Templates templates = new Templates(request.theme().filter(Files::isDirectory));
    try (SiteWriter writer = SiteWriter.into(request.output())) {
      SiteComposer composer =
          new SiteComposer(request.repository(), request.audience(), request.rules());
      write(composer, templates, writer);
      writer.publish();
      return new BuiltSite(
          request.output().resolve("index.html"),
          composer.postmortems().size(),
          writer.files(),
          writer.bytes(),
          composer.notes());
    } catch (TemplateException broken) {
      throw new SiteException(String.valueOf(broken.getMessage()), broken);
    } catch (OccupiedFolderException occupied) {
      throw new SiteException(String.valueOf(occupied.getMessage()), occupied);
    } catch (UncheckedIOException unwritten) {
      throw unwritten.getCause();
    }
  }

  private static void write(SiteComposer composer, Templates templates, SiteWriter writer)
      throws IOException {
    for (String asset : Templates.ASSETS) {
      writer.write(RenderedFile.of("assets/" + asset, templates.plainFile(asset)));
    }
    int count = composer.postmortems().size();
    SearchIndexBuilder index = new SearchIndexBuilder(count);
    AtomicBoolean diagrams = new AtomicBoolean();
    composer.prepareAll();
    Parallel.forEach(
        count,
        i -> {
          SiteComposer.Incident incident = composer.incident(i);
          index.add(i, incident.found());
          if (incident.page().shell().head().scripts().contains("assets/mermaid.js")) {
            diagrams.set(true);
          }
          put(writer, rendered(templates, incident.page()));
          incident.files().forEach(file -> put(writer, file));
        });
    // The largest first, so that no thread is left with one of them at the end.
    Queue<Runnable> files = new ConcurrentLinkedQueue<>();
    Queue<Page> others = new ConcurrentLinkedQueue<>();
    List<Runnable> rest = new ArrayList<>();
    rest.add(() -> composer.exports().forEach(file -> put(writer, file)));
    rest.add(
        () ->
            composer
                .searchFiles(index.build())
                .forEach(file -> files.add(() -> put(writer, file.made()))));
    for (SiteComposer.PageGroup group : composer.otherPages()) {
      rest.add(
          () ->
              group
                  .pages()
                  .get()
                  .forEach(
                      page -> {
                        others.add(page);
                        files.add(() -> put(writer, rendered(templates, page)));
                      }));
    }
    rest.add(
        () -> {
          for (Feed feed : composer.feeds()) {
            put(writer, RenderedFile.of(feed.path(), templates.fill("feed.atom", feed)));
          }
        });
    run(rest);
    run(List.copyOf(files));
    composer.attachments().forEach(file -> put(writer, file));
    if (diagrams.get()) {
      for (String asset : Templates.DIAGRAM_ASSETS) {
        put(writer, RenderedFile.of("assets/" + asset, templates.plainFile(asset)));
      }
    }
    composer
        .sitemap(List.copyOf(others))
        .ifPresent(
            sitemap ->
                put(
                    writer,
                    RenderedFile.of("sitemap.xml", templates.fill("sitemap.xml", sitemap))));
    put(writer, RenderedFile.of("robots.txt", templates.fill("robots.txt", composer.robots())));
  }

  private static void run(List<Runnable> work) {
    Parallel.forEach(work.size(), i -> work.get(i).run());
  }

  private static RenderedFile rendered(Templates templates, Page page) {
    return RenderedFile.of(page.path(), templates.fill(page.template(), page.shell(), page));
  }

  private static void put(SiteWriter writer, RenderedFile file) {
    try {
      writer.write(file);
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }
}
