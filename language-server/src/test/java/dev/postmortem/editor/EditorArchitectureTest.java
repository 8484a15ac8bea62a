package dev.postmortem.editor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.postmortem.editor",
    importOptions = ImportOption.DoNotIncludeTests.class)
class EditorArchitectureTest {

  @ArchTest
  static final ArchRule onlyTheProtocolPackageKnowsTheProtocol =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.postmortem.editor.protocol..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.lsp4j..", "com.google.gson..")
          .because("features are plain data, so that they can be tested and reused without it");

  @ArchTest
  static final ArchRule onlyThePreviewKnowsTheSite =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.postmortem.editor.preview..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.postmortem.site..")
          .because("findings and facts come from linter and corpus; the site only draws them");

  @ArchTest
  static final ArchRule whatAllFeaturesLookAtKnowsNoneOfThem =
      noClasses()
          .that()
          .resideInAPackage("dev.postmortem.editor")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.postmortem.editor.*..");

  @ArchTest
  static final ArchRule onlyTheProtocolIsAboveFeatures =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.postmortem.editor.protocol..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.postmortem.editor.protocol..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.postmortem.editor.(*)..").should().beFreeOfCycles();
}
