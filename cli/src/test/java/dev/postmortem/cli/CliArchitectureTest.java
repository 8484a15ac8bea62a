package dev.postmortem.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.postmortem.cli",
    importOptions = ImportOption.DoNotIncludeTests.class)
class CliArchitectureTest {

  @ArchTest
  static final ArchRule COMMANDS_ONLY_ASK_TASKS =
      noClasses()
          .that()
          .resideInAPackage("dev.postmortem.cli")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.postmortem.sitegenerator..",
              "dev.postmortem.importer..",
              "dev.postmortem.corpus..",
              "java.net.http..")
          .because("a command is a front: options, one typed request, one call");

  @ArchTest
  static final ArchRule ONLY_ONE_PACKAGE_KNOWS_PICOCLI =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.postmortem.cli")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..")
          .because("each library has one home")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ONLY_ONE_PACKAGE_KNOWS_THE_PROTOCOL =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.postmortem.cli.mcp")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.modelcontextprotocol..")
          .because("each library has one home");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices()
          .matching("dev.postmortem.cli.(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);
}
