package dev.postmortem.languageserver.protocol;

import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.Workspace;
import dev.postmortem.languageserver.diagnostics.EditorDiagnostics;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.RuleFailure;
import dev.postmortem.text.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/**
 * Tells an editor what the linter finds. Findings of a text itself are published at once; what
 * rules of the whole corpus say about it follows when its author pauses. Runs in the message thread
 * only, so that nothing older is published after something newer.
 */
final class Publisher {

  /** Keystrokes within this time are judged together, in milliseconds. */
  static final long KEYSTROKE_BATCH_MILLIS = 10;

  /** A pause after which the whole corpus is looked at again, in milliseconds. */
  static final long CORPUS_DELAY_MILLIS = 400;

  private final OpenDocuments documents;
  private final Worker worker;
  private final Map<String, PublishDiagnosticsParams> published = new HashMap<>();
  private final Map<Workspace, Optional<String>> heads = new HashMap<>();
  private final Set<RuleFailure> failures = new HashSet<>();
  private final Set<String> problems = new HashSet<>();
  private @Nullable LanguageClient client;
  private @Nullable ScheduledFuture<?> judging;
  private @Nullable ScheduledFuture<?> settling;

  Publisher(OpenDocuments documents, Worker worker) {
    this.documents = documents;
    this.worker = worker;
  }

  void connect(LanguageClient listener) {
    client = listener;
  }

  /** Texts have changed: judge them soon. */
  void soon() {
    if (judging == null) {
      judging = worker.later(KEYSTROKE_BATCH_MILLIS, this::judge);
    }
    if (settling != null) {
      settling.cancel(false);
    }
    settling = worker.later(CORPUS_DELAY_MILLIS, this::settle);
  }

  private void judge() {
    judging = null;
    List<String> read = documents.read();
    boolean everywhere = false;
    for (Workspace workspace : documents.workspaces()) {
      everywhere |= workspace.wasReadAgain();
    }
    if (everywhere) {
      all();
    } else {
      read.forEach(this::publish);
      newWorkspaces();
    }
  }

  /** Everything is judged again: settings or other files have changed. */
  void all() {
    documents.read();
    documents.texts().forEach(text -> publish(text.uri()));
    documents.workspaces().forEach(this::settings);
    newWorkspaces();
  }

  /** Clears the diagnostics of a closed text. */
  void closed(String uri) {
    if (published.remove(uri) != null) {
      send(new PublishDiagnosticsParams(uri, List.of()));
    }
    all();
  }

  /** Reads the history again if it has grown. */
  void lookAtHistory() {
    for (Workspace workspace : documents.workspaces()) {
      worker.runInBackground(workspace::head, head -> history(workspace, head));
    }
  }

  private void newWorkspaces() {
    for (Workspace workspace : documents.workspaces()) {
      if (!heads.containsKey(workspace)) {
        heads.put(workspace, Optional.empty());
        settings(workspace);
        worker.runInBackground(workspace::head, head -> history(workspace, head));
      }
    }
  }

  private void history(Workspace workspace, Optional<String> head) {
    if (!head.equals(heads.put(workspace, head))) {
      Supplier<Workspace.Settlement> reading = workspace.history();
      worker.runInBackground(reading, prepared -> settled(workspace, prepared));
    }
  }

  private void settle() {
    settling = null;
    documents.read();
    for (Workspace workspace : documents.workspaces()) {
      workspace
          .unsettled()
          .ifPresent(
              work -> worker.runInBackground(work, prepared -> settled(workspace, prepared)));
    }
  }

  private void settled(Workspace workspace, Workspace.Settlement prepared) {
    workspace.settle(prepared);
    if (workspace.unsettled().isPresent() && settling == null) {
      settling = worker.later(CORPUS_DELAY_MILLIS, this::settle);
    }
    all();
  }

  private void publish(String uri) {
    Optional<OpenText> text = documents.text(uri);
    Optional<OpenDocuments.Place> place = documents.place(uri);
    if (text.isPresent() && place.isPresent()) {
      PublishDiagnosticsParams found =
          new PublishDiagnosticsParams(uri, diagnostics(place.get()), text.get().version());
      if (!found.equals(published.put(uri, found))) {
        send(found);
      }
    }
  }

  /** A wrong {@code postmortem.yml} is reported whether it is open or not. */
  private void settings(Workspace workspace) {
    for (SourceText source : workspace.view().settingsTexts()) {
      String uri = documents.uri(workspace, source.path());
      if (documents.text(uri).isEmpty()) {
        PublishDiagnosticsParams found =
            new PublishDiagnosticsParams(
                uri, diagnostics(new OpenDocuments.Place(workspace, source.path())));
        PublishDiagnosticsParams before = published.put(uri, found);
        if (before == null ? !found.getDiagnostics().isEmpty() : !found.equals(before)) {
          send(found);
        }
      }
    }
    workspace.baselineProblem().filter(problems::add).ifPresent(this::warn);
  }

  private List<Diagnostic> diagnostics(OpenDocuments.Place place) {
    LintResult result = place.workspace().lint(place.path());
    result.failures().stream().filter(failures::add).forEach(f -> log(f.message()));
    View view = place.view();
    List<Diagnostic> diagnostics = new ArrayList<>();
    view.text(place.path())
        .ifPresent(
            source ->
                EditorDiagnostics.of(result.findings(), view)
                    .forEach(d -> diagnostics.add(Answers.diagnostic(source, d))));
    return diagnostics;
  }

  private void send(PublishDiagnosticsParams found) {
    LanguageClient listener = client;
    if (listener != null) {
      listener.publishDiagnostics(found);
    }
  }

  private void warn(String message) {
    LanguageClient listener = client;
    if (listener != null) {
      listener.showMessage(new MessageParams(MessageType.Warning, message));
    }
  }

  /** A fault goes to the editor's log. */
  void log(String message) {
    LanguageClient listener = client;
    if (listener != null) {
      listener.logMessage(new MessageParams(MessageType.Error, message));
    }
  }

  /** Addresses with published diagnostics. */
  Set<String> published() {
    return new LinkedHashSet<>(published.keySet());
  }
}
