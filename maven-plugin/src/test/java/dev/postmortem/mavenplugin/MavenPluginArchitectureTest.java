package dev.postmortem.mavenplugin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.postmortem.testkit.ClassCycles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(
    packages = "dev.postmortem.mavenplugin",
    importOptions = ImportOption.DoNotIncludeTests.class)
class MavenPluginArchitectureTest {

  private static final int MOST_LINES = 60;
  private static final Path SOURCES = Path.of("src/main/java/dev/postmortem/mavenplugin");

  @ArchTest static final ArchRule NO_CLASS_DEPENDS_ON_ITSELF = ClassCycles.none();

  @ArchTest
  static final ArchRule GOALS_ONLY_ASK_TASKS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.postmortem.sitegenerator.*..", "java.net.http..", "dev.failsafe..")
          .because("a goal is a front: parameters, one typed request, one call");

  @Test
  void everyGoalIsShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path goal : goals()) {
      long body =
          Files.readAllLines(goal).stream()
              .map(String::strip)
              .filter(l -> !l.isEmpty() && !isComment(l) && !l.startsWith("import "))
              .count();
      if (body > MOST_LINES) {
        tooLong.add(goal.getFileName() + ": " + body + " lines");
      }
    }
    assertThat(tooLong)
        .as(
            "goals of more than %d lines without comments and imports: move the work into"
                + " the module tasks, and leave parameters, one request and one call",
            MOST_LINES)
        .isEmpty();
  }

  @Test
  void everyGoalIsTriedWithRealMaven() throws IOException {
    List<String> untried = new ArrayList<>();
    String projects = "";
    try (Stream<Path> files = Files.walk(Path.of("src/it"))) {
      for (Path file : files.filter(f -> f.endsWith("invoker.properties")).toList()) {
        projects += Files.readString(file);
      }
    }
    for (Path goal : goals()) {
      String source = Files.readString(goal);
      int at = source.indexOf("name = \"");
      if (at >= 0) {
        String name = source.substring(at + 8, source.indexOf('"', at + 8));
        if (!projects.contains(":" + name + " ") && !projects.contains(":" + name + "\n")) {
          untried.add(name);
        }
      }
    }
    assertThat(untried).as("goals without a project in src/it: add one per behaviour").isEmpty();
  }

  private static List<Path> goals() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      List<Path> goals = files.filter(f -> f.toString().endsWith("Mojo.java")).sorted().toList();
      assertThat(goals).as("goals in " + SOURCES).isNotEmpty();
      return goals;
    }
  }

  private static boolean isComment(String line) {
    return line.startsWith("/*") || line.startsWith("*") || line.startsWith("//");
  }
}
