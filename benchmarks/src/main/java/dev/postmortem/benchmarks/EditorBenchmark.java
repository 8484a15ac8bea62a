package dev.postmortem.benchmarks;

import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.corpus.taxonomy.TaxonomyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * Time from a keystroke to the findings it changes, as an author meets it: the language server's
 * own jar in a process of its own, a postmortem of 5,000 words open in a corpus of 2,000, the
 * protocol over pipes. {@code EditorBenchmark <server jar> <folder> [files] [keystrokes]}; the
 * folder is written if it is not there.
 */
public final class EditorBenchmark {

  private static final int WORDS = 1_000;
  private static final int WORDS_OF_LONG_FILE = 5_000;
  private static final int WARM_UP_KEYSTROKES = 100;
  private static final String TYPED =
      "The engineer should have checked the lag, and nobody did. We will add an alert on it. ";

  private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();

  private EditorBenchmark() {}

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 2) {
      System.err.println("usage: EditorBenchmark <server jar> <folder> [files] [keystrokes]");
      System.exit(2);
    }
    Path folder = Path.of(arguments[1]).toAbsolutePath();
    int files = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2_000;
    int keystrokes = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1_000;
    new EditorBenchmark().run(Path.of(arguments[0]), folder, files, keystrokes);
    System.exit(0);
  }

  private void run(Path jar, Path folder, int files, int keystrokes) throws Exception {
    Path open = corpus(folder, files);
    String text = Files.readString(open);
    System.out.printf(
        Locale.ROOT,
        "corpus: %d postmortems of %d words; open: one of %d words%n",
        files,
        WORDS,
        text.split("\\s+").length);

    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toAbsolutePath().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var launcher =
        LSPLauncher.createClientLauncher(
            new Listener(), process.getInputStream(), process.getOutputStream());
    var unused = launcher.startListening();
    LanguageServer server = launcher.getRemoteProxy();
    InitializeParams parameters = new InitializeParams();
    parameters.setCapabilities(new ClientCapabilities());
    parameters.setWorkspaceFolders(
        List.of(new WorkspaceFolder(folder.toUri().toString(), "corpus")));
    server.initialize(parameters).get(60, TimeUnit.SECONDS);
    server.initialized(new InitializedParams());
    String uri = open.toUri().toString();
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "markdown", 1, text)));
    await(uri, 1);
    System.out.printf(
        Locale.ROOT, "start to first findings: %.2f s%n", (System.nanoTime() - start) / 1e9);

    int line = lineOf(text, "## Impact") + 2;
    List<Double> times = new ArrayList<>();
    Duration cold = Duration.ZERO;
    for (int i = 0; i < WARM_UP_KEYSTROKES + keystrokes; i++) {
      if (i == WARM_UP_KEYSTROKES) {
        cold = processorTime(process);
      }
      Position at = new Position(line, i % 400);
      var change =
          new TextDocumentContentChangeEvent(
              new Range(at, at), TYPED.substring(i % TYPED.length(), i % TYPED.length() + 1));
      long pressed = System.nanoTime();
      server
          .getTextDocumentService()
          .didChange(
              new DidChangeTextDocumentParams(
                  new VersionedTextDocumentIdentifier(uri, i + 2), List.of(change)));
      await(uri, i + 2);
      times.add((System.nanoTime() - pressed) / 1e6);
      Thread.sleep(i % 20 == 19 ? 600 : 60);
    }
    report("first " + WARM_UP_KEYSTROKES + " keystrokes", times.subList(0, WARM_UP_KEYSTROKES));
    report("next " + keystrokes + " keystrokes", times.subList(WARM_UP_KEYSTROKES, times.size()));
    System.out.printf(
        Locale.ROOT,
        "processor time of the server per keystroke, what it does in pauses included: %.1f ms%n",
        (double) processorTime(process).minus(cold).toMillis() / keystrokes);
    memory(process.pid());
    server.shutdown().get(10, TimeUnit.SECONDS);
    server.exit();
    System.out.println("exit code: " + process.waitFor());
  }

  private static Duration processorTime(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private void await(String uri, int version) throws InterruptedException {
    while (true) {
      PublishDiagnosticsParams next = published.poll(120, TimeUnit.SECONDS);
      if (next == null) {
        throw new IllegalStateException("no findings of version " + version);
      }
      if (next.getUri().equals(uri) && next.getVersion() != null && next.getVersion() >= version) {
        return;
      }
    }
  }

  private static void report(String what, List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%s: 50th percentile %.1f ms, 90th %.1f ms, 99th %.1f ms, worst %.1f ms%n",
        what,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.9)],
        sorted[(int) Math.ceil(sorted.length * 0.99) - 1],
        sorted[sorted.length - 1]);
  }

  private static void memory(long process) throws IOException {
    Path status = Path.of("/proc", String.valueOf(process), "status");
    if (Files.exists(status)) {
      Files.readAllLines(status).stream()
          .filter(l -> l.startsWith("VmRSS") || l.startsWith("VmHWM"))
          .map(l -> l.replaceAll("\\s+", " "))
          .forEach(l -> System.out.println("memory: " + l));
    }
  }

  private static Path corpus(Path folder, int files) throws IOException {
    Path open = folder.resolve("postmortems/open.md");
    if (!Files.exists(open)) {
      CorpusWriter.write(folder, files, WORDS);
      List<String> factors = TaxonomyReader.builtIn().factors().stream().map(Factor::id).toList();
      String text = GeneratedPostmortem.of(0, WORDS_OF_LONG_FILE * 116 / 100, factors, 7L).text();
      Files.writeString(open, text);
    }
    return open;
  }

  private static int lineOf(String text, String line) {
    return Arrays.asList(text.split("\n")).indexOf(line);
  }

  private final class Listener implements LanguageClient {

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
      published.add(diagnostics);
    }

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void showMessage(MessageParams message) {
      System.err.println(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams request) {
      return CompletableFuture.completedFuture(new MessageActionItem());
    }

    @Override
    public void logMessage(MessageParams message) {
      System.err.println(message.getMessage());
    }
  }
}
