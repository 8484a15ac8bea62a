package dev.postmortem.importer.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * reStructuredText as Markdown: titles, field lists, definition lists, literal blocks and links.
 */
final class RestMarkdown {

  private static final Pattern ADORNMENT = Pattern.compile("([=\\-~^\"'`#*+:._])\\1{2,}");
  private static final Pattern FIELD = Pattern.compile(":([A-Za-z][^:\\n]{0,60}):(?:\\s+(.*))?");
  private static final Pattern LINK =
      Pattern.compile("`([^`<\\n]{1,300})\\s<([^>\\n]{1,2000})>`__?");
  private static final Pattern LITERAL = Pattern.compile("``([^`\\n]{1,500})``");
  private static final Pattern CODE = Pattern.compile("\\.\\. (?:code-block|code|sourcecode)::.*");
  private static final Pattern DIRECTIVE = Pattern.compile("\\.\\. ([\\w-]{1,40})::\\s*(.*)");

  private final List<String> source;
  private final List<String> lines = new ArrayList<>();

  /** The marks of titles, the highest level first. */
  private final List<String> levels = new ArrayList<>();

  RestMarkdown(String text) {
    this.source = text.lines().toList();
  }

  String markdown() {
    int at = 0;
    while (at < source.size()) {
      at = block(at);
    }
    return String.join("\n", lines) + "\n";
  }

  /** Reads what begins at a line; returns the line behind it. */
  private int block(int at) {
    String line = source.get(at);
    boolean overlined =
        isAdornment(at) && isTitle(at + 1) && at + 2 < source.size() && isAdornment(at + 2);
    if (overlined) {
      return title(source.get(at + 1), "o" + line.charAt(0), at + 3);
    }
    if (isTitle(at) && isAdornment(at + 1) && length(at + 1) >= line.strip().length()) {
      return title(line, "u" + source.get(at + 1).charAt(0), at + 2);
    }
    if (CODE.matcher(line).matches() || line.stripTrailing().endsWith("::")) {
      return literal(at);
    }
    Matcher directive = DIRECTIVE.matcher(line);
    if (directive.matches()) {
      lines.add("> **" + directive.group(1) + "** " + inline(directive.group(2)));
      return at + 1;
    }
    Matcher field = FIELD.matcher(line);
    if (field.matches()) {
      lines.add("- **" + field.group(1) + "**: " + inline(String.valueOf(field.group(2))));
      return at + 1;
    }
    if (isTerm(at)) {
      return definition(at);
    }
    lines.add(inline(line.startsWith("#. ") ? "1." + line.substring(2) : line));
    return at + 1;
  }

  private int title(String words, String mark, int next) {
    if (!levels.contains(mark)) {
      levels.add(mark);
    }
    int level = Math.min(6, levels.indexOf(mark) + 1);
    lines.add("#".repeat(level) + " " + inline(words.strip()));
    return next;
  }

  private int literal(int at) {
    String line = source.get(at).stripTrailing();
    if (!line.startsWith("..")) {
      lines.add(inline(line.substring(0, line.length() - 1)));
    }
    int end = at + 1;
    while (end < source.size() && (source.get(end).isBlank() || isIndented(end))) {
      end++;
    }
    lines.add("");
    lines.add("```");
    lines.addAll(source.subList(at + 1, end));
    lines.add("```");
    lines.add("");
    return end;
  }

  private int definition(int at) {
    StringBuilder words = new StringBuilder();
    int end = at + 1;
    while (end < source.size() && isIndented(end)) {
      words.append(words.isEmpty() ? "" : " ").append(source.get(end).strip());
      end++;
    }
    lines.add("- **" + source.get(at).strip() + "**: " + inline(words.toString()));
    return end;
  }

  /** A short line of its own with an indented one right below. */
  private boolean isTerm(int at) {
    String line = source.get(at);
    return !line.isBlank()
        && Character.isLetterOrDigit(line.charAt(0))
        && line.length() <= 60
        && (at == 0 || source.get(at - 1).isBlank() || isIndented(at - 1))
        && at + 1 < source.size()
        && isIndented(at + 1);
  }

  private boolean isIndented(int at) {
    String line = source.get(at);
    return !line.isBlank() && Character.isWhitespace(line.charAt(0));
  }

  private boolean isTitle(int at) {
    return at < source.size() && !source.get(at).isBlank() && !isAdornment(at);
  }

  private boolean isAdornment(int at) {
    return at < source.size() && ADORNMENT.matcher(source.get(at).stripTrailing()).matches();
  }

  private int length(int at) {
    return source.get(at).stripTrailing().length();
  }

  private static String inline(String words) {
    String links = LINK.matcher(words).replaceAll("[$1]($2)");
    return LITERAL.matcher(links).replaceAll("`$1`");
  }
}
