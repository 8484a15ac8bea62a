package dev.postmortem.languageserver.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client and the server, talking the protocol over streams. */
class LanguageServerSessionTest {

  private static final String MISSPELT =
      """
      ---
      title: Orders were accepted twice
      status: publishd
      ---
      The engineer forgot to drain the node.
      """;

  @TempDir Path folder;

  private final Listener listener = new Listener();
  private LanguageServer server;
  private String uri;

  @BeforeEach
  void connect() throws Exception {
    Path file = folder.resolve("postmortems/2026-06-04-orders.md");
    Files.createDirectories(file.getParent());
    Files.writeString(folder.resolve("postmortem.yml"), "");
    Files.writeString(file, "");
    uri = file.toRealPath().toUri().toString();

    Wire toServer = Wire.open();
    Wire toClient = Wire.open();
    PostmortemLanguageServer inProcess =
        new PostmortemLanguageServer(() -> LocalDate.of(2026, 11, 20));
    var serverSide = LSPLauncher.createServerLauncher(inProcess, toServer.in(), toClient.out());
    inProcess.connect(serverSide.getRemoteProxy());
    ProtocolBench.listen(serverSide);
    var clientSide = LSPLauncher.createClientLauncher(listener, toClient.in(), toServer.out());
    ProtocolBench.listen(clientSide);
    server = clientSide.getRemoteProxy();

    InitializeParams parameters = new InitializeParams();
    parameters.setWorkspaceFolders(
        List.of(new WorkspaceFolder(folder.toRealPath().toUri().toString(), "sample")));
    server.initialize(parameters).get(10, TimeUnit.SECONDS);
  }

  @AfterEach
  void hangUp() throws Exception {
    server.shutdown().get(10, TimeUnit.SECONDS);
  }

  @Test
  void findingsOfUnsavedTextArriveWhenItIsOpened() throws Exception {
    open(MISSPELT);
    assertThat(listener.diagnostics())
        .extracting(d -> d.getCode().getLeft())
        .contains("front-matter-schema", "person-at-fault");
  }

  @Test
  void linesAndColumnsAreCountedFromZero() throws Exception {
    open(MISSPELT);
    assertThat(listener.diagnostics())
        .filteredOn(d -> d.getCode().getLeft().equals("person-at-fault"))
        .extracting(d -> d.getRange().getStart())
        .containsExactly(new Position(4, 0));
  }

  @Test
  void aFixedTextLosesItsFinding() throws Exception {
    open(MISSPELT);
    listener.diagnostics();
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, 2),
                List.of(
                    new TextDocumentContentChangeEvent(
                        MISSPELT.replace(
                            "The engineer forgot to drain the node.",
                            "The runbook has no step that drains the node.")))));
    assertThat(listener.diagnostics())
        .extracting(d -> d.getCode().getLeft())
        .doesNotContain("person-at-fault");
  }

  @Test
  void aMisspeltWordHasAQuickFix() throws Exception {
    open(MISSPELT);
    listener.diagnostics();
    var actions =
        server
            .getTextDocumentService()
            .codeAction(
                new CodeActionParams(
                    new TextDocumentIdentifier(uri),
                    new Range(new Position(2, 10), new Position(2, 10)),
                    new CodeActionContext(List.of())))
            .get(10, TimeUnit.SECONDS);
    assertThat(actions)
        .extracting(a -> a.getRight().getEdit().getChanges().get(uri).get(0).getNewText())
        .containsExactly("published");
  }

  @Test
  void aClosedTextHasNoFindingsLeft() throws Exception {
    open(MISSPELT);
    listener.diagnostics();
    server
        .getTextDocumentService()
        .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
    assertThat(listener.diagnostics()).isEmpty();
  }

  private void open(String text) {
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "markdown", 1, text)));
  }

  private static final class Listener implements LanguageClient {

    private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();

    List<Diagnostic> diagnostics() throws InterruptedException, IOException {
      PublishDiagnosticsParams next = published.poll(20, TimeUnit.SECONDS);
      if (next == null) {
        throw new IOException("the server published nothing");
      }
      return next.getDiagnostics();
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
      published.add(diagnostics);
    }

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void showMessage(MessageParams message) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams request) {
      return CompletableFuture.completedFuture(new MessageActionItem());
    }

    @Override
    public void logMessage(MessageParams message) {}
  }
}
