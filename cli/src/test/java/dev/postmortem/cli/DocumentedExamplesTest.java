package dev.postmortem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlReader;
import dev.postmortem.text.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every block of YAML, JSON and shell in the README and the documentation does what it says. */
class DocumentedExamplesTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^ *(```+)([\\w-]*)[^\\n]*\\n(.*?)^ *\\1 *$");
  private static final Pattern SPAN = Pattern.compile("`((?:postmortem|mvn) [^`\\n]+)`");
  private static final Pattern GOAL =
      Pattern.compile("(?<![.\\w-])postmortem(?:-maven-plugin:[^:\\s]+)?:(\\w+)\\b");
  private static final Pattern PROPERTY = Pattern.compile("-Dpostmortem\\.([\\w.]+)");

  /** A block of code, or a command in a sentence. */
  private record Example(String place, String language, String text) {}

  private static List<Example> blocks(Set<String> languages) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path page : pages()) {
      String text = Files.readString(page);
      for (MatchResult block : BLOCK.matcher(text).results().toList()) {
        if (languages.contains(block.group(2))) {
          String place =
              ROOT.relativize(page) + ":" + text.substring(0, block.start()).lines().count();
          examples.add(new Example(place, block.group(2), block.group(3).stripIndent()));
        }
      }
    }
    assertThat(examples).as("blocks of " + languages).isNotEmpty();
    return examples;
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages =
        new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")));
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      docs.filter(p -> p.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    pages.add(ROOT.resolve("editors/vscode/README.md"));
    pages.add(ROOT.resolve("skills/incident-postmortem/SKILL.md"));
    return pages;
  }

  @Test
  void jsonIsJson() throws Exception {
    for (Example example : blocks(Set.of("json"))) {
      if (!example.text().contains("…")) {
        new ObjectMapper().readTree(example.text());
      }
    }
  }

  @Test
  void yamlIsYaml() throws Exception {
    for (Example example : blocks(Set.of("yaml", "yml"))) {
      var reading = YamlReader.read(SourceText.of("example.yml", example.text()));
      assertThat(reading.problems()).as(example.place()).isEmpty();
    }
  }

  @Test
  void settingsAreSettings(@TempDir Path folder) throws Exception {
    Set<String> known = new HashSet<>();
    String schema = Run.in(folder, "schema").out();
    assertThat(schema).isNotBlank();
    new ObjectMapper()
        .readTree(folder.resolve(".postmortem/postmortem-yml.schema.json").toFile())
        .get("properties")
        .fieldNames()
        .forEachRemaining(known::add);
    int tried = 0;
    for (Example example : blocks(Set.of("yaml", "yml"))) {
      Set<String> keys =
          YamlReader.read(SourceText.of("example.yml", example.text()))
              .root()
              .filter(YamlMap.class::isInstance)
              // A list of rules is a pack.
              .filter(
                  map -> ((YamlMap) map).get("rules").filter(YamlList.class::isInstance).isEmpty())
              .map(map -> keys((YamlMap) map))
              .orElse(Set.of());
      if (!keys.isEmpty() && known.containsAll(keys)) {
        tried++;
        Files.writeString(folder.resolve("postmortem.yml"), example.text());
        assertThat(Run.in(folder, "lint").out().lines().filter(l -> l.contains("[configuration]")))
            // A file that the example names is not there.
            .filteredOn(line -> !line.contains("There is no file"))
            .as(example.place())
            .isEmpty();
      }
    }
    assertThat(tried).as("examples of postmortem.yml").isGreaterThanOrEqualTo(4);
  }

  private static Set<String> keys(YamlMap map) {
    Set<String> keys = new TreeSet<>();
    map.entries().forEach(entry -> keys.add(entry.key().text()));
    return keys;
  }

  @Test
  void shellIsShell() throws Exception {
    for (Example example : blocks(Set.of("", "sh", "bash", "shell"))) {
      String text = commands(example.text());
      if (!text.isBlank()) {
        Process bash = new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
        bash.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        bash.getOutputStream().close();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(example.place() + "\n" + said).isZero();
      }
    }
  }

  /**
   * What a reader types: the lines after a prompt, or all of a block that has none and starts with
   * a command.
   */
  private static String commands(String block) {
    List<String> typed =
        block.lines().filter(l -> l.startsWith("$ ")).map(l -> l.substring(2)).toList();
    if (!typed.isEmpty()) {
      return String.join("\n", typed);
    }
    boolean command =
        block.matches("(?s)(mvn|postmortem|git|sh|cd|export|npm|npx|node|docker|curl) .*");
    return command ? block.replaceAll("<([\\w ]+)>", "$1") : "";
  }

  private static List<Example> commandLines(String program) throws IOException {
    List<Example> lines = new ArrayList<>();
    for (Example block : blocks(Set.of("", "sh", "bash", "yaml"))) {
      String text = block.language().equals("yaml") ? block.text() : commands(block.text());
      for (String line : text.replace("\\\n", " ").split("\n")) {
        String bare = line.strip().replaceFirst("^(- )?(run: )?", "");
        if (bare.startsWith(program + " ")) {
          lines.add(new Example(block.place(), block.language(), bare));
        }
      }
    }
    for (Path page : pages()) {
      for (MatchResult span : SPAN.matcher(Files.readString(page)).results().toList()) {
        if (span.group(1).startsWith(program + " ")) {
          lines.add(new Example(ROOT.relativize(page).toString(), "", span.group(1)));
        }
      }
    }
    assertThat(lines).as(program).hasSizeGreaterThan(5);
    return lines;
  }

  @Test
  void everyCommandAndOptionExists() throws Exception {
    for (Example example : commandLines("postmortem")) {
      if (example.text().contains("<command>")) {
        continue;
      }
      String[] words = words(example.text().replaceAll("<([\\w ]+)>", "$1"));
      CommandLine line = PostmortemCommand.line(Surroundings.ofProcess());
      try {
        line.parseArgs(words);
      } catch (CommandLine.ParameterException wrong) {
        throw new AssertionError(example.place() + ": " + example.text(), wrong);
      }
    }
  }

  /** The arguments as a shell gives them, up to where the shell has more to do. */
  private static String[] words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word =
        Pattern.compile("((?:[^\\s\"'|>&;#]|\"[^\"]*\"|'[^']*')+)|([|>&;#])").matcher(command);
    while (word.find() && word.group(2) == null) {
      words.add(word.group(1).replaceAll("[\"']", ""));
    }
    return words.subList(1, words.size()).toArray(String[]::new);
  }

  @Test
  void everyGoalAndPropertyExists() throws Exception {
    Map<String, Set<String>> goals = goals();
    Set<String> all = new TreeSet<>();
    goals.values().forEach(all::addAll);
    for (Example example : commandLines("mvn")) {
      Matcher goal = GOAL.matcher(example.text());
      Set<String> known = all;
      if (goal.find() && !example.text().contains(goal.group() + " postmortem:")) {
        assertThat(goals).as(example.place() + ": " + example.text()).containsKey(goal.group(1));
        known = goals.get(goal.group(1));
      }
      for (MatchResult property : PROPERTY.matcher(example.text()).results().toList()) {
        assertThat(known).as(example.place() + ": " + example.text()).contains(property.group(1));
      }
    }
  }

  private static Map<String, Set<String>> goals() throws IOException {
    Map<String, Set<String>> goals = new TreeMap<>();
    Set<String> properties = new TreeSet<>();
    for (String line : Files.readAllLines(ROOT.resolve("docs/parameters.md"))) {
      if (line.startsWith("## ")) {
        properties = new TreeSet<>();
        goals.put(line.substring(3).strip(), properties);
      }
      Matcher row = Pattern.compile("\\| `postmortem\\.(\\w+)` .*").matcher(line);
      if (row.matches()) {
        properties.add(row.group(1));
      }
    }
    assertThat(goals).containsKeys("check", "new");
    return goals;
  }
}
