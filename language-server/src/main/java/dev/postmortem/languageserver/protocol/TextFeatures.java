package dev.postmortem.languageserver.protocol;

import com.google.gson.JsonObject;
import dev.postmortem.languageserver.Location;
import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.Workspace;
import dev.postmortem.languageserver.actions.QuickFix;
import dev.postmortem.languageserver.actions.QuickFixes;
import dev.postmortem.languageserver.completion.Completion;
import dev.postmortem.languageserver.completion.Suggestion;
import dev.postmortem.languageserver.diagnostics.EditorDiagnostics;
import dev.postmortem.languageserver.lenses.Lens;
import dev.postmortem.languageserver.navigation.EditorLink;
import dev.postmortem.languageserver.navigation.EditorLinks;
import dev.postmortem.languageserver.navigation.Navigation;
import dev.postmortem.languageserver.rename.Rename;
import dev.postmortem.languageserver.rename.RenameRefusedException;
import dev.postmortem.languageserver.symbols.Folds;
import dev.postmortem.languageserver.symbols.Highlights;
import dev.postmortem.languageserver.symbols.Outline;
import dev.postmortem.linter.Finding;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;

/** The protocol's questions about one text. */
final class TextFeatures implements TextDocumentService {

  private final OpenDocuments documents;
  private final Worker worker;
  private final Publisher publisher;
  private Client client = Client.plain();

  TextFeatures(OpenDocuments documents, Worker worker, Publisher publisher) {
    this.documents = documents;
    this.worker = worker;
    this.publisher = publisher;
  }

  void serve(Client editor) {
    client = editor;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams parameters) {
    TextDocumentItem item = parameters.getTextDocument();
    worker.run(
        () -> {
          lookAtDisk();
          documents.open(new OpenText(item.getUri(), item.getVersion(), item.getText()));
          publisher.soon();
        });
  }

  @Override
  public void didChange(DidChangeTextDocumentParams parameters) {
    String uri = parameters.getTextDocument().getUri();
    int version = parameters.getTextDocument().getVersion();
    worker.run(
        () -> {
          documents
              .text(uri)
              .ifPresent(t -> documents.open(t.changed(version, parameters.getContentChanges())));
          publisher.soon();
        });
  }

  @Override
  public void didClose(DidCloseTextDocumentParams parameters) {
    String uri = parameters.getTextDocument().getUri();
    worker.run(
        () -> {
          documents.close(uri);
          publisher.closed(uri);
        });
  }

  @Override
  public void didSave(DidSaveTextDocumentParams parameters) {
    worker.run(
        () -> {
          lookAtDisk();
          publisher.all();
          publisher.lookAtHistory();
        });
  }

  /** If the editor does not report changed files, the server looks for them. */
  private void lookAtDisk() {
    if (!client.watching()) {
      documents.workspaces().forEach(Workspace::lookAtDisk);
    }
  }

  /** A question about a place of a file. */
  private <T> CompletableFuture<T> at(
      String uri,
      Position position,
      T otherwise,
      BiFunction<OpenDocuments.Place, Integer, T> answer) {
    return in(
        uri, otherwise, (place, source) -> answer.apply(place, Ranges.offset(source, position)));
  }

  /** A question about a place of a file that need not have an answer. */
  private <T> CompletableFuture<T> perhaps(
      String uri, Position position, BiFunction<OpenDocuments.Place, Integer, Optional<T>> answer) {
    return at(uri, position, Optional.<T>empty(), answer).thenApply(o -> o.orElse(null));
  }

