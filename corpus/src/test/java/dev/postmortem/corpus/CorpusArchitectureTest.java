package dev.postmortem.corpus;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.postmortem.testkit.ClassCycles;

@AnalyzeClasses(packages = "dev.postmortem.corpus", importOptions = DoNotIncludeTests.class)
class CorpusArchitectureTest {

  @ArchTest static final ArchRule noClassDependsOnItself = ClassCycles.none();

  @ArchTest
  static final ArchRule onlyOnePackageKnowsJGit =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.postmortem.corpus.git")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.jgit..");

  @ArchTest
  static final ArchRule onlyOnePackageKnowsTheUsersPatterns =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.postmortem.corpus.pattern")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.re2j..");

  @ArchTest
  static final ArchRule noOtherLibraryIsKnownHere =
      classes()
          .should()
          .onlyDependOnClassesThat(
              describe(
                  "are ours, Java's, JGit's, RE2/J's or annotations for null",
                  (JavaClass c) ->
                      c.getPackageName().startsWith("dev.postmortem.corpus")
                          || c.getPackageName().startsWith("dev.postmortem.schema")
                          || c.getPackageName().startsWith("dev.postmortem.text")
                          || c.getPackageName().startsWith("java.")
                          || c.getPackageName().startsWith("org.eclipse.jgit")
                          || c.getPackageName().startsWith("com.google.re2j")
                          || c.getPackageName().equals("org.jspecify.annotations")
                          || c.isPrimitive()
                          || c.isArray()));

  @ArchTest
  static final ArchRule packagesDoNotDependOnEachOtherInACircle =
      slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule figuresKnowFactsNotHowTheyAreRead =
      noClasses()
          .that()
          .resideInAnyPackage("dev.postmortem.corpus.analytics..", "dev.postmortem.corpus.export..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("dev.postmortem.corpus.git.HistoryReader")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("dev.postmortem.corpus.git.ChangedFiles");

  @ArchTest
  static final ArchRule onlyTheReadersTouchTheDisk =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.postmortem.corpus.analytics..",
              "dev.postmortem.corpus.taxonomy..",
              "dev.postmortem.corpus.config..",
              "dev.postmortem.corpus.pattern..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.file.Files");

  /** A package pattern would leave the module's own root package out. */
  private static final class EachPackage implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return type.getPackageName().startsWith("dev.postmortem.corpus")
          ? SliceIdentifier.of(type.getPackageName())
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages of the corpus";
    }
  }
}
