package dev.postmortem.tasks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.postmortem.testkit.ClassCycles;

@AnalyzeClasses(
    packages = "dev.postmortem.tasks",
    importOptions = ImportOption.DoNotIncludeTests.class)
class TasksArchitectureTest {

  @ArchTest static final ArchRule NO_CLASS_DEPENDS_ON_ITSELF = ClassCycles.none();

  @ArchTest
  static final ArchRule NOTHING_HERE_KNOWS_MAVEN =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.maven..", "org.codehaus.plexus..", "org.eclipse.lsp4j..")
          .because("Maven and the command line are two fronts of the same tasks");

  @ArchTest
  static final ArchRule ONLY_THE_TICKETS_TALK_TO_OTHER_HOSTS =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.postmortem.tasks.ticket")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "dev.failsafe..")
          .because("nothing leaves the machine unless tickets are to be checked");

  @ArchTest
  static final ArchRule LINTING_DOES_NOT_LOAD_THE_SITE =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.postmortem.tasks.site")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.postmortem.sitegenerator..")
          .because("a check in a pull request must start fast");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("dev.postmortem.tasks.(*)..").should().beFreeOfCycles();
}
