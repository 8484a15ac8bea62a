package dev.postmortem.languageserver.protocol;

import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What the server offers to do. */
final class Offered {

  private Offered() {}

  static ServerCapabilities capabilities() {
    ServerCapabilities offered = new ServerCapabilities();
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(Either.forRight(new SaveOptions(false)));
    offered.setTextDocumentSync(sync);
    offered.setCompletionProvider(
        new CompletionOptions(false, List.of(":", " ", "-", "[", "#", "<", "(")));
    offered.setHoverProvider(true);
    offered.setDefinitionProvider(true);
    offered.setReferencesProvider(true);
    offered.setDocumentHighlightProvider(true);
    offered.setDocumentSymbolProvider(true);
    offered.setWorkspaceSymbolProvider(true);
    offered.setFoldingRangeProvider(true);
    offered.setCodeActionProvider(
        new CodeActionOptions(List.of(CodeActionKind.QuickFix, FileChanges.FIX_ALL)));
    offered.setCodeLensProvider(new CodeLensOptions(false));
    offered.setDocumentLinkProvider(new DocumentLinkOptions(false));
    offered.setRenameProvider(new RenameOptions(true));
    // In the order of Highlights.Meaning.
    offered.setSemanticTokensProvider(
        new SemanticTokensWithRegistrationOptions(
            new SemanticTokensLegend(
                List.of(SemanticTokenTypes.Number, SemanticTokenTypes.EnumMember), List.of()),
            true));
    WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
    folders.setSupported(true);
    folders.setChangeNotifications(true);
    offered.setWorkspace(new WorkspaceServerCapabilities(folders));
    return offered;
  }
}
