package dev.postmortem.importer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.postmortem.testkit.ClassCycles;

@AnalyzeClasses(packages = "dev.postmortem.importer", importOptions = DoNotIncludeTests.class)
class ImporterArchitectureTest {

  @ArchTest static final ArchRule noClassDependsOnItself = ClassCycles.none();

  @ArchTest
  static final ArchRule onlyOnePackageKnowsHtml =
      noClasses()
          .that()
          .resideOutsideOfPackage("..importer.format..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.vladsch..", "org.jsoup..");
}
