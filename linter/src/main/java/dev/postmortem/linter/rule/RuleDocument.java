package dev.postmortem.linter.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule's page: why, what it catches and lets pass, examples, options, sources. The page is the
 * user's documentation, and its examples are run as tests.
 *
 * @param markdown the whole page
 */
public record RuleDocument(String markdown) {

  /** The page of a rule: its own, else from the resources. */
  static RuleDocument of(RuleInfo rule) {
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

  /** What stands below a level-2 heading, without surrounding blank lines. */
  public Optional<String> section(String heading) {
    String wanted = "## " + heading;
    StringBuilder found = null;
    boolean fenced = false;
    for (String line : markdown.split("\n", -1)) {
      if (line.startsWith("```")) {
        fenced = !fenced;
      }
      if (!fenced && line.startsWith("## ")) {
        if (found != null) {
          break;
        }
        if (line.strip().toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT))) {
          found = new StringBuilder();
        }
      } else if (found != null) {
        found.append(line).append('\n');
      }
    }
    return Optional.ofNullable(found).map(StringBuilder::toString).map(String::strip);
  }
}
