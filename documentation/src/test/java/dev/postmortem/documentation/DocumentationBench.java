package dev.postmortem.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A small repository of documents, or this one, and the site that is made of it. */
final class DocumentationBench {

  private static final Path THEME = Path.of("src/main/theme");

  private final Path root;

  private DocumentationBench(Path root) {
    this.root = root;
  }

  /** A repository of some files. */
  static DocumentationBench of(Path root, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = root.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
    return new DocumentationBench(root);
  }

  /** The repository of the project. */
  static DocumentationBench project() {
    return new DocumentationBench(Path.of(".."));
  }

  /** Builds the site, linked to a repository on the web if there is one, into a folder. */
  void build(Path output, Optional<String> repository) throws Exception {
    DocumentationSite.build(new DocumentationSite.Request(root, THEME, output, repository));
  }

  /** The texts of all pages, by path. */
  static SortedMap<String, String> pages(Path site) throws IOException {
    SortedMap<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        pages.put(site.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return pages;
  }
}
