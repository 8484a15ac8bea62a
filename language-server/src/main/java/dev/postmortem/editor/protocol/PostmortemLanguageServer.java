package dev.postmortem.editor.protocol;

import dev.postmortem.editor.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** A language server for postmortems: the linter's findings on what stands in the editor. */
public final class PostmortemLanguageServer implements LanguageServer, LanguageClientAware {

  private final LocalDate today;
  private final OpenTexts texts = new OpenTexts();
  private boolean shutDown;

  /**
   * A server.
   *
   * @param today the date that deadlines are counted to
   */
  public PostmortemLanguageServer(LocalDate today) {
    this.today = today;
  }

  @Override
  public void connect(LanguageClient client) {
    texts.tell(client);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
    folder(parameters).ifPresent(folder -> texts.belongTo(Workspace.at(folder, today)));
    ServerCapabilities capabilities = new ServerCapabilities();
    capabilities.setTextDocumentSync(TextDocumentSyncKind.Full);
    capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    return CompletableFuture.completedFuture(
        new InitializeResult(capabilities, new ServerInfo(Conversions.SOURCE)));
  }

  @SuppressWarnings("deprecation") // Older clients name one root instead of folders.
  private static Optional<Path> folder(InitializeParams parameters) {
    List<WorkspaceFolder> folders = parameters.getWorkspaceFolders();
    String uri =
        folders != null && !folders.isEmpty() ? folders.get(0).getUri() : parameters.getRootUri();
    return uri == null ? Optional.empty() : OpenTexts.file(uri);
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    texts.stop();
    return CompletableFuture.completedFuture(new Object());
  }

  @Override
  public void exit() {
    // The protocol's own exit codes: 0 after a shutdown, 1 without.
    System.exit(shutDown ? 0 : 1);
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return texts;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return texts;
  }
}
