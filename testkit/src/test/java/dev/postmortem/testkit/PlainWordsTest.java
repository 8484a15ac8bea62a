package dev.postmortem.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What users read uses present-day words: documents, rule pages, messages, parameters, templates,
 * JSON Schemas.
 */
class PlainWordsTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /** Words that users may not read, each with the usual word. */
  private static final Map<String, String> USUAL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("mend|mends|mended|mending", "fix, fixes, fixed"),
              Map.entry("lets? stand", "suppress, suppressed"),
              Map.entry("parted by", "separated by"),
              Map.entry("anew", "again"),
              Map.entry("told of|tells? of", "describes, reports"),
              Map.entry("vouch(?:es|ed)? for", "guarantees"),
              Map.entry("nobody knows", "unknown"),
              Map.entry("whom", "who, or a new sentence"),
              Map.entry("wherever", "where, or everywhere that"),
              Map.entry("passed over|pass(?:es)? over", "skipped, ignored"),
              Map.entry("(?:on|off) (?:the )?record", "in the baseline, recorded"),
              Map.entry("begun", "started, created"),
              Map.entry("(?:mended|mend|on|closed|fixed) by itself", "automatically"),
              Map.entry("weighs too much", "at or above failOn"),
              Map.entry("(?:speaks?|spoke) of", "mentions, checks"),
              Map.entry("says? nothing of", "does not mention"),
              Map.entry("thereof|herein|whilst|hence|lest", "of it, here, while, so"),
              Map.entry("whoever", "who, or a noun"),
              Map.entry("told apart|tells? apart", "distinguished"),
              Map.entry("beyond doubt", "certain"),
              Map.entry("wh(?:at|ich) sort of", "which kind of"),
              Map.entry("in its turn", "too"),
              Map.entry("nobody in particular", "no single person"),
              Map.entry("known are", "known keys are, expected one of"),
              Map.entry("as it was:", "Unchanged:")));

  private static final Map<Pattern, String> FORBIDDEN = compiled();

  /** Folders whose literals are the vocabulary of linted text. */
  private static final String VOCABULARY = "linter/src/main/java/dev/postmortem/linter/language/";

  /** A literal, a character or a comment: whichever begins first, so that none is taken apart. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?s)\"\"\"(?<block>.*?)\"\"\"|\"(?<line>(?:\\\\.|[^\"\\\\\\n])*)\""
              + "|'(?:\\\\.|[^'\\\\])+'|/\\*.*?\\*/|//[^\\n]*");

  private static final Pattern PARAMETER_COMMENT =
      Pattern.compile("(?s)/\\*\\*(?<comment>(?:(?!\\*/).)*)\\*/\\s*@(?:Parameter|Mojo)\\b");
  private static final Pattern DESCRIPTION =
      Pattern.compile("\"(?:title|description)\"\\s*:\\s*\"(?<words>(?:\\\\.|[^\"\\\\])*)\"");
  private static final Pattern FENCE = Pattern.compile("(?ms)^(```+|~~~+).*?^\\1\\s*$");
  private static final Pattern LINE_OF_COMMENT = Pattern.compile("\\n *\\*");
  private static final Pattern QUOTE = Pattern.compile("\\\\\"[^\"]*\\\\\"");
  private static final Pattern CODE_OR_QUOTE =
      Pattern.compile("`[^`\\n]*`|\"[^\"\\n]*\"|“[^”\\n]*”");

  @Test
  void userVisibleTextUsesPlainWords() throws IOException {
    Map<String, String> texts = texts();
    assertThat(texts).as("texts to look at").hasSizeGreaterThan(150);
    List<String> found = new ArrayList<>();
    texts.forEach((file, text) -> found.addAll(oldWords(file, text)));
    assertThat(found).as("old-fashioned words that users read: write the usual ones").isEmpty();
  }

  @Test
  void codeAndQuotedExamplesAreExempt() {
    assertThat(oldWords("x", prose("```bad\nmended\n```\n\nIt was mended. `mended` \"mended\"\n")))
        .containsExactly("x:5: \"mended\" (write: fix, fixes, fixed)");
    assertThat(
            oldWords(
                "x",
                strings("// \"mended\"\nsay(\"/*\", \"no rule \" + \"tells\"\n  + \" of it\");")))
        .containsExactly("x:2: \"tells of\" (write: describes, reports)");
    assertThat(oldWords("x", strings("say(\"rules told\", \"of \\\"mended\\\" pages\");")))
        .isEmpty();
  }

  @Test
  void documentationOfParametersIsChecked() {
    String parameter = "/**\n * The rule\n * mends\n * it.\n */\n@Parameter String rule;";
    assertThat(oldWords("x", strings(parameter)))
        .containsExactly("x:3: \"mends\" (write: fix, fixes, fixed)");
  }

  @Test
  void titlesAndDescriptionsOfSchemasAreChecked() {
    assertThat(
            oldWords(
                "x", descriptions("{\n\"title\": \"Told apart\", \"enum\": [\"told apart\"]}")))
        .containsExactly("x:2: \"Told apart\" (write: distinguished)");
    assertThat(isUserVisible("schema/src/main/resources/dev/postmortem/a.schema.json")).isTrue();
  }

  private static List<String> oldWords(String file, String text) {
    List<String> found = new ArrayList<>();
    FORBIDDEN.forEach(
        (words, usual) ->
            words
                .matcher(text)
                .results()
                .forEach(
                    match -> {
                      String said = match.group().replaceAll("\\s+", " ");
                      int line = line(text, match.start());
                      found.add("%s:%d: \"%s\" (write: %s)".formatted(file, line, said, usual));
                    }));
    return found;
  }

  private static int line(String text, int offset) {
    return 1 + (int) text.chars().limit(offset).filter(c -> c == '\n').count();
  }

  private static Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(ROOT)) {
      for (Path path : walk.filter(Files::isRegularFile).sorted().toList()) {
        String file = ROOT.relativize(path).toString().replace('\\', '/');
        if (isUserVisible(file)) {
          texts.put(file, visible(file, Files.readString(path)));
        }
      }
    }
    return texts;
  }

  private static boolean isUserVisible(String file) {
    boolean built = file.contains("target/") || file.contains("node_modules/");
    boolean document = file.endsWith(".md") && (!file.contains("/") || file.startsWith("docs/"));
    boolean source = file.contains("/src/main/") && !file.startsWith(VOCABULARY);
    return !built
        && (document
            || (source
                && (file.endsWith(".java")
                    || file.endsWith(".schema.json")
                    || (file.endsWith(".md") && file.contains("/pages/"))
                    || (file.endsWith(".html") && file.contains("/templates/")))));
  }

  /** What a user reads of a file; the rest is a dot a line, so that each word stays on its line. */
  private static String visible(String file, String text) {
    if (file.endsWith(".schema.json")) {
      return descriptions(text);
    }
    return file.endsWith(".java") ? strings(text) : prose(text);
  }

  /** What editors show of a JSON Schema. */
  private static String descriptions(String schema) {
    StringBuilder text = new StringBuilder();
    Matcher shown = DESCRIPTION.matcher(schema);
    int end = 0;
    while (shown.find()) {
      text.append(dotted(schema.substring(end, shown.start("words")))).append(shown.group("words"));
      end = shown.end("words");
    }
    return text.toString();
  }

  private static String prose(String markdown) {
    return dotted(CODE_OR_QUOTE, dotted(FENCE, markdown));
  }

  /** String literals, joined ones as one text, and the documentation of goals and parameters. */
  private static String strings(String java) {
    StringBuilder text = new StringBuilder();
    Matcher comments = PARAMETER_COMMENT.matcher(java);
    Matcher tokens = TOKEN.matcher(java);
    int end = 0;
    while (tokens.find()) {
      Matcher shown = tokens;
      String group = tokens.group("block") == null ? "line" : "block";
      if (tokens.group(group) == null) {
        if (!comments.region(tokens.start(), java.length()).lookingAt()) {
          continue;
        }
        shown = comments;
        group = "comment";
      }
      String between = java.substring(end, shown.start(group));
      boolean joined = between.replace("\"", "").strip().equals("+");
      text.append(joined ? between.replaceAll("[\"+]", " ") : dotted(between));
      text.append(LINE_OF_COMMENT.matcher(shown.group(group)).replaceAll("\n"));
      end = shown.end(group);
    }
    return dotted(QUOTE, text.toString());
  }

  private static String dotted(Pattern hidden, String text) {
    return hidden.matcher(text).replaceAll(match -> dotted(match.group()));
  }

  private static String dotted(String hidden) {
    return hidden.replaceAll(".+", "·");
  }

  private static Map<Pattern, String> compiled() {
    Map<Pattern, String> patterns = new java.util.LinkedHashMap<>();
    USUAL.forEach(
        (words, usual) ->
            patterns.put(
                Pattern.compile(
                    "(?<![\\w-])(?:" + words.replace(" ", "\\s+") + ")(?![\\w-])",
                    Pattern.CASE_INSENSITIVE),
                usual));
    return patterns;
  }
}
