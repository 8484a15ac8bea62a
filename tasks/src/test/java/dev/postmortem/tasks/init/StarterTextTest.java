package dev.postmortem.tasks.init;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.testkit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code init} writes is what the documentation shows. */
class StarterTextTest {

  private static final Path CI = Path.of("../docs/ci.md");

  private static final Pattern SHOWN =
      Pattern.compile("(?m)^<!-- text: ([\\w.-]+) -->\\n(```\\w+\\n)(?:(?!```\\n).*\\n)*?```\\n");

  private static String shown(String name) {
    return StarterText.of(name, Map.of("folder", "."))
        .replaceAll("(?m)^.*working-directory: \\.\\n", "");
  }

  @Test
  void theDocumentationShowsTheTextsThatInitWrites() throws IOException {
    String page = Files.readString(CI);
    Set<String> names = new TreeSet<>();
    String expected =
        SHOWN
            .matcher(page)
            .replaceAll(
                block -> {
                  names.add(block.group(1));
                  return Matcher.quoteReplacement(
                      "<!-- text: %s -->\n%s%s```\n"
                          .formatted(block.group(1), block.group(2), shown(block.group(1))));
                });
    assertThat(names)
        .contains("github-check.yml", "gitlab-check.yml", "pre-commit-config.yaml")
        .hasSize(7);
    Golden.assertMatches(CI, expected);
  }

  @Test
  void theAddressIsNamedByTheBuildOnly() throws IOException {
    String address = StarterText.toolchain().get("repository");
    Pattern used = Pattern.compile("uses: (\\S+?)/\\.github/workflows/");
    assertThat(used.matcher(Files.readString(CI)).results().map((MatchResult r) -> r.group(1)))
        .isNotEmpty()
        .containsOnly(address);
  }

  @Test
  void noPlaceholderIsLeft() {
    for (String name :
        Set.of("github-check.yml", "github-publish.yml", "gitlab-check.yml", "pre-commit")) {
      assertThat(StarterText.of(name, Map.of("folder", ".")))
          .as(name)
          .doesNotContainPattern("%\\w+%");
    }
  }
}
