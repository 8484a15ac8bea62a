package dev.postmortem.fuzzing;

import java.util.List;
import java.util.Random;

/** Makes odd texts of good ones: cuts, repeats, swaps and joins them, and puts signs in. */
final class Mutator {

  private static final int MAX_CHARS = 60_000;
  private static final int MAX_REPEATS = 200;
  private static final int PIECE_CHARS = 400;
  private static final int ONE_WHOLE_OF = 20;

  /** What Markdown, YAML, HTML and the rules take for more than words. */
  private static final List<String> SIGNS =
      List.of(
          "---\n",
          "\n---\n",
          "```\n",
          "~~~",
          "> ",
          "> [!NOTE]\n> ",
          "- ",
          "- [ ] ",
          "1. ",
          "| ",
          "|---|---|\n",
          "\\|",
          "\\",
          "`",
          "``",
          "*",
          "**",
          "_",
          "~~",
          "[",
          "](",
          ")",
          "![",
          "[^1]",
          "[^1]: ",
          "<",
          ">",
          "<details>",
          "</details>",
          "<pod-name>",
          "<script>",
          "<!--",
          "-->",
          "<b onclick=x>",
          "<svg>",
          "<table><tr><td>",
          "&amp;",
          "&#xD800;",
          "&lt;",
          "#",
          "### ",
          " #2",
          ": ",
          "{",
          "}",
          "[a, b]",
          "\"",
          "'",
          "&x ",
          "*x",
          "!!str ",
          "%YAML 1.1\n",
          "\t",
          "\r\n",
          "\u0000",
          "\uFEFF",
          "\u2028",
          "\uD83D\uDE00",
          "\u0301",
          "\uD800",
          "\\uD800",
          "999999999-01-01",
          "24:00",
          "14:02 UTC",
          "(IST)",
          "T+5m",
          "2026-02-30",
          "1e999",
          "-1",
          "<!-- postmortem-disable-next-line hindsight -- x -->",
          "!!! note\n    ",
          "??? tip\n",
          "password=Tr0ub4dorZq9",
          "ghp_q8Wk2ZrT5vLx9BnC3mYd7Hs1Jf4Gp6Aa0RtE",
          "jane@shop.fr",
          "https://a:b@c",
          "../../x.md",
          "#anchor",
          "factor: ",
          "actions:\n  - ",
          "status: ");

  private final Random random;
  private final List<String> seeds;

  Mutator(Random random, List<String> seeds) {
    this.random = random;
    this.seeds = seeds;
  }

  /** One odd text. */
  String next() {
    StringBuilder text = new StringBuilder(seed());
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      change(text);
      if (text.length() > MAX_CHARS) {
        text.setLength(MAX_CHARS);
      }
    }
    return text.toString();
  }

  /** Most often a piece: faults are local, and a piece is read ten times as fast. */
  private String seed() {
    String seed = seeds.get(random.nextInt(seeds.size()));
    if (seed.length() <= PIECE_CHARS || random.nextInt(ONE_WHOLE_OF) == 0) {
      return seed;
    }
    int at = random.nextInt(seed.length() - PIECE_CHARS);
    return seed.substring(at, at + PIECE_CHARS);
  }

  private void change(StringBuilder text) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + 1 + random.nextInt(40));
    switch (random.nextInt(8)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, text.substring(at, end));
      case 2 -> text.insert(at, sign().repeat(1 + random.nextInt(3)));
      case 3 -> text.insert(at, sign().repeat(1 + random.nextInt(MAX_REPEATS)));
      case 4 -> text.replace(at, end, sign());
      case 5 -> {
        String other = seed();
        int from = random.nextInt(other.length() + 1);
        text.insert(at, other, from, Math.min(other.length(), from + random.nextInt(400)));
      }
      case 6 -> {
        if (at < text.length()) {
          text.setCharAt(at, (char) random.nextInt(0x3000));
        }
      }
      default -> text.setLength(at);
    }
  }

  private String sign() {
    return SIGNS.get(random.nextInt(SIGNS.size()));
  }
}
