package dev.postmortem.languageserver.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.postmortem.languageserver.Change;
import dev.postmortem.languageserver.Workspace;
import dev.postmortem.languageserver.actions.QuickFix;
import dev.postmortem.languageserver.actions.QuickFix.Kind;
import dev.postmortem.languageserver.actions.QuickFix.Reason;
import dev.postmortem.languageserver.actions.Reasons;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.text.source.SourceText;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Changes of files in the protocol's words. */
final class FileChanges {

  static final String FIX_ALL = "source.fixAll.postmortem";

  private final OpenDocuments documents;
  private final Workspace workspace;
  private final Client client;

  FileChanges(OpenDocuments documents, Workspace workspace, Client client) {
    this.documents = documents;
    this.workspace = workspace;
    this.client = client;
  }

  /** A change; empty if it creates a file and the editor cannot. */
  Optional<WorkspaceEdit> edit(Change change) {
    return edit(change, "");
  }

  private Optional<WorkspaceEdit> edit(Change change, String reason) {
    boolean creates = change.paths().stream().anyMatch(path -> !exists(path));
    if (!creates) {
      Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
      for (String path : change.paths()) {
        edits.put(documents.uri(workspace, path), edits(change, path, reason));
      }
      return Optional.of(new WorkspaceEdit(edits));
    }
    if (!client.documentChanges()) {
      return Optional.empty();
    }
    List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
    for (String path : change.paths()) {
      String uri = documents.uri(workspace, path);
      if (!exists(path)) {
        changes.add(Either.forRight(new CreateFile(uri)));
      }
      List<Either<TextEdit, SnippetTextEdit>> edits = new ArrayList<>();
      edits(change, path, reason).forEach(e -> edits.add(Either.forLeft(e)));
      TextDocumentEdit edit = new TextDocumentEdit();
      edit.setTextDocument(new VersionedTextDocumentIdentifier(uri, null));
      edit.setEdits(edits);
      changes.add(Either.forLeft(edit));
    }
    return Optional.of(new WorkspaceEdit(changes));
  }

  private boolean exists(String path) {
    return documents.text(documents.uri(workspace, path)).isPresent()
        || Files.exists(workspace.root().resolve(path));
  }

  private static List<TextEdit> edits(Change change, String path, String reason) {
    SourceText source = change.source(path);
    String lineBreak = source.text().contains("\r\n") ? "\r\n" : "\n";
    List<TextEdit> edits = new ArrayList<>();
    for (Fix.Edit edit : change.edits(path)) {
      String words =
          edit.replacement()
              .replace(reason.isEmpty() ? " " + Reasons.PLACEHOLDER : Reasons.PLACEHOLDER, reason)
              .replace("\r\n", "\n")
              .replace("\n", lineBreak);
      edits.add(new TextEdit(Ranges.range(source, edit.span()), words));
    }
    return edits;
  }

  /** An action; empty if the editor cannot do it. */
  Optional<CodeAction> action(QuickFix action, List<Diagnostic> fixed) {
    CodeAction answer = new CodeAction(action.title());
    answer.setKind(action.kind() == Kind.FIX_ALL ? FIX_ALL : CodeActionKind.QuickFix);
    if (action.kind() == Kind.PREFERRED_FIX) {
      answer.setIsPreferred(true);
    }
    if (!fixed.isEmpty()) {
      answer.setDiagnostics(fixed);
    }
    if (action.reason() == Reason.ASKED && client.asksReasons()) {
      answer.setCommand(
          new Command(
              action.title(), Client.APPLY_WITH_REASON, List.of(withPlaceholder(action.change()))));
      return Optional.of(answer);
    }
    return edit(action.change())
        .map(
            edit -> {
              answer.setEdit(edit);
              return answer;
            });
  }

  /** For an editor that asks for the reason itself and puts it in the placeholder's place. */
  private JsonObject withPlaceholder(Change change) {
    JsonObject all = new JsonObject();
    all.addProperty("placeholder", Reasons.PLACEHOLDER);
    JsonArray files = new JsonArray();
    for (String path : change.paths()) {
      JsonObject file = new JsonObject();
      file.addProperty("uri", documents.uri(workspace, path));
      JsonArray edits = new JsonArray();
      for (TextEdit edit : edits(change, path, Reasons.PLACEHOLDER)) {
        JsonObject one = new JsonObject();
        one.addProperty("startLine", edit.getRange().getStart().getLine());
        one.addProperty("startCharacter", edit.getRange().getStart().getCharacter());
        one.addProperty("endLine", edit.getRange().getEnd().getLine());
        one.addProperty("endCharacter", edit.getRange().getEnd().getCharacter());
        one.addProperty("text", edit.getNewText());
        edits.add(one);
      }
      file.add("edits", edits);
      files.add(file);
    }
    all.add("files", files);
    return all;
  }
}
