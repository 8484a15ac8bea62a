package dev.postmortem.languageserver.protocol;

import dev.postmortem.corpus.config.Settings.SeverityLevel;
import dev.postmortem.corpus.draft.Draft;
import dev.postmortem.corpus.draft.DraftRefusedException;
import dev.postmortem.corpus.draft.DraftRequest;
import dev.postmortem.corpus.draft.DraftTemplate;
import dev.postmortem.corpus.draft.DraftWriter;
import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.Workspace;
import dev.postmortem.languageserver.diagnostics.EditorDiagnostics;
import dev.postmortem.languageserver.preview.Preview;
import dev.postmortem.languageserver.preview.PreviewRefusedException;
import dev.postmortem.linter.RuleDocument;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.model.Kind;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** A language server for postmortems: the editor's requests and their answers. */
public final class PostmortemLanguageServer implements LanguageServer, LanguageClientAware {

  private final Supplier<LocalDate> today;
  private final OpenDocuments documents;
  private final Worker worker;
  private final Publisher publisher;
  private final TextFeatures texts;
  private final WorkspaceFeatures workspaces;
  private @Nullable LanguageClient client;
  private Client editor = Client.plain();
  private boolean shutDown;

  /**
   * A server.
   *
   * @param today tells the date that deadlines are counted to
   */
  public PostmortemLanguageServer(Supplier<LocalDate> today) {
    this.today = today;
    this.documents = new OpenDocuments(today);
    this.worker = new Worker(this::report);
    this.publisher = new Publisher(documents, worker);
    this.texts = new TextFeatures(documents, worker, publisher);
    this.workspaces = new WorkspaceFeatures(documents, worker, publisher);
  }

  private void report(Throwable fault) {
    fault.printStackTrace(System.err);
    publisher.log("Internal error in the postmortem language server: " + fault);
  }

  @Override
  public void connect(LanguageClient listener) {
    client = listener;
    publisher.connect(listener);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
    editor = Client.of(parameters);
    texts.serve(editor);
    List<String> folders = folders(parameters);
    worker.run(
        () -> folders.forEach(uri -> OpenDocuments.file(uri).ifPresent(documents::addFolder)));
    Integer parent = parameters.getProcessId();
    if (parent != null) {
      exitWith(parent);
    }
    ServerInfo info = new ServerInfo(Answers.SOURCE);
    Optional.ofNullable(getClass().getPackage().getImplementationVersion())
        .ifPresent(info::setVersion);
    return CompletableFuture.completedFuture(new InitializeResult(Offered.capabilities(), info));
  }

  @SuppressWarnings("deprecation") // Older editors name one root instead of folders.
  private static List<String> folders(InitializeParams parameters) {
    List<WorkspaceFolder> folders = parameters.getWorkspaceFolders();
    if (folders != null && !folders.isEmpty()) {
      return folders.stream().map(WorkspaceFolder::getUri).toList();
    }
    return parameters.getRootUri() == null ? List.of() : List.of(parameters.getRootUri());
  }

  /** An editor that dies cannot say goodbye. */
  private static void exitWith(int parent) {
    ProcessHandle.of(parent)
        .ifPresent(
            process -> {
              var unused = process.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
            });
  }

  @Override
  public void initialized(InitializedParams parameters) {
    LanguageClient listener = client;
    if (listener != null && editor.watching()) {
      List<FileSystemWatcher> watchers = new ArrayList<>();
      for (String glob :
          List.of(
              "**/*.{md,markdown,yml,yaml}",
              "**/.postmortem-baseline.json",
              "**/CODEOWNERS",
              "**/.git/logs/HEAD")) {
        watchers.add(new FileSystemWatcher(Either.forLeft(glob)));
      }
      var unused =
          listener.registerCapability(
              new RegistrationParams(
                  List.of(
                      new Registration(
                          "postmortem-files",
                          "workspace/didChangeWatchedFiles",
                          new DidChangeWatchedFilesRegistrationOptions(watchers)))));
    }
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    worker.stop();
    return CompletableFuture.completedFuture(new Object());
  }

