package dev.postmortem.text;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.postmortem.testkit.ClassCycles;

@AnalyzeClasses(
    packages = "dev.postmortem.text",
    importOptions = ImportOption.DoNotIncludeTests.class)
class TextArchitectureTest {

  @ArchTest static final ArchRule noClassDependsOnItself = ClassCycles.none();

  @ArchTest
  static final ArchRule textDependsOnNothingOfOursAndOnNoLibrary =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.postmortem.text..", "java..", "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule packagesDoNotDependOnEachOtherInCircles =
      slices().matching("dev.postmortem.text.(*)..").should().beFreeOfCycles();
}
