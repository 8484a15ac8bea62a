package dev.postmortem.languageserver.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.languageserver.EditorBench;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintScope;
import dev.postmortem.linter.Linter;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.text.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand edits in a row, most of which leave broken YAML for a while. */
class BurstTest {

  private static final int EDITS = 1_000;
  private static final List<String> WORDS =
      List.of(
          "---\n",
          "status: draft\n",
          "id: 2025-02-06-tracking-disk-full\n",
          "[",
          "{",
          "'",
          "\"",
          "tags: [cache",
          "  - factor: missing-timeout\n",
          "\t",
          ": ",
          "- ",
          "#",
          "\n",
          "\n\n",
          "The engineer should have checked. ",
          "We will add an alert. ",
          "&a *a",
          "<!-- ",
          "-->",
          "<!-- postmortem-disable-next-line hindsight -- why -->\n",
          "|",
          "```\n",
          "é",
          "😀",
          "\r\n",
          "\uFEFF",
          "root cause",
          "services: []\n",
          "accept:\n  - rule: hindsight\n");

  @TempDir Path folder;

  @Test
  void endsWhereAFreshStartBegins() throws Exception {
    Path root = folder.toRealPath();
    SampleCorpus.copy(root);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root.resolve("postmortems/2025"))) {
      files = walk.filter(Files::isRegularFile).sorted().limit(3).toList();
    }
    Random random = new Random(20_261_124);
    Map<Path, StringBuilder> texts = new HashMap<>();
    try (ProtocolBench editor = ProtocolBench.showing(root)) {
      for (Path file : files) {
        texts.put(file, new StringBuilder(Files.readString(file)));
        editor.open(file, texts.get(file).toString());
      }
      Path settings = root.resolve("postmortem.yml");
      texts.put(settings, new StringBuilder(Files.readString(settings)));
      editor.open(settings, texts.get(settings).toString());
      for (int i = 0; i < EDITS; i++) {
        Path file = i % 40 == 39 ? settings : files.get(random.nextInt(files.size()));
        edit(editor, file, texts.get(file), i + 2, random);
        if (i % 25 == 0) {
          ask(editor, file, texts.get(file), random);
        }
      }
      Map<String, String> unsaved = new HashMap<>();
      texts.forEach((file, text) -> unsaved.put(path(root, file), text.toString()));
      List<Finding> fresh =
          Linter.standard()
              .lint(
                  RepositoryReader.in(root, EditorBench.TODAY).withUnsaved(unsaved).read(),
                  LintScope.everything(),
                  Baseline.empty())
              .findings();
      for (Path file : texts.keySet()) {
        List<String> expected =
            fresh.stream()
                .filter(f -> f.path().equals(path(root, file)))
                .map(f -> f.start().line() + " " + f.rule().id() + " " + f.message())
                .toList();
        assertThat(
                editor.await(file, found -> lines(found).equals(expected)).stream()
                    .map(BurstTest::line)
                    .toList())
            .as(path(root, file))
            .isEqualTo(expected);
      }
      assertThat(editor.log()).isEmpty();
      inOrder(editor.published());
    }
  }

  /** Nothing older is published after something newer. */
  private static void inOrder(List<PublishDiagnosticsParams> published) {
    Map<String, Integer> versions = new HashMap<>();
    for (PublishDiagnosticsParams one : published) {
      if (one.getVersion() != null) {
        int before = versions.getOrDefault(one.getUri(), 0);
        assertThat(one.getVersion()).isGreaterThanOrEqualTo(before);
        versions.put(one.getUri(), one.getVersion());
      }
    }
    assertThat(versions).isNotEmpty();
  }

  private static void edit(
      ProtocolBench editor, Path file, StringBuilder text, int version, Random random) {
    int front = Math.min(text.length(), 1_500);
    int start = random.nextInt(random.nextInt(3) > 0 ? front + 1 : text.length() + 1);
    int end = Math.min(text.length(), start + (random.nextBoolean() ? random.nextInt(30) : 0));
    String words = random.nextInt(4) == 0 ? "" : WORDS.get(random.nextInt(WORDS.size()));
    Range range = new Range(position(text, start), position(text, end));
    // Where a pair of \r and \n is cut, the protocol has no position: both sides snap to one.
    int from = offset(text, range.getStart());
    int to = Math.max(from, offset(text, range.getEnd()));
    text.replace(from, to, words);
    editor.change(file, version, new TextDocumentContentChangeEvent(range, words));
  }

  private static void ask(ProtocolBench editor, Path file, StringBuilder text, Random random)
      throws Exception {
    Position at = position(text, random.nextInt(text.length() + 1));
    TextDocumentIdentifier id = new TextDocumentIdentifier(ProtocolBench.uri(file));
    var service = editor.server().getTextDocumentService();
    service.completion(new CompletionParams(id, at)).get(20, TimeUnit.SECONDS);
    service.hover(new HoverParams(id, at)).get(20, TimeUnit.SECONDS);
  }

  private static Position position(StringBuilder text, int offset) {
    SourceText source = SourceText.of("", text.toString());
    int mark = source.hasByteOrderMark() ? 1 : 0;
    return Ranges.position(source, Math.max(0, offset - mark));
  }

  private static int offset(StringBuilder text, Position position) {
    SourceText source = SourceText.of("", text.toString());
    int mark = source.hasByteOrderMark() ? 1 : 0;
    boolean atMark = position.getLine() == 0 && position.getCharacter() < mark;
    return atMark ? 0 : Ranges.offset(source, position) + mark;
  }

  private static List<String> lines(List<org.eclipse.lsp4j.Diagnostic> found) {
    return found.stream().map(BurstTest::line).toList();
  }

  private static String line(org.eclipse.lsp4j.Diagnostic d) {
    String message = d.getMessage().getLeft();
    int help = message.indexOf('\n');
    return (d.getRange().getStart().getLine() + 1)
        + " "
        + d.getCode().getLeft()
        + " "
        + (help < 0 ? message : message.substring(0, help));
  }

  private static String path(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
