package dev.postmortem.schema;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.postmortem.testkit.ClassCycles;

@AnalyzeClasses(
    packages = "dev.postmortem.schema",
    importOptions = ImportOption.DoNotIncludeTests.class)
class SchemaArchitectureTest {

  @ArchTest static final ArchRule noClassDependsOnItself = ClassCycles.none();

  @ArchTest
  static final ArchRule snakeYamlIsKnownToThePackageYamlAlone =
      onlyKnows("dev.postmortem.schema.yaml..", "org.yaml.snakeyaml..");

  @ArchTest
  static final ArchRule commonmarkIsKnownToThePackageMarkdownAlone =
      onlyKnows("dev.postmortem.schema.markdown..", "org.commonmark..");

  @ArchTest
  static final ArchRule theValidatorAndItsJsonAreKnownToThePackageValidationAlone =
      onlyKnows("dev.postmortem.schema.validation..", "com.networknt..", "com.fasterxml..");

  @ArchTest
  static final ArchRule packagesDoNotDependOnEachOtherInCircles =
      slices().matching("dev.postmortem.schema.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule thePlainModelKnowsNothingOfFiles =
      noClasses()
          .that()
          .resideInAPackage("dev.postmortem.schema.model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.postmortem.text.source..",
              "dev.postmortem.schema.yaml..",
              "dev.postmortem.schema.document..");

  private static ArchRule onlyKnows(String home, String... library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library);
  }
}
