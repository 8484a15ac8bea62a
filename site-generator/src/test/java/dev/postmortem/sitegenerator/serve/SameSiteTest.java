package dev.postmortem.sitegenerator.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.sitegenerator.SiteException;
import dev.postmortem.sitegenerator.SiteGenerator;
import dev.postmortem.sitegenerator.SiteRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After any sequence of changes: what is served is what a fresh build would make. */
class SameSiteTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final int STEPS = 48;
  private static final int BETWEEN_BUILDS = 6;

  @TempDir Path folder;

  private final Random random = new Random(20261124);
  private final Map<String, String> broken = new TreeMap<>();
  private final Map<String, byte[]> deleted = new TreeMap<>();
  private final List<String> log = new ArrayList<>();
  private Path repository;
  private int serial;

  @BeforeEach
  void copyTheSample() throws IOException {
    repository = folder.resolve("repository");
    Path sample = Path.of("../sample-postmortems");
    copy(sample.resolve("postmortems"), repository.resolve("postmortems"));
    String settings = Files.readString(sample.resolve("postmortem.yml"));
    int from = settings.indexOf("\nfactors:\n") + "\nfactors:\n".length();
    int to = settings.indexOf("\nservices:");
    Files.writeString(repository.resolve("taxonomy.yml"), settings.substring(from, to).indent(-2));
    Files.writeString(
        repository.resolve("postmortem.yml"),
        settings.substring(0, from - 1) + " taxonomy.yml\n" + settings.substring(to));
    assertThat(postmortems()).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void aLiveSiteAfterAnyEditsIsTheSiteOfTheFiles(Audience audience) throws Exception {
    LiveSiteBuilder workshop =
        new LiveSiteBuilder(
            new ServeRequest(
                RepositoryReader.in(repository, TODAY),
                audience,
                repository.resolve("theme"),
                configuration -> List.of(),
                0,
                log::add));
    List<String> edits = new ArrayList<>();
    for (int step = 1; step <= STEPS; step++) {
      Set<String> changed = new TreeSet<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        edit(changed, edits);
      }
      workshop.change(changed);
      // Some pages of each state, so that there is something to be taken over wrongly.
      workshop.site().file("index.html");
      workshop.site().file("factors/index.html");
      workshop.site().file("search/manifest.js");
      workshop.site().file(page(any(postmortems())));
      if (step % BETWEEN_BUILDS == 0) {
        compare(workshop.site(), audience, edits);
      }
    }
    assertThat(edits).hasSizeGreaterThan(STEPS);
  }

  private void compare(LiveSite site, Audience audience, List<String> edits)
      throws IOException, SiteException {
    Path output = folder.resolve("site-" + ++serial);
    SiteGenerator.generate(
        new SiteRequest(
            RepositoryReader.in(repository, TODAY).readPlain(),
            audience,
            output,
            Optional.of(repository.resolve("theme")),
            List.of()));
    List<String> differing = new ArrayList<>();
    List<String> attachments = new ArrayList<>();
    List<String> others = new ArrayList<>();
    List<String> built = new ArrayList<>(files(output));
    assertThat(built.remove(".postmortem-site")).isTrue();
    for (String path : built) {
      // What a page shows is there when the page is.
      (path.startsWith("files/") ? attachments : others).add(path);
    }
    assertThat(others).contains("index.html", "search/manifest.js", "corpus.json");
    others.addAll(attachments);
    for (String path : others) {
      String expected = Files.readString(output.resolve(path), StandardCharsets.ISO_8859_1);
      Optional<String> found =
          site.file(path).map(f -> new String(f.bytes(), StandardCharsets.ISO_8859_1));
      if (!found.equals(Optional.of(expected))) {
        differing.add(path);
      }
    }
    assertThat(differing).as("pages that differ after %s", edits).isEmpty();
    for (String path : deleted.keySet()) {
      if (path.endsWith(".md") && !Files.exists(output.resolve(page(path)))) {
        assertThat(site.file(page(path))).as(page(path)).isEmpty();
      }
    }
  }

  private void edit(Set<String> changed, List<String> edits) throws IOException {
    String path = any(postmortems());
    String other = id(any(postmortems()));
    int kind = random.nextInt(17);
    switch (kind) {
      case 0 -> rewrite(path, text -> text + "\nOne more line, number " + random.nextInt() + ".\n");
      case 1 -> rewrite(path, text -> text.replaceFirst("title: .*", "title: Told anew " + kind));
      case 2 -> rewrite(path, text -> text.replaceFirst("severity: .*", "severity: SEV-3"));
      case 3 ->
          rewrite(path, text -> text.replaceFirst("started_at: 20\\d\\d", "started_at: 2025"));
      case 4 -> rewrite(path, text -> text.replaceFirst("visibility: .*", "visibility: public"));
      case 5 ->
          rewrite(path, text -> text.replaceFirst("\nservices: .*", "\nvisibility: restricted$0"));
      case 6 ->
          rewrite(
              path,
              text ->
                  text.replaceFirst(
                      "contributing_factors:\n",
                      "contributing_factors:\n  - factor: never-heard-of\n"));
      case 7 ->
          rewrite(path, text -> text.replaceFirst("status: (open|in-progress)", "status: done"));
      case 8 ->
          rewrite(
              path, text -> text.replaceFirst("\nservices: ", "\nrecurrence_of: " + other + "$0"));
      case 9 -> {
        // A copy with the same contents: another id, the same in every figure.
        String copy = path.replace(".md", "-again-" + ++serial + ".md");
        copy(repository.resolve(path), repository.resolve(copy));
        path = copy;
      }
      case 10 -> {
        String moved = path.replace(".md", "-moved.md");
        Files.move(repository.resolve(path), repository.resolve(moved));
        changed.add(path);
        path = moved;
      }
      case 11 -> path = delete(path);
      case 12 -> path = breakOrMend(path);
      case 13 -> path = settings();
      case 14 -> path = theme(changed);
      case 15 -> rewrite(path, text -> text.replaceFirst("\nid: .*", "\nid: another-" + ++serial));
      default -> path = attachment();
    }
    changed.add(path);
    edits.add(kind + " " + path);
  }

  /** The same file comes back every second time. */
  private String delete(String path) throws IOException {
    if (deleted.isEmpty() || random.nextBoolean()) {
      deleted.put(path, Files.readAllBytes(repository.resolve(path)));
      Files.delete(repository.resolve(path));
      return path;
    }
    String back = any(List.copyOf(deleted.keySet()));
    Files.write(repository.resolve(back), deleted.get(back));
    deleted.remove(back);
    return back;
  }

  private String breakOrMend(String path) throws IOException {
    if (broken.isEmpty() || random.nextBoolean()) {
      broken.put(path, Files.readString(repository.resolve(path)));
      rewrite(path, text -> text.replaceFirst("title: .*", "title: \"never closed"));
      return path;
    }
    String fixed = any(List.copyOf(broken.keySet()));
    Files.writeString(repository.resolve(fixed), broken.get(fixed));
    broken.remove(fixed);
    return fixed;
  }

  private String settings() throws IOException {
    if (random.nextBoolean()) {
      rewrite("taxonomy.yml", text -> text.replaceFirst("name: .*", "name: Renamed " + ++serial));
      return "taxonomy.yml";
    }
    rewrite("postmortem.yml", text -> text.replaceFirst("title: .*", "title: Renamed " + ++serial));
    return "postmortem.yml";
  }

  private String theme(Set<String> changed) throws IOException {
    Path style = repository.resolve("theme/style.css");
    if (Files.exists(style)) {
      Files.delete(style);
    } else {
      Files.createDirectories(style.getParent());
      Files.writeString(style, "body { color: #123456 }\n");
      // A missing folder is reported as missing.
      changed.add("");
    }
    return "theme/style.css";
  }

  private String attachment() throws IOException {
    List<String> beside = files(repository).stream().filter(f -> f.endsWith(".svg")).toList();
    String image = any(beside);
    rewrite(image, text -> text.replace("</svg>", "<!-- " + ++serial + " --></svg>"));
    return image;
  }

  private interface Rewriting {
    String of(String text);
  }

  private void rewrite(String path, Rewriting rewriting) throws IOException {
    Path file = repository.resolve(path);
    Files.writeString(file, rewriting.of(Files.readString(file)));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replace(".md", "");
  }

  private static String page(String path) {
    return "incidents/" + id(path) + ".html";
  }

  private List<String> postmortems() throws IOException {
    return files(repository).stream()
        .filter(path -> path.startsWith("postmortems/") && path.endsWith(".md"))
        .toList();
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path copied = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copied.getParent());
            Files.copy(file, copied);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
