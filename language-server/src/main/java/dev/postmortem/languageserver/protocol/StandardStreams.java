package dev.postmortem.languageserver.protocol;

import dev.postmortem.corpus.Today;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** Starts the language server on standard input and output, as editors run it. */
public final class StandardStreams {

  private StandardStreams() {}

  /** Serves until the client hangs up, and ends the process. */
  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    try {
      today(System.getenv());
    } catch (IllegalStateException invalid) {
      System.err.println(invalid.getMessage());
      System.exit(2);
    }
    serve();
    System.exit(0);
  }

  /** Serves until the client hangs up. */
  public static void serve() throws InterruptedException, ExecutionException {
    Map<String, String> environment = System.getenv();
    PrintStream toClient = System.out;
    // Other output must not get in between the messages.
    System.setOut(System.err);
    PostmortemLanguageServer server = new PostmortemLanguageServer(() -> today(environment));
    var launcher = LSPLauncher.createServerLauncher(server, System.in, toClient);
    LanguageClient client = launcher.getRemoteProxy();
    server.connect(client);
    launcher.startListening().get();
  }

  private static LocalDate today(Map<String, String> environment) {
    try {
      return Today.resolve(Optional.empty(), environment, Clock.systemUTC());
    } catch (Today.InvalidTodayException invalid) {
      throw new IllegalStateException(invalid.getMessage(), invalid);
    }
  }
}
