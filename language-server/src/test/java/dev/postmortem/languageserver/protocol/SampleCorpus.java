package dev.postmortem.languageserver.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The sample corpus, to read where it is or to change in a copy. */
final class SampleCorpus {

  static final Path ROOT = Path.of("../sample-postmortems").toAbsolutePath().normalize();

  private SampleCorpus() {}

  /** Copies postmortems and settings. */
  static void copy(Path to) throws IOException {
    copy(ROOT.resolve("postmortems"), to.resolve("postmortems"));
    Files.copy(ROOT.resolve("postmortem.yml"), to.resolve("postmortem.yml"));
  }

  /** Copies a folder with everything below. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
