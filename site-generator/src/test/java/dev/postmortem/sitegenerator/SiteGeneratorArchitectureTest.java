package dev.postmortem.sitegenerator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.postmortem.sitegenerator",
    importOptions = ImportOption.DoNotIncludeTests.class)
class SiteGeneratorArchitectureTest {

  @ArchTest
  static final ArchRule onlyTheTemplatePackageKnowsMustache =
      onlyIn("template", "com.github.mustachejava");

  @ArchTest
  static final ArchRule onlyTheMarkdownPackageKnowsCommonmark =
      onlyIn("markdown", "org.commonmark");

  @ArchTest static final ArchRule onlyTheHtmlPackageKnowsTheSanitizer = onlyIn("html", "org.owasp");

  @ArchTest
  static final ArchRule onlyTheDataPackageKnowsJackson = onlyIn("data", "com.fasterxml.jackson");

  @ArchTest
  static final ArchRule theSiteDoesNotKnowTheLinter =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.postmortem.linter..", "dev.postmortem.mavenplugin..", "org.apache.maven..");

  @ArchTest
  static final ArchRule onlyTheWriterAndTheAttachmentsTouchTheDisk =
      noClasses()
          .that()
          .resideOutsideOfPackages("..sitegenerator.output..", "..sitegenerator.template..")
          .and()
          .haveNameNotMatching(".*\\.(SiteGenerator|Attachments|FileWatch)")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.file.Files");

  @ArchTest
  static final ArchRule packagesDoNotGoInCircles =
      slices().matching("dev.postmortem.sitegenerator.(*)..").should().beFreeOfCycles();

  private static ArchRule onlyIn(String name, String library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("dev.postmortem.sitegenerator." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..");
  }
}
