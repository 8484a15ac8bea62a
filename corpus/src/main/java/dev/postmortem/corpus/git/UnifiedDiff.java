package dev.postmortem.corpus.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** The difference of two texts as a patch that {@code git apply} and {@code patch} understand. */
public final class UnifiedDiff {

  private UnifiedDiff() {}

  /**
   * The patch, with three lines around each change; empty if the texts are the same.
   *
   * @param path the file, relative to where the patch is to be applied, with {@code /}
   */
  public static String of(String path, String before, String after) {
    RawText old = new RawText(before.getBytes(StandardCharsets.UTF_8));
    RawText changed = new RawText(after.getBytes(StandardCharsets.UTF_8));
    EditList edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, old, changed);
    if (edits.isEmpty()) {
      return "";
    }
    ByteArrayOutputStream hunks = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(hunks)) {
      formatter.format(edits, old, changed);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return "--- a/" + path + "\n+++ b/" + path + "\n" + hunks.toString(StandardCharsets.UTF_8);
  }
}
