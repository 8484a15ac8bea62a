package dev.postmortem.languageserver;

import dev.postmortem.linter.Finding;
import dev.postmortem.linter.rule.Fix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A repository on disk, and a caret in one of its texts: {@code ¦} marks it. What a test does not
 * save is what its author has in front of them.
 */
public final class EditorBench {

  /** The date of every test. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  /** A postmortem that other files of a test may be. */
  public static final String OTHER =
      """
      ---
      id: other
      title: Labels could not be printed
      status: published
      severity: SEV-2
      services: [labels]
      tags: [cache]
      started_at: 2026-03-01T10:00:00Z
      contributing_factors:
        - factor: missing-timeout
        - factor: vans-left
      actions:
        - id: A1
          action: Give up after 800 ms
          status: open
          addresses: [missing-timeout, vans-left]
      ---

      ## Summary

      The printer's queue was full.
      """;

  private final Path root;
  private final Workspace workspace;
  private String path = "postmortems/this.md";
  private int offset;

  private EditorBench(Path root) {
    this.root = root;
    this.workspace = Workspace.in(root, () -> TODAY);
  }

  /** A repository in a folder. */
  public static EditorBench in(Path root) {
    return new EditorBench(root);
  }

  /** Saves a file. */
  public EditorBench file(String name, String text) {
    try {
      Files.createDirectories(root.resolve(name).getParent());
      Files.writeString(root.resolve(name), text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return this;
  }

  /** Opens a text with a caret in it. */
  public EditorBench open(String name, String marked) {
    path = name;
    offset = Math.max(0, marked.indexOf('¦'));
    workspace.edit(name, marked.replace("¦", ""));
    return this;
  }

  /** Opens a postmortem with a caret in it. */
  public EditorBench open(String marked) {
    return open(path, marked);
  }

  public View view() {
    return workspace.view();
  }

  public Workspace workspace() {
    return workspace;
  }

  public String path() {
    return path;
  }

  public int offset() {
    return offset;
  }

  public String text() {
    return view().text(path).orElseThrow().text();
  }

  public List<Finding> findings() {
    return workspace.findings(path);
  }

  /** The text of a file after a change. */
  public static String applied(Change change, String file) {
    return new Fix("", change.edits(file)).apply(change.source(file).text());
  }
}
