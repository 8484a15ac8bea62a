package dev.postmortem.languageserver.protocol;

import dev.postmortem.languageserver.EditorBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor and the server, talking the protocol over streams in one process. */
final class ProtocolBench implements AutoCloseable {

  private static final long PATIENCE = 30_000;

  private final Ear ear = new Ear();
  private final LanguageServer server;

  private ProtocolBench(LanguageServer server) {
    this.server = server;
  }

  /** Listens to the other side until the pipe between them is closed. */
  static void listen(Launcher<?> side) {
    var unused = side.startListening();
  }

  /** An editor that shows some folders. */
  static ProtocolBench showing(Path... folders) throws Exception {
    Wire toServer = Wire.open();
    Wire toClient = Wire.open();
    PostmortemLanguageServer inProcess = new PostmortemLanguageServer(() -> EditorBench.TODAY);
    var serverSide = LSPLauncher.createServerLauncher(inProcess, toServer.in(), toClient.out());
    inProcess.connect(serverSide.getRemoteProxy());
    listen(serverSide);
    Ear ear = new Ear();
    var clientSide = LSPLauncher.createClientLauncher(ear, toClient.in(), toServer.out());
    listen(clientSide);
    ProtocolBench bench = new ProtocolBench(clientSide.getRemoteProxy());
    ear.passOnTo(bench.ear);
    InitializeParams parameters = new InitializeParams();
    parameters.setCapabilities(new ClientCapabilities());
    parameters.setWorkspaceFolders(
        Arrays.stream(folders).map(f -> new WorkspaceFolder(uri(f), "folder")).toList());
    bench.server.initialize(parameters).get(10, TimeUnit.SECONDS);
    return bench;
  }

  static String uri(Path file) {
    return file.toUri().toString();
  }

  LanguageServer server() {
    return server;
  }

  void open(Path file, String text) {
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "markdown", 1, text)));
  }

  void change(Path file, int version, TextDocumentContentChangeEvent... changes) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(file), version), List.of(changes)));
  }

  void replace(Path file, int version, String text) {
    change(file, version, new TextDocumentContentChangeEvent(text));
  }

  void close(Path file) {
    server
        .getTextDocumentService()
        .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri(file))));
  }

  void changedOnDisk(Path file) {
    server
        .getWorkspaceService()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(
                List.of(new FileEvent(uri(file), FileChangeType.Changed))));
  }

  /** What was said last of a file, once it is what a test waits for; else as it is at the end. */
  List<Diagnostic> await(Path file, Predicate<List<Diagnostic>> wanted)
      throws InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE;
    while (true) {
      PublishDiagnosticsParams last = ear.last.get(uri(file));
      boolean there = last != null && wanted.test(last.getDiagnostics());
      if (there || System.currentTimeMillis() > end) {
        return last == null ? List.of() : last.getDiagnostics();
      }
      Thread.sleep(5);
    }
  }

  /** Rules that report on a file, once a test's rule is or is not among them. */
  List<String> rules(Path file, Predicate<List<String>> wanted) throws InterruptedException {
    return ids(await(file, found -> wanted.test(ids(found))));
  }

  static List<String> ids(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(d -> d.getCode().getLeft()).toList();
  }

  List<PublishDiagnosticsParams> published() {
    return ear.all;
  }

  /** What the server wrote into the editor's log: faults only. */
  List<String> log() {
    return ear.log;
  }

  List<String> shown() {
    return ear.shown;
  }

  @Override
  public void close() throws IOException {
    try {
      server.shutdown().get(10, TimeUnit.SECONDS);
    } catch (Exception gone) {
      throw new IOException(gone);
    }
  }

  private static final class Ear implements LanguageClient {

    private final Map<String, PublishDiagnosticsParams> last = new ConcurrentHashMap<>();
    private final List<PublishDiagnosticsParams> all = new CopyOnWriteArrayList<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private Ear next = this;

    void passOnTo(Ear other) {
      next = other;
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
      next.all.add(diagnostics);
      next.last.put(diagnostics.getUri(), diagnostics);
    }

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void showMessage(MessageParams message) {
      next.shown.add(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams request) {
      return CompletableFuture.completedFuture(new MessageActionItem());
    }

    @Override
    public void logMessage(MessageParams message) {
      next.log.add(message.getMessage());
    }
  }
}
