package dev.postmortem.languageserver;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.postmortem.testkit.ClassCycles;

@AnalyzeClasses(
    packages = "dev.postmortem.languageserver",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LanguageServerArchitectureTest {

  @ArchTest static final ArchRule noClassDependsOnItself = ClassCycles.none();

  @ArchTest
  static final ArchRule onlyTheProtocolPackageKnowsTheProtocol =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.postmortem.languageserver.protocol..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.lsp4j..", "com.google.gson..")
          .because("features are plain data, so that they can be tested and reused without it");

  @ArchTest
  static final ArchRule onlyThePreviewKnowsTheSite =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.postmortem.languageserver.preview..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.postmortem.sitegenerator..")
          .because("findings and facts come from linter and corpus; the site only draws them");

  @ArchTest
  static final ArchRule whatAllFeaturesLookAtKnowsNoneOfThem =
      noClasses()
          .that()
          .resideInAPackage("dev.postmortem.languageserver")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.postmortem.languageserver.*..");

  @ArchTest
  static final ArchRule onlyTheProtocolIsAboveFeatures =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.postmortem.languageserver.protocol..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.postmortem.languageserver.protocol..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.postmortem.languageserver.(*)..").should().beFreeOfCycles();
}
