package dev.postmortem.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The project's conventions, each with a message that says how to fix a violation. */
class ProjectTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern FORBIDDEN_NAME =
      Pattern.compile("(Abstract\\w*|\\w*(Manager|Helper|Utils?|Processor|Impl))\\.java");
  private static final Pattern TYPE_COMMENT =
      Pattern.compile(
          "\\*/\\s+(@\\w+(\\([^)]*\\))?\\s+)*public [\\w\\s]*(class|record|enum|interface|@interface) ");
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile("(?m)^public [\\w ]*(class|record|enum|interface|@interface) ");

  /** A record's name, and its components, which may be annotated. */
  private static final Pattern RECORD =
      Pattern.compile("\\brecord\\s+(\\w+)\\s*(?:<[^({]*>)?\\s*\\(((?:[^()]++|\\([^()]*\\))*)\\)");

  private static final Pattern OVERRIDE = Pattern.compile("@Override\\s[^{;]*");

  private static final Pattern BOOLEAN_PARAMETER =
      Pattern.compile("[(,]\\s*(?:@\\w+\\s+|final\\s+)*[bB]oolean\\s+(\\w+)\\s*(?=[,)])");

  private static final Pattern COMMENT_OR_TEXT =
      Pattern.compile(
          "(?s)\"\"\".*?\"\"\"|/\\*.*?\\*/|//[^\\n]*|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'");

  private static final int MOST_COMPONENTS = 11;

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
    List<String> lacking = new ArrayList<>();
    for (Path file : mainSources()) {
      Path info = file.resolveSibling("package-info.java");
      if (!Files.exists(info) || !Files.readString(info).contains("@NullMarked")) {
        lacking.add(name(file.getParent()));
      }
    }
    assertThat(lacking.stream().distinct())
        .as("packages without a package-info.java that has a comment and @NullMarked: add one")
        .isEmpty();
  }

  @Test
  void everyPublicTypeSaysWhatItIs() throws IOException {
    List<String> lacking = new ArrayList<>();
    for (Path file : mainSources()) {
      String text = Files.readString(file);
      if (PUBLIC_TYPE.matcher(text).find() && !TYPE_COMMENT.matcher(text).find()) {
        lacking.add(name(file));
      }
    }
    assertThat(lacking).as("public types without a comment: one sentence on what it is").isEmpty();
  }

  @Test
  void namesAreNounsOfTheDomain() throws IOException {
    assertThat(
            mainSources().stream()
                .filter(f -> FORBIDDEN_NAME.matcher(f.getFileName().toString()).matches())
                .map(ProjectTest::name))
        .as("names that say nothing of the domain: see the list in CONTRIBUTING.md")
        .isEmpty();
  }

  @Test
  void whatTextSaysForAllModulesHasNoSecondHome() throws IOException {
    Pattern copy =
        Pattern.compile(
            "(?m)^ +(private |static )+(String|int|Optional<String>) "
                + "(slug|plural|counted|escape|xml|encoded?|decoded?|singular|skip(Space|Blank)s?)\\(");
    List<String> copies = new ArrayList<>();
    for (Path file : mainSources()) {
      Matcher methods = copy.matcher(Files.readString(file));
      while (!name(file).startsWith("text/") && methods.find()) {
        copies.add(name(file) + ": " + methods.group().strip());
      }
    }
    assertThat(copies)
        .as(
            "slugs, counts, escaping, scanning: ask Slug, Counts, MarkdownText … of the module text")
        .isEmpty();
  }

  @Test
  void noParameterIsABoolean() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : mainSources()) {
      String code = code(Files.readString(file));
      code = RECORD.matcher(code).replaceAll(r -> blank(r.group()));
      // A method that overrides a library's has the library's parameters.
      code = OVERRIDE.matcher(code).replaceAll(o -> blank(o.group()));
      Matcher parameters = BOOLEAN_PARAMETER.matcher(code);
      while (parameters.find()) {
        found.add(name(file) + ": " + parameters.group(1));
      }
    }
    assertThat(found)
        .as(
            "boolean parameters, whose argument says nothing where it is passed: make two methods,"
                + " pass an enum of two constants, or pass what the answer is read from")
        .isEmpty();
  }

  @Test
  void noRecordHasSoManyComponentsThatTwoCanBeSwapped() throws IOException {
    List<String> found = new ArrayList<>();
    int records = 0;
    for (Path file : mainSources()) {
      Matcher record = RECORD.matcher(code(Files.readString(file)));
      while (record.find()) {
        records++;
        String components = record.group(2);
        // A comma inside type arguments separates no components.
        while (!components.equals(components.replaceAll("<[^<>]*>", ""))) {
          components = components.replaceAll("<[^<>]*>", "");
        }
        int count = components.isBlank() ? 0 : components.split(",").length;
        if (count > MOST_COMPONENTS) {
          found.add(name(file) + ": " + record.group(1) + " has " + count);
        }
      }
    }
    assertThat(records).as("records in main sources").isPositive();
    assertThat(found)
        .as(
            "records of more than %d components: group those that belong together in a record of"
                + " their own",
            MOST_COMPONENTS)
        .isEmpty();
  }

  @Test
  void nothingIsLeftForLater() throws IOException {
    Pattern later = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b:? ");
    Pattern comment = Pattern.compile("(?m)^\\s*(//|\\*|/\\*).*");
    List<String> found = new ArrayList<>();
    for (Path file : mainSources()) {
      Matcher comments = comment.matcher(Files.readString(file));
      while (comments.find()) {
        // A comment may contain the word that a rule looks for; then it stands in quotes or code.
        String line = comments.group().replaceAll("[\"“`{][^\"”`}]*[\"”`}]", "");
        if (later.matcher(line).find()) {
          found.add(name(file) + ": " + comments.group().strip());
        }
      }
    }
    assertThat(found).as("notes to self in comments: do it or open an issue").isEmpty();
  }

  @Test
  void everyModuleOfTheBuildIsOnTheMap() throws IOException {
    Matcher modules =
        Pattern.compile("<module>([^<]+)</module>")
            .matcher(Files.readString(ROOT.resolve("pom.xml")));
    String map = Files.readString(ROOT.resolve("ARCHITECTURE.md"));
    List<String> missing = new ArrayList<>();
    int count = 0;
    while (modules.find()) {
      count++;
      if (!map.contains("`" + modules.group(1) + "`")) {
        missing.add(modules.group(1));
      }
    }
    assertThat(count).as("modules in pom.xml").isPositive();
    assertThat(missing).as("modules that ARCHITECTURE.md does not name").isEmpty();
  }

  @Test
  void everyPluginOfTheBuildHasAPinnedVersion() throws IOException {
    Matcher plugins =
        Pattern.compile("(?s)<plugin>(.*?)</plugin>")
            .matcher(Files.readString(ROOT.resolve("pom.xml")));
    List<String> managed = new ArrayList<>();
    while (plugins.find()) {
      if (plugins.group(1).contains("<version>")) {
        managed.add(first("<artifactId>([^<]+)</artifactId>", plugins.group(1)));
      }
    }
    assertThat(managed).as("plugins with a version in the root pom").isNotEmpty();
    List<String> unpinned = new ArrayList<>();
    for (Path pom : poms()) {
      Matcher used = Pattern.compile("(?s)<plugin>(.*?)</plugin>").matcher(Files.readString(pom));
      while (used.find()) {
        String artifact = first("<artifactId>([^<]+)</artifactId>", used.group(1));
        if (!managed.contains(artifact) && !used.group(1).contains("<version>")) {
          unpinned.add(name(pom) + ": " + artifact);
        }
      }
    }
    assertThat(unpinned).as("plugins without a pinned version: add it to the root pom").isEmpty();
  }

  private static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static List<Path> mainSources() throws IOException {
    List<Path> found =
        files(f -> f.toString().endsWith(".java") && name(f).contains("/src/main/java/"));
    assertThat(found).as("main sources").isNotEmpty();
    return found;
  }

  /** Java without comments and texts, in which the words of code may stand too. */
  private static String code(String java) {
    return COMMENT_OR_TEXT.matcher(java).replaceAll(m -> blank(m.group()));
  }

  private static String blank(String text) {
    return text.replaceAll("[^\\n]", " ");
  }

  private static List<Path> poms() throws IOException {
    return files(
        f ->
            f.getFileName().toString().equals("pom.xml") && ROOT.relativize(f).getNameCount() == 2);
  }

  private static List<Path> files(java.util.function.Predicate<Path> wanted) throws IOException {
    try (Stream<Path> walk = Files.walk(ROOT)) {
      return walk.filter(Files::isRegularFile)
          .filter(f -> !name(f).contains("target/") && !name(f).startsWith(".git/"))
          .filter(wanted)
          .sorted()
          .toList();
    }
  }

  private static String name(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }
}
