package dev.postmortem.linter;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.postmortem.linter.rule.Rule;
import dev.postmortem.testkit.ClassCycles;

/** Which package may use which in this module. */
@AnalyzeClasses(
    packages = "dev.postmortem.linter",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LinterArchitectureTest {

  private static final String[] PATTERN_FAMILIES = {
    "..linter.language.fault..",
    "..linter.language.wording..",
    "..linter.language.repair..",
    "..linter.language.causality..",
    "..linter.language.promise..",
    "..linter.language.learned.."
  };

  @ArchTest static final ArchRule noClassDependsOnItself = ClassCycles.none();

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.postmortem.linter.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule rulesDoNotKnowWhoReadsRunsOrReports =
      noClasses()
          .that()
          .resideInAnyPackage("..linter.rules..", "..linter.rule..", "..linter.suppression..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.postmortem.linter",
              "dev.postmortem.linter.reading..",
              "dev.postmortem.linter.report..",
              "dev.postmortem.linter.baseline..",
              "dev.postmortem.linter.json..");

  @ArchTest
  static final ArchRule languageKnowsOnlyText =
      classes()
          .that()
          .resideInAPackage("..linter.language..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "dev.postmortem.linter.language..",
              "dev.postmortem.text..",
              "dev.postmortem.schema.model..");

  @ArchTest
  static final ArchRule languageIsBuiltInLayers =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("dev.postmortem.linter.language..")
          .layer("lexicon")
          .definedBy("..linter.language.lexicon..")
          .layer("syntax")
          .definedBy("..linter.language.syntax..")
          .layer("pattern")
          .definedBy("..linter.language.pattern..")
          .layer("families")
          .definedBy(PATTERN_FAMILIES)
          .layer("analyser")
          .definedBy("dev.postmortem.linter.language")
          .whereLayer("syntax")
          .mayOnlyBeAccessedByLayers("pattern", "families", "analyser")
          .whereLayer("pattern")
          .mayOnlyBeAccessedByLayers("families", "analyser")
          .whereLayer("families")
          .mayOnlyBeAccessedByLayers("analyser")
          .whereLayer("analyser")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule oneFamilyOfPatternsDoesNotKnowAnother =
      slices()
          .matching("dev.postmortem.linter.language.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAnyPackage(PATTERN_FAMILIES), resideOutsideOfPackages(PATTERN_FAMILIES))
          .ignoreDependency(
              resideOutsideOfPackages(PATTERN_FAMILIES), DescribedPredicate.alwaysTrue());

  @ArchTest
  static final ArchRule oneFamilyDoesNotKnowAnother =
      slices().matching("dev.postmortem.linter.rules.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule rulesArePureAndStateless =
      classes()
          .that()
          .implement(Rule.class)
          .and()
          .areNotInterfaces()
          .should()
          .haveOnlyFinalFields();

  @ArchTest
  static final ArchRule rulesTouchNeitherFilesNorClock =
      noClasses()
          .that()
          .resideInAPackage("..linter.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.nio..", "java.net..")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule jacksonIsKnownByOnePackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("..linter.json..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml..");

  @ArchTest
  static final ArchRule parsersOfOthersAreKnownElsewhere =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.commonmark..",
              "com.vladsch..",
              "org.yaml..",
              "org.eclipse.jgit..",
              "com.google.re2j..");

  @ArchTest
  static final ArchRule nothingHereKnowsMavenOrTheEditor =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.maven..", "org.eclipse.lsp4j..");
}
