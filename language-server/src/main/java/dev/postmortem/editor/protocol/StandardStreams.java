package dev.postmortem.editor.protocol;

import dev.postmortem.corpus.Today;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** Starts the language server on standard input and output, as editors run it. */
public final class StandardStreams {

  private StandardStreams() {}

  /** Serves until the client hangs up. */
  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    LocalDate today;
    try {
      today = Today.resolve(Optional.empty(), System.getenv(), Clock.systemUTC());
    } catch (Today.InvalidTodayException invalid) {
      System.err.println(invalid.getMessage());
      System.exit(2);
      return;
    }
    PostmortemLanguageServer server = new PostmortemLanguageServer(today);
    var launcher = LSPLauncher.createServerLauncher(server, System.in, System.out);
    LanguageClient client = launcher.getRemoteProxy();
    server.connect(client);
    launcher.startListening().get();
  }
}
