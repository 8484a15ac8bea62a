package dev.postmortem.sitegenerator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.postmortem.testkit.ClassCycles;
import java.util.stream.Stream;

@AnalyzeClasses(
    packages = "dev.postmortem.sitegenerator",
    importOptions = ImportOption.DoNotIncludeTests.class)
class SiteGeneratorArchitectureTest {

  @ArchTest static final ArchRule noClassDependsOnItself = ClassCycles.none();

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

  @ArchTest
  static final ArchRule classesOfAPackageDoNotGoInCircles =
      slices().assignedFrom(new TopLevelClasses()).should().beFreeOfCycles();

  /** Nested classes count with the class around them, and what a sealed type permits with it. */
  private static final class TopLevelClasses implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return type.getPackageName().startsWith("dev.postmortem.sitegenerator")
          ? SliceIdentifier.of(family(topLevel(type)))
          : SliceIdentifier.ignore();
    }

    private static String family(JavaClass type) {
      return Stream.concat(
              type.getAllRawInterfaces().stream(), type.getAllRawSuperclasses().stream())
          .filter(above -> above.getPackageName().startsWith("dev.postmortem."))
          .filter(above -> above.reflect().isSealed())
          .findFirst()
          .map(SiteGeneratorArchitectureTest::topLevel)
          .orElse(type)
          .getName();
    }

    @Override
    public String getDescription() {
      return "top-level classes";
    }
  }

  private static JavaClass topLevel(JavaClass type) {
    JavaClass outer = type;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer;
  }

  /** Rows of columns are hard to fill in the right order; such a record lacks a word. */
  @ArchTest
  static final ArchRule recordsHaveFewerThanTwelveComponents =
      classes().that().areRecords().should(haveFewerComponentsThan(12));

  private static ArchCondition<JavaClass> haveFewerComponentsThan(int limit) {
    return new ArchCondition<>("have fewer than " + limit + " components") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        int components = type.reflect().getRecordComponents().length;
        if (components >= limit) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + components));
        }
      }
    };
  }

  private static ArchRule onlyIn(String name, String library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("dev.postmortem.sitegenerator." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..");
  }
}
