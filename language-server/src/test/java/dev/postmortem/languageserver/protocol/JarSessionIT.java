package dev.postmortem.languageserver.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar that editors start, spoken to in bare JSON: an author opens a sample, fixes a finding,
 * completes a factor and renames it everywhere. What was said is written to {@code
 * target/transcripts}.
 */
class JarSessionIT {

  private static final String SAMPLE = "postmortems/2026/2026-11-17-orders-twice.md";
  private static final String FACTOR = "locker-model-diversity";

  @TempDir Path folder;

  private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
  private final List<String> transcript = new ArrayList<>();
  private final List<JsonObject> news = new ArrayList<>();
  private Process process;
  private Path root;
  private int asked;

  @BeforeEach
  void start() throws Exception {
    root = folder.toRealPath();
    SampleCorpus.copy(root);
    try (Stream<Path> jars = Files.list(Path.of("target"))) {
      Path jar = jars.filter(p -> p.toString().endsWith("-all.jar")).findFirst().orElseThrow();
      ProcessBuilder start =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-jar",
              jar.toString());
      start.environment().put("SOURCE_DATE_EPOCH", "1795132800");
      process = start.redirectError(Path.of("target/jar-session.err").toFile()).start();
    }
    Thread ear = new Thread(this::listen, "ear");
    ear.setDaemon(true);
    ear.start();
  }

  @AfterEach
  void end(TestInfo test) throws Exception {
    process.destroyForcibly();
    Files.createDirectories(Path.of("target/transcripts"));
    String name = test.getTestMethod().orElseThrow().getName();
    Files.write(Path.of("target/transcripts", name + ".txt"), transcript);
  }

  @Test
  void anAuthorFixesCompletesAndRenames() throws Exception {
    JsonObject capabilities =
        json("{\"textDocument\":{\"completion\":{\"completionItem\":{\"snippetSupport\":true}}}}");
    JsonObject initialize = new JsonObject();
    initialize.add("processId", null);
    initialize.addProperty("rootUri", uri(""));
    initialize.add("capabilities", capabilities);
    JsonObject offered = ask("initialize", initialize).getAsJsonObject("capabilities");
    assertThat(offered.get("renameProvider")).isNotNull();
    tell("initialized", new JsonObject());

    // An author adds a sentence, and a factor with a slip of the pen.
    String text =
        Files.readString(root.resolve(SAMPLE))
            .replaceFirst(
                "contributing_factors:\n", "contributing_factors:\n  - factor: " + FACTOR + "x\n")
            .replaceFirst(
                "## Summary\n\n", "## Summary\n\nThe engineer forgot to drain the node.\n\n");
    tell("textDocument/didOpen", opened(SAMPLE, text));
    JsonArray found = findings(SAMPLE, ids -> ids.contains("person-at-fault"));
    assertThat(ids(found)).contains("person-at-fault", "unknown-factor");

    JsonObject wrong = one(found, "unknown-factor");
    JsonObject question = at(SAMPLE);
    question.add("range", wrong.get("range"));
    question.add("context", json("{\"diagnostics\":[]}"));
    JsonArray actions = askList("textDocument/codeAction", question);
    JsonObject fix = actions.get(0).getAsJsonObject();
    assertThat(fix.get("title").getAsString()).contains(FACTOR);
    assertThat(fix.get("isPreferred").getAsBoolean()).isTrue();
    text = applied(text, fix.getAsJsonObject("edit"), SAMPLE);
    tell("textDocument/didChange", changed(SAMPLE, 2, text));
    assertThat(ids(findings(SAMPLE, ids -> !ids.contains("unknown-factor"))))
        .contains("person-at-fault")
        .doesNotContain("unknown-factor");

    text = text.replaceFirst("  - factor: " + FACTOR, "  - factor: locker-m");
    tell("textDocument/didChange", changed(SAMPLE, 3, text));
    JsonObject caret = at(SAMPLE);
    caret.add(
        "position",
        position(text, text.indexOf("factor: locker-m\n") + "factor: locker-m".length()));
    JsonObject item =
        askList("textDocument/completion", caret).asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(i -> i.get("label").getAsString().equals(FACTOR))
            .findFirst()
            .orElseThrow();
    assertThat(item.get("detail").getAsString()).startsWith("Locker model diversity · in ");
    text =
        text.replaceFirst(
            "factor: locker-m\n",
            "factor: " + item.getAsJsonObject("textEdit").get("newText").getAsString() + "\n");
    tell("textDocument/didChange", changed(SAMPLE, 4, text));

    JsonObject rename = at(SAMPLE);
    rename.add("position", position(text, text.indexOf("factor: " + FACTOR) + 10));
    assertThat(ask("textDocument/prepareRename", rename).get("placeholder").getAsString())
        .isEqualTo(FACTOR);
    rename.addProperty("newName", "locker-generations");
    JsonObject changes = ask("textDocument/rename", rename).getAsJsonObject("changes");
    assertThat(changes.keySet()).contains(uri("postmortem.yml"), uri(SAMPLE));
    int files = 0;
    for (Path file : filesWith(FACTOR)) {
      assertThat(changes.keySet()).contains(uri(root.relativize(file).toString()));
      files++;
    }
    assertThat(files).isGreaterThan(1);

    assertThat(ask("shutdown", null)).isNull();
    tell("exit", null);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(news)
        .as("faults in the log")
        .noneMatch(n -> n.get("method").getAsString().equals("window/logMessage"));
  }

  @Test
  void theServerEndsWhenItsClientHangsUp() throws Exception {
    ask("initialize", json("{\"capabilities\":{}}"));
    process.getOutputStream().close();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void theServerEndsWhenTheEditorsProcessDies() throws Exception {
    Process editor = new ProcessBuilder("sleep", "600").start();
    ask("initialize", json("{\"capabilities\":{},\"processId\":" + editor.pid() + "}"));
    editor.destroyForcibly();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  private List<Path> filesWith(String words) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        if (Files.readString(file).contains("- factor: " + words)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private static String applied(String text, JsonObject edit, String path) {
    JsonArray edits =
        edit.getAsJsonObject("changes").entrySet().stream()
            .filter(e -> e.getKey().endsWith(path))
            .findFirst()
            .orElseThrow()
            .getValue()
            .getAsJsonArray();
    StringBuilder changed = new StringBuilder(text);
    edits.asList().stream()
        .map(JsonElement::getAsJsonObject)
        .sorted(
            Comparator.comparing(
                e -> -offset(text, e.getAsJsonObject("range").getAsJsonObject("start"))))
        .forEach(
            e -> {
              JsonObject range = e.getAsJsonObject("range");
              changed.replace(
                  offset(text, range.getAsJsonObject("start")),
                  offset(text, range.getAsJsonObject("end")),
                  e.get("newText").getAsString());
            });
    return changed.toString();
  }

  private static int offset(String text, JsonObject position) {
    int at = 0;
    for (int line = position.get("line").getAsInt(); line > 0; line--) {
      at = text.indexOf('\n', at) + 1;
    }
    return at + position.get("character").getAsInt();
  }

  private static JsonObject position(String text, int offset) {
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    return json("{\"line\":" + line + ",\"character\":" + (offset - start) + "}");
  }

  private String uri(String path) {
    return root.resolve(path).toUri().toString();
  }

  private JsonObject at(String path) {
    return json("{\"textDocument\":{\"uri\":\"" + uri(path) + "\"}}");
  }

  private JsonObject opened(String path, String text) {
    JsonObject parameters = at(path);
    JsonObject document = parameters.getAsJsonObject("textDocument");
    document.addProperty("languageId", "markdown");
    document.addProperty("version", 1);
    document.addProperty("text", text);
    return parameters;
  }

  private JsonObject changed(String path, int version, String text) {
    JsonObject parameters = at(path);
    parameters.getAsJsonObject("textDocument").addProperty("version", version);
    JsonObject change = new JsonObject();
    change.addProperty("text", text);
    JsonArray changes = new JsonArray();
    changes.add(change);
    parameters.add("contentChanges", changes);
    return parameters;
  }

  private JsonArray findings(String path, Predicate<List<String>> wanted) throws Exception {
    while (true) {
      JsonObject message = next();
      if (message.has("method")
          && message.get("method").getAsString().equals("textDocument/publishDiagnostics")) {
        JsonObject parameters = message.getAsJsonObject("params");
        JsonArray found = parameters.getAsJsonArray("diagnostics");
        if (parameters.get("uri").getAsString().equals(uri(path)) && wanted.test(ids(found))) {
          return found;
        }
      }
    }
  }

  private static List<String> ids(JsonArray diagnostics) {
    return diagnostics.asList().stream()
        .map(d -> d.getAsJsonObject().get("code").getAsString())
        .toList();
  }

  private static JsonObject one(JsonArray diagnostics, String id) {
    return diagnostics.asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(d -> d.get("code").getAsString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void tell(String method, JsonElement parameters) throws IOException {
    JsonObject message = json("{\"jsonrpc\":\"2.0\"}");
    message.addProperty("method", method);
    if (parameters != null) {
      message.add("params", parameters);
    }
    send(message);
  }

  private JsonObject ask(String method, JsonElement parameters) throws Exception {
    JsonElement result = question(method, parameters);
    return result instanceof JsonObject object && !object.isEmpty() ? object : null;
  }

  private JsonArray askList(String method, JsonElement parameters) throws Exception {
    return question(method, parameters).getAsJsonArray();
  }

  private JsonElement question(String method, JsonElement parameters) throws Exception {
    int id = ++asked;
    JsonObject message = json("{\"jsonrpc\":\"2.0\",\"id\":" + id + "}");
    message.addProperty("method", method);
    if (parameters != null) {
      message.add("params", parameters);
    }
    send(message);
    while (true) {
      JsonObject answer = next();
      if (answer.has("id") && answer.get("id").getAsString().equals(String.valueOf(id))) {
        assertThat(answer.get("error")).isNull();
        return answer.get("result");
      }
    }
  }

  private JsonObject next() throws InterruptedException {
    JsonObject message = heard.poll(60, TimeUnit.SECONDS);
    assertThat(message).as("the server said nothing for a minute").isNotNull();
    if (message.has("method")) {
      news.add(message);
    }
    return message;
  }

  private void send(JsonObject message) throws IOException {
    note("-->", message);
    byte[] body = message.toString().getBytes(StandardCharsets.UTF_8);
    OutputStream out = process.getOutputStream();
    out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }

  /** Reads frames and nothing else: whatever is printed in between breaks the session. */
  private void listen() {
    try (InputStream in = process.getInputStream()) {
      while (true) {
        StringBuilder header = new StringBuilder();
        while (!header.toString().endsWith("\r\n\r\n")) {
          int c = in.read();
          if (c < 0) {
            return;
          }
          header.append((char) c);
        }
        String first = header.toString().split("\r\n")[0];
        int length = Integer.parseInt(first.substring("Content-Length: ".length()));
        JsonObject message = json(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        note("<--", message);
        heard.add(message);
      }
    } catch (IOException gone) {
      // The process has ended.
    }
  }

  private synchronized void note(String arrow, JsonObject message) {
    String words = message.toString().replace(root.toUri().toString(), "file:///corpus/");
    transcript.add(arrow + " " + (words.length() > 600 ? words.substring(0, 600) + " …" : words));
  }

  private static JsonObject json(String words) {
    return JsonParser.parseString(words).getAsJsonObject();
  }
}