  private <T> CompletableFuture<T> in(
      String uri, T otherwise, BiFunction<OpenDocuments.Place, SourceText, T> answer) {
    return worker.answer(
        otherwise,
        () -> {
          documents.read();
          Optional<OpenDocuments.Place> place = documents.place(uri);
          Optional<SourceText> source = place.flatMap(OpenDocuments.Place::text);
          return source.isPresent() ? answer.apply(place.orElseThrow(), source.get()) : otherwise;
        });
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams parameters) {
    return in(
        parameters.getTextDocument().getUri(),
        Either.forLeft(List.of()),
        (place, source) -> {
          int offset = Ranges.offset(source, parameters.getPosition());
          List<CompletionItem> items = new ArrayList<>();
          for (Suggestion suggestion : Completion.at(place.view(), place.path(), offset)) {
            items.add(Answers.item(source, suggestion, items.size(), client));
          }
          return Either.forLeft(items);
        });
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams parameters) {
    return perhaps(
        parameters.getTextDocument().getUri(),
        parameters.getPosition(),
        (place, offset) -> {
          List<Finding> findings = place.workspace().findings(place.path());
          return dev.postmortem.languageserver.hover.Hover.at(
                  place.view(), place.path(), offset, findings)
              .map(
                  h ->
                      new Hover(
                          Answers.markdown(h.markdown()),
                          Ranges.range(place.text().orElseThrow(), h.span())));
        });
  }

  @Override
  public CompletableFuture<
          Either<List<? extends org.eclipse.lsp4j.Location>, List<? extends LocationLink>>>
      definition(DefinitionParams parameters) {
    return at(
        parameters.getTextDocument().getUri(),
        parameters.getPosition(),
        Either.forLeft(List.of()),
        (place, offset) ->
            Either.forLeft(
                locations(place, Navigation.definitions(place.view(), place.path(), offset))));
  }

  @Override
  public CompletableFuture<List<? extends org.eclipse.lsp4j.Location>> references(
      ReferenceParams parameters) {
    boolean withDefinition = parameters.getContext().isIncludeDeclaration();
    return at(
        parameters.getTextDocument().getUri(),
        parameters.getPosition(),
        List.of(),
        (place, offset) ->
            locations(
                place,
                withDefinition
                    ? Navigation.references(place.view(), place.path(), offset)
                    : Navigation.uses(place.view(), place.path(), offset)));
  }

  private List<org.eclipse.lsp4j.Location> locations(
      OpenDocuments.Place place, List<Location> found) {
    return found.stream()
        .map(
            l ->
                new org.eclipse.lsp4j.Location(
                    documents.uri(place.workspace(), l.path()), Ranges.range(l)))
        .toList();
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams parameters) {
    return at(
        parameters.getTextDocument().getUri(),
        parameters.getPosition(),
        List.of(),
        (place, offset) ->
            Navigation.highlights(place.view(), place.path(), offset).stream()
                .map(s -> new DocumentHighlight(Ranges.range(place.text().orElseThrow(), s)))
                .toList());
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams parameters) {
    return in(
        parameters.getTextDocument().getUri(),
        List.of(),
        (place, source) -> {
          List<Either<SymbolInformation, DocumentSymbol>> symbols = new ArrayList<>();
          Outline.of(place.view(), place.path())
              .forEach(s -> symbols.add(Either.forRight(Answers.symbol(source, s))));
          return symbols;
        });
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams parameters) {
    return in(
        parameters.getTextDocument().getUri(),
        List.of(),
        (place, source) ->
            Folds.of(place.view(), place.path()).stream()
                .map(f -> new FoldingRange(f.first() - 1, f.last() - 1))
                .toList());
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(
      CodeActionParams parameters) {
    return in(
        parameters.getTextDocument().getUri(),
        List.of(),
        (place, source) -> {
          List<Finding> findings = place.workspace().findings(place.path());
          Span range = Ranges.span(source, parameters.getRange());
          FileChanges changes = new FileChanges(documents, place.workspace(), client);
          List<Either<Command, CodeAction>> answers = new ArrayList<>();
          for (QuickFix action :
              inContext(parameters, place.view(), place.path(), range, findings)) {
            List<Diagnostic> fixed =
                action.finding().stream()
                    .flatMap(f -> EditorDiagnostics.of(List.of(f), place.view()).stream())
                    .map(d -> Answers.diagnostic(source, d))
                    .toList();
            changes.action(action, fixed).ifPresent(a -> answers.add(Either.forRight(a)));
          }
          return answers;
        });
  }

  /** An editor that fixes on saving asks for that kind only, and for the whole file. */
  private static List<QuickFix> inContext(
      CodeActionParams parameters, View view, String path, Span range, List<Finding> findings) {
    List<String> only = parameters.getContext().getOnly();
    if (only != null && !only.isEmpty()) {
      boolean fixAll = only.stream().anyMatch(k -> isPart(FileChanges.FIX_ALL, k));
      boolean quick = only.stream().anyMatch(k -> isPart("quickfix", k));
      if (!quick) {
        return fixAll
            ? view.text(path).flatMap(source -> QuickFixes.fixAll(view, source, findings)).stream()
                .toList()
            : List.of();
      }
    }
    return QuickFixes.at(view, path, range, findings);
  }

  private static boolean isPart(String kind, String of) {
    return kind.equals(of) || kind.startsWith(of + ".") || of.isEmpty();
  }

  @Override
  public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams parameters) {
    return in(
        parameters.getTextDocument().getUri(),
        List.of(),
        (place, source) ->
            Lens.of(place.view(), place.path()).stream()
                .map(
                    lens -> {
                      Range range = Ranges.range(source, lens.span());
                      return new CodeLens(range, command(place, lens, range), null);
                    })
                .toList());
  }

