package dev.postmortem.languageserver.protocol;

import dev.postmortem.languageserver.Workspace;
import dev.postmortem.languageserver.symbols.WorkspaceSymbols;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The protocol's questions about everything that is open, and news of files. */
final class WorkspaceFeatures implements WorkspaceService {

  private final OpenDocuments documents;
  private final Worker worker;
  private final Publisher publisher;

  WorkspaceFeatures(OpenDocuments documents, Worker worker, Publisher publisher) {
    this.documents = documents;
    this.worker = worker;
    this.publisher = publisher;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams parameters) {
    // What is set is in postmortem.yml; the editor's own settings are none of ours.
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams parameters) {
    worker.run(
        () -> {
          List<Path> files = new ArrayList<>();
          for (FileEvent event : parameters.getChanges()) {
            OpenDocuments.file(event.getUri()).ifPresent(files::add);
          }
          documents.changedOnDisk(files);
          publisher.all();
          publisher.lookAtHistory();
        });
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams parameters) {
    worker.run(
        () -> {
          parameters
              .getEvent()
              .getAdded()
              .forEach(f -> OpenDocuments.file(f.getUri()).ifPresent(documents::addFolder));
          parameters
              .getEvent()
              .getRemoved()
              .forEach(f -> OpenDocuments.file(f.getUri()).ifPresent(documents::removeFolder));
          publisher.all();
        });
  }

  @Override
  public CompletableFuture<
          Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
      symbol(WorkspaceSymbolParams parameters) {
    return worker.answer(
        Either.forRight(List.of()),
        () -> {
          documents.read();
          documents.mainWorkspace();
          List<WorkspaceSymbol> symbols = new ArrayList<>();
          for (Workspace workspace : documents.workspaces()) {
            WorkspaceSymbols.matching(workspace.view(), parameters.getQuery())
                .forEach(found -> symbols.add(symbol(workspace, found)));
          }
          return Either.forRight(symbols);
        });
  }

  private WorkspaceSymbol symbol(Workspace workspace, WorkspaceSymbols.Found found) {
    return new WorkspaceSymbol(
        found.name(),
        Answers.kind(found.kind()),
        Either.forLeft(
            new Location(
                documents.uri(workspace, found.location().path()), Ranges.range(found.location()))),
        found.container());
  }
}
