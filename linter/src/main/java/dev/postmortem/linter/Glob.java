package dev.postmortem.linter;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.regex.PatternSyntaxException;

/** Globs over paths relative to the repository. */
final class Glob {
  private Glob() {}

  static boolean matches(String glob, String path) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(path));
    } catch (PatternSyntaxException reportedAsConfiguration) {
      return false;
    }
  }
}