  private Command command(OpenDocuments.Place place, Lens lens, Range range) {
    if (!client.showsReferences() || lens.places().isEmpty()) {
      return new Command(lens.words(), "");
    }
    JsonObject where = new JsonObject();
    where.addProperty("uri", documents.uri(place.workspace(), place.path()));
    where.addProperty("line", range.getStart().getLine());
    where.addProperty("character", range.getStart().getCharacter());
    return new Command(
        lens.words(), Client.SHOW_REFERENCES, List.of(where, locations(place, lens.places())));
  }

  @Override
  public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams parameters) {
    return in(
        parameters.getTextDocument().getUri(),
        List.of(),
        (place, source) ->
            EditorLinks.of(place.view(), place.path()).stream()
                .map(link -> link(place, source, link))
                .toList());
  }

  private DocumentLink link(OpenDocuments.Place place, SourceText source, EditorLink link) {
    DocumentLink answer = new DocumentLink(Ranges.range(source, link.span()));
    answer.setTooltip(link.about());
    answer.setTarget(
        link.target() instanceof EditorLink.Target.File file
            ? documents.uri(place.workspace(), file.path())
            : ((EditorLink.Target.Address) link.target()).url());
    return answer;
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams parameters) {
    return perhaps(
        parameters.getTextDocument().getUri(),
        parameters.getPosition(),
        (place, offset) -> {
          try {
            return Rename.at(place.view(), place.path(), offset)
                .map(
                    t ->
                        Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond(
                            new PrepareRenameResult(
                                Ranges.range(place.text().orElseThrow(), t.span()), t.name())));
          } catch (RenameRefusedException refused) {
            throw refusal(refused);
          }
        });
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams parameters) {
    return perhaps(
        parameters.getTextDocument().getUri(),
        parameters.getPosition(),
        (place, offset) -> {
          try {
            return new FileChanges(documents, place.workspace(), client)
                .edit(
                    Rename.to(place.view(), place.path(), offset, parameters.getNewName().strip()));
          } catch (RenameRefusedException refused) {
            throw refusal(refused);
          }
        });
  }

  private static ResponseErrorException refusal(RenameRefusedException refused) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, refused.getMessage(), null));
  }

  @Override
  @SuppressWarnings("EnumOrdinal") // The protocol names meanings by their place in the legend.
  public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams parameters) {
    return in(
        parameters.getTextDocument().getUri(),
        new SemanticTokens(List.of()),
        (place, source) -> {
          List<Integer> data = new ArrayList<>();
          Position before = new Position(0, 0);
          for (Highlights.Highlight word : Highlights.of(place.view(), place.path())) {
            Position at = Ranges.position(source, word.span().start());
            int lines = at.getLine() - before.getLine();
            data.add(lines);
            data.add(lines == 0 ? at.getCharacter() - before.getCharacter() : at.getCharacter());
            data.add(word.span().length());
            data.add(List.of(Highlights.Meaning.values()).indexOf(word.meaning()));
            data.add(0);
            before = at;
          }
          return new SemanticTokens(data);
        });
  }
}