  @Override
  public void exit() {
    // The protocol's own exit codes: 0 after a shutdown, 1 without.
    int code = shutDown ? 0 : 1;
    // The answer to the shutdown is still on its way.
    CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS).execute(() -> System.exit(code));
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return texts;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return workspaces;
  }

  /** A page as the site shows it. */
  public record PreviewAnswer(String html) {}

  /** The site's rendering of an open postmortem. */
  @JsonRequest("postmortem/preview")
  public CompletableFuture<PreviewAnswer> preview(TextDocumentIdentifier text) {
    return worker
        .answer(
            Optional.<OpenDocuments.Place>empty(),
            () -> {
              documents.read();
              return documents.place(text.getUri());
            })
        .thenApplyAsync(place -> place.map(p -> p.workspace().view()).map(v -> rendered(v, place)))
        .thenApply(html -> new PreviewAnswer(html.orElse("")));
  }

  private static String rendered(View view, Optional<OpenDocuments.Place> place) {
    try {
      return Preview.of(view, place.orElseThrow().path())
          .orElseThrow(
              () ->
                  refusal(
                      "The site has no page for this file: it is not a postmortem, or it is restricted."));
    } catch (PreviewRefusedException refused) {
      throw refusal(String.valueOf(refused.getMessage()));
    }
  }

  /** Which rule is asked for. */
  public record RuleQuestion(String id) {}

  /** A rule's page, and its address where the organisation publishes it. */
  public record RuleAnswer(String markdown, String url) {}

  /** The page of a rule. */
  @JsonRequest("postmortem/rule")
  public CompletableFuture<RuleAnswer> rule(RuleQuestion question) {
    return worker.answer(
        new RuleAnswer("", ""),
        () -> {
          Optional<View> view =
              documents.workspaces().stream()
                  .map(Workspace::view)
                  .findFirst()
                  .or(() -> documents.mainWorkspace().map(Workspace::view));
          Optional<RuleInfo> rule = view.flatMap(v -> v.corpus().context().rule(question.id()));
          String markdown = rule.flatMap(RuleDocument::find).map(RuleDocument::markdown).orElse("");
          if (markdown.isEmpty()) {
            throw refusal("There is no rule " + question.id() + ".");
          }
          String url =
              view.flatMap(v -> EditorDiagnostics.page(question.id(), v))
                  .map(URI::toString)
                  .orElse("");
          return new RuleAnswer(markdown, url);
        });
  }

  /** What a new postmortem may be. */
  public record ChoicesAnswer(List<Choice> severities, List<String> kinds, List<String> services) {}

  /** A word and what it means. */
  public record Choice(String name, String description) {}

  /** The severities, kinds and services that a new postmortem may have. */
  @JsonRequest("postmortem/choices")
  public CompletableFuture<ChoicesAnswer> choices() {
    return worker.answer(
        new ChoicesAnswer(List.of(), List.of(), List.of()),
        () -> {
          View view = main();
          List<Choice> severities = new ArrayList<>();
          for (SeverityLevel level : view.configuration().severities()) {
            severities.add(new Choice(level.name(), level.description().orElse("")));
          }
          return new ChoicesAnswer(
              severities,
              List.of(Kind.values()).stream().map(Kind::word).toList(),
              view.configuration().catalogues().services().stream().map(s -> s.id()).toList());
        });
  }

  /** What a new postmortem is about. */
  public record NewQuestion(
      String title, String severity, @Nullable String kind, @Nullable List<String> services) {}

  /** Where the new postmortem is. */
  public record NewAnswer(String uri) {}

  /** Writes a new postmortem from the template. */
  @JsonRequest("postmortem/new")
  public CompletableFuture<NewAnswer> create(NewQuestion question) {
    return worker.answer(
        new NewAnswer(""),
        () -> {
          View view = main();
          try {
            Draft draft =
                DraftTemplate.of(
                    request(question), view.repository().corpus(), view.repository().files());
            Path file = DraftWriter.write(view.root(), draft);
            documents.changedOnDisk(Set.of(file));
            return new NewAnswer(file.toUri().toString());
          } catch (DraftRefusedException refused) {
            throw refusal(String.valueOf(refused.getMessage()));
          }
        });
  }

  private DraftRequest request(NewQuestion question) {
    String kind = question.kind();
    List<String> services = question.services();
    return new DraftRequest(
        question.title(),
        today.get(),
        question.severity(),
        kind == null ? Kind.INCIDENT : Kind.of(kind).orElse(Kind.INCIDENT),
        services == null ? List.of() : services,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private View main() {
    return documents
        .mainWorkspace()
        .map(Workspace::view)
        .orElseThrow(() -> refusal("Open the folder of your postmortems first."));
  }

  private static ResponseErrorException refusal(String message) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, message, null));
  }
}
