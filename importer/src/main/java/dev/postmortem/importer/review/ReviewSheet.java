package dev.postmortem.importer.review;

import dev.postmortem.text.words.OneLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The candidates as a sheet that people can pass around, tick with an {@code x} and hand back. */
public final class ReviewSheet {

  /** The sheet's name as Markdown. */
  public static final String MARKDOWN_FILE = "adoption-review.md";

  /** The sheet's name as a table. */
  public static final String CSV_FILE = "adoption-review.csv";

  private static final String CSV_HEAD = "accept,file,key,value,sentence";
  private static final Pattern FILE = Pattern.compile("## `(.+)`");
  private static final Pattern TICKED =
      Pattern.compile("- \\[[xX]\\] `([^`]+)`(?: in `([^`]+)`)?: `([^`]+)`.*");

  private ReviewSheet() {}

  /** The sheet as Markdown: by file, then the causes by the factor that they may be. */
  public static String markdown(List<Candidate> candidates) {
    StringBuilder text =
        new StringBuilder("# Values to review\n\nAdopt saw these values and did not trust them. ")
            .append("Put an `x` between the brackets of what is right, then run\n")
            .append("`adopt` with `--reviewed=")
            .append(MARKDOWN_FILE)
            .append("` (with Maven `-Dpostmortem.reviewed=…`).\n");
    Map<String, List<Candidate>> files = new TreeMap<>();
    Map<String, List<Candidate>> causes = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      (candidate.isFactor() ? causes : files)
          .computeIfAbsent(
              candidate.isFactor() ? candidate.value() : candidate.file(), k -> new ArrayList<>())
          .add(candidate);
    }
    files.forEach(
        (file, own) -> {
          text.append("\n## `").append(file).append("`\n\n");
          own.forEach(
              c ->
                  text.append("- [ ] `")
                      .append(c.key())
                      .append("`: `")
                      .append(c.value())
                      .append("` – ")
                      .append(OneLine.of(c.sentence()))
                      .append('\n'));
        });
    causes.entrySet().stream()
        .sorted((a, b) -> b.getValue().size() - a.getValue().size())
        .forEach(e -> causes(text, e.getKey(), e.getValue()));
    return text.toString();
  }

  private static void causes(StringBuilder text, String factor, List<Candidate> own) {
    text.append("\n## ")
        .append(own.size() == 1 ? "1 cause" : own.size() + " causes")
        .append(" → `")
        .append(factor)
        .append("`?\n\n");
    own.forEach(
        c ->
            text.append("- [ ] `")
                .append(c.key())
                .append("` in `")
                .append(c.file())
                .append("`: `")
                .append(c.value())
                .append("` – ")
                .append(OneLine.of(c.sentence()))
                .append('\n'));
  }

  /** The sheet as a comma-separated table, with an empty first column for the {@code x}. */
  public static String csv(List<Candidate> candidates) {
    StringBuilder text = new StringBuilder(CSV_HEAD).append('\n');
    candidates.forEach(
        c ->
            text.append(',')
                .append(cell(c.file()))
                .append(',')
                .append(cell(c.key()))
                .append(',')
                .append(cell(c.value()))
                .append(',')
                .append(cell(OneLine.of(c.sentence())))
                .append('\n'));
    return text.toString();
  }

  /**
   * The candidates that are ticked in a sheet, either form.
   *
   * @param offered what the sheet was made of; a line that is not among it is not accepted
   */
  public static List<Candidate> accepted(String sheet, List<Candidate> offered) {
    List<Candidate> ticked = sheet.startsWith(CSV_HEAD) ? ofCsv(sheet) : ofMarkdown(sheet);
    return offered.stream().filter(o -> ticked.stream().anyMatch(o::isSameAs)).toList();
  }

  private static List<Candidate> ofMarkdown(String sheet) {
    List<Candidate> ticked = new ArrayList<>();
    String file = "";
    for (String line : sheet.lines().toList()) {
      Matcher heading = FILE.matcher(line.strip());
      Matcher item = TICKED.matcher(line.strip());
      if (heading.matches()) {
        file = heading.group(1);
      } else if (item.matches()) {
        String own = item.group(2) == null ? file : item.group(2);
        ticked.add(new Candidate(own, item.group(1), item.group(3), ""));
      }
    }
    return ticked;
  }

  private static List<Candidate> ofCsv(String sheet) {
    List<Candidate> ticked = new ArrayList<>();
    for (String line : sheet.lines().skip(1).toList()) {
      String[] cells = line.split(",", 5);
      if (cells.length == 5 && cells[0].strip().equalsIgnoreCase("x")) {
        ticked.add(new Candidate(plain(cells[1]), plain(cells[2]), plain(cells[3]), ""));
      }
    }
    return ticked;
  }

  private static String cell(String words) {
    return words.indexOf(',') < 0 && words.indexOf('"') < 0
        ? words
        : '"' + words.replace("\"", "\"\"") + '"';
  }

  private static String plain(String cell) {
    String words = cell.strip();
    return words.startsWith("\"") && words.endsWith("\"") && words.length() > 1
        ? words.substring(1, words.length() - 1).replace("\"\"", "\"")
        : words;
  }
}
