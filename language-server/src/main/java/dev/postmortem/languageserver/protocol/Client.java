package dev.postmortem.languageserver.protocol;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;

/**
 * What an editor can do beyond the least that the protocol asks of it.
 *
 * @param snippets completions with places to fill in
 * @param watching reports files that change on disk
 * @param documentChanges takes changes that create files
 * @param showsReferences has the command {@code postmortem.showReferences}
 * @param asksReasons has the command {@code postmortem.applyWithReason}
 */
record Client(
    boolean snippets,
    boolean watching,
    boolean documentChanges,
    boolean showsReferences,
    boolean asksReasons) {

  static final String SHOW_REFERENCES = "postmortem.showReferences";
  static final String APPLY_WITH_REASON = "postmortem.applyWithReason";

  /** An editor that can do the least. */
  static Client plain() {
    return new Client(false, false, false, false, false);
  }

  static Client of(InitializeParams parameters) {
    Optional<ClientCapabilities> all = Optional.ofNullable(parameters.getCapabilities());
    Optional<WorkspaceClientCapabilities> workspace = all.map(ClientCapabilities::getWorkspace);
    return new Client(
        all.map(ClientCapabilities::getTextDocument)
            .map(TextDocumentClientCapabilities::getCompletion)
            .map(CompletionCapabilities::getCompletionItem)
            .map(CompletionItemCapabilities::getSnippetSupport)
            .orElse(false),
        workspace
            .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
            .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration)
            .orElse(false),
        workspace
            .map(WorkspaceClientCapabilities::getWorkspaceEdit)
            .map(WorkspaceEditCapabilities::getDocumentChanges)
            .orElse(false),
        option(parameters, "showReferences"),
        option(parameters, "askReasons"));
  }

  private static boolean option(InitializeParams parameters, String name) {
    return parameters.getInitializationOptions() instanceof JsonObject options
        && options.get(name) != null
        && options.get(name).isJsonPrimitive()
        && options.get(name).getAsBoolean();
  }
}
