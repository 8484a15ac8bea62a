package dev.postmortem.editor.protocol;

import dev.postmortem.editor.Workspace;
import dev.postmortem.linter.Finding;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The texts that a client has open. One thread does all work, in the order of the messages. */
final class OpenTexts implements TextDocumentService, WorkspaceService {

  private final ExecutorService inOrder =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "postmortem-texts");
            thread.setDaemon(true);
            return thread;
          });
  private volatile @Nullable LanguageClient client;
  private volatile @Nullable Workspace workspace;

  void tell(LanguageClient listener) {
    client = listener;
  }

  void belongTo(Workspace repository) {
    workspace = repository;
  }

  void stop() {
    inOrder.shutdown();
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams parameters) {
    edit(parameters.getTextDocument().getUri(), parameters.getTextDocument().getText());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams parameters) {
    // The server asks for whole texts, so the last change holds everything.
    var changes = parameters.getContentChanges();
    edit(parameters.getTextDocument().getUri(), changes.get(changes.size() - 1).getText());
  }

  @Override
  public void didClose(DidCloseTextDocumentParams parameters) {
    String uri = parameters.getTextDocument().getUri();
    at(
        uri,
        (open, path) -> {
          open.close(path);
          publish(uri, List.of());
        });
  }

  @Override
  public void didSave(DidSaveTextDocumentParams parameters) {
    again();
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams parameters) {
    again();
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams parameters) {
    again();
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(
      CodeActionParams parameters) {
    String uri = parameters.getTextDocument().getUri();
    return CompletableFuture.supplyAsync(
        () -> {
          Workspace open = workspace;
          Optional<String> path = open == null ? Optional.empty() : file(uri).flatMap(open::pathOf);
          if (open == null || path.isEmpty()) {
            return List.of();
          }
          return open.findings(path.get()).stream()
              .filter(f -> touches(Conversions.range(f.source(), f.span()), parameters.getRange()))
              .flatMap(f -> f.fixes().stream().map(fix -> Conversions.action(uri, f, fix)))
              .map(Either::<Command, CodeAction>forRight)
              .toList();
        },
        inOrder);
  }

  /** The file that an address names; empty for texts that are no files. */
  static Optional<Path> file(String uri) {
    try {
      return Optional.of(Path.of(URI.create(uri)));
    } catch (IllegalArgumentException | FileSystemNotFoundException noFile) {
      return Optional.empty();
    }
  }

  private void edit(String uri, String text) {
    at(
        uri,
        (open, path) -> {
          open.edit(path, text);
          publish(uri, open.findings(path));
        });
  }

  private void again() {
    inOrder.execute(
        () -> {
          Workspace open = workspace;
          if (open != null) {
            open.forget();
            for (String path : open.open()) {
              publish(open.root().resolve(path).toUri().toString(), open.findings(path));
            }
          }
        });
  }

  private void publish(String uri, List<Finding> findings) {
    LanguageClient listener = client;
    if (listener != null) {
      listener.publishDiagnostics(
          new PublishDiagnosticsParams(
              uri, findings.stream().map(Conversions::diagnostic).toList()));
    }
  }

  private interface Work {
    void on(Workspace workspace, String path);
  }

  private void at(String uri, Work work) {
    inOrder.execute(
        () -> {
          Workspace open = workspace;
          if (open != null) {
            file(uri).flatMap(open::pathOf).ifPresent(path -> work.on(open, path));
          }
        });
  }

  private static boolean touches(Range one, Range other) {
    return !before(one, other) && !before(other, one);
  }

  private static boolean before(Range one, Range other) {
    int line = Integer.compare(one.getEnd().getLine(), other.getStart().getLine());
    return line < 0 || (line == 0 && one.getEnd().getCharacter() < other.getStart().getCharacter());
  }
}
