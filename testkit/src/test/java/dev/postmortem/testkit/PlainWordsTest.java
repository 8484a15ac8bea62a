package dev.postmortem.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
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
      Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@(?:Parameter|Mojo)\\b");
  private static final Pattern DESCRIPTION =
      Pattern.compile("\"(?:title|description)\"\\s*:\\s*\"(?<words>(?:\\\\.|[^\"\\\\])*)\"");
  private static final Pattern FENCE = Pattern.compile("(?ms)^(```+|~~~+).*?^\\1\\s*$");
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
    assertThat(oldWords("x", prose("It was mended. `mended` \"mended\"\n\n```bad\nmended\n```\n")))
        .containsExactly("x: \"mended\" (write: fix, fixes, fixed)");
    assertThat(
            oldWords(
                "x",
                strings("// \"mended\"\nsay(\"/*\", \"no rule \" + \"tells\"\n  + \" of it\");")))
        .containsExactly("x: \"tells of\" (write: describes, reports)");
  }

  @Test
  void titlesAndDescriptionsOfSchemasAreChecked() {
    assertThat(
            oldWords("x", descriptions("{\"title\": \"Told apart\", \"enum\": [\"told apart\"]}")))
        .containsExactly("x: \"Told apart\" (write: distinguished)");
    assertThat(isUserVisible("schema/src/main/resources/dev/postmortem/a.schema.json")).isTrue();
  }

  private static List<String> oldWords(String file, String text) {
    List<String> found = new ArrayList<>();
    FORBIDDEN.forEach(
        (words, usual) ->
            words
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .forEach(w -> found.add("%s: \"%s\" (write: %s)".formatted(file, w, usual))));
    return found;
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
    while (shown.find()) {
      text.append(shown.group("words")).append('\n');
    }
    return text.toString();
  }

  private static String prose(String markdown) {
    return CODE_OR_QUOTE.matcher(FENCE.matcher(markdown).replaceAll(" ")).replaceAll("·");
  }

  /** String literals, joined ones as one text, and the documentation of goals and parameters. */
  private static String strings(String java) {
    StringBuilder text = new StringBuilder();
    Matcher comments = PARAMETER_COMMENT.matcher(java);
    while (comments.find()) {
      text.append(comments.group(1).replaceAll("\\s*\\n\\s*\\*", " ")).append('\n');
    }
    Matcher tokens = TOKEN.matcher(java);
    int end = 0;
    while (tokens.find()) {
      String literal = tokens.group("block") == null ? tokens.group("line") : tokens.group("block");
      if (literal != null) {
        boolean joined = java.substring(end, tokens.start()).strip().equals("+");
        text.append(joined ? "" : "\n").append(literal);
        end = tokens.end();
      }
    }
    return text.toString().replaceAll("\\\\\"[^\"]*\\\\\"", "·");
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
