package dev.postmortem.linter;

import dev.postmortem.linter.rule.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A rule's page: what it does, why, bad and good examples, how to fix, what it lets pass, options,
 * sources. The page is the user's documentation, and its examples are run as tests.
 *
 * @param markdown the whole page
 */
public record RuleDocument(String markdown) {

  private static final String HEADING = "## ";
  private static final String FENCE = "```";

  /** The page of a rule: its own, else from the resources. */
  public static RuleDocument of(RuleInfo rule) {
    return find(rule).orElseThrow(() -> new IllegalStateException("no page: " + resource(rule)));
  }

  /** The page of a rule, if it has one. */
  public static Optional<RuleDocument> find(RuleInfo rule) {
    return rule.ownPage().map(RuleDocument::new).or(() -> load(rule));
  }

  private static Optional<RuleDocument> load(RuleInfo rule) {
    try (InputStream in = RuleDocument.class.getResourceAsStream(resource(rule))) {
      return in == null
          ? Optional.empty()
          : Optional.of(new RuleDocument(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a rule's page is kept. */
  public static String resource(RuleInfo rule) {
    return "/dev/postmortem/linter/pages/%s.md".formatted(rule.id());
  }

  /** The text below a level-2 heading, without surrounding blank lines. */
  public Optional<String> section(String heading) {
    return Optional.ofNullable(sections().get(heading));
  }

  /** The text below each level-2 heading, in the page's order. */
  public Map<String, String> sections() {
    Map<String, String> sections = new LinkedHashMap<>();
    String heading = "";
    boolean fenced = false;
    StringBuilder text = new StringBuilder();
    for (String line : markdown.split("\n", -1)) {
      fenced ^= line.startsWith(FENCE);
      if (!fenced && line.startsWith(HEADING)) {
        sections.put(heading, text.toString().strip());
        heading = line.substring(HEADING.length()).strip();
        text.setLength(0);
      } else {
        text.append(line).append('\n');
      }
    }
    sections.put(heading, text.toString().strip());
    sections.remove("");
    return sections;
  }
}
