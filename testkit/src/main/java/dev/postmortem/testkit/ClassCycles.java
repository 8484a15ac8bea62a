package dev.postmortem.testkit;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The rule that no class depends on one that depends on it. */
public final class ClassCycles {

  private ClassCycles() {}

  /**
   * No class depends on itself by way of others. A nested type counts with the class it is in, a
   * type that a sealed one permits with the sealed one: they are one thing in several pieces.
   */
  public static ArchRule none() {
    return slices()
        .assignedFrom(new TopLevelClasses())
        .should()
        .beFreeOfCycles()
        .because("two classes that need each other are one, or one of them knows too much");
  }

  private static final class TopLevelClasses implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(sealedRoot(topLevel(type)).getName());
    }

    @Override
    public String getDescription() {
      return "top-level classes";
    }

    private static JavaClass topLevel(JavaClass type) {
      JavaClass outermost = type;
      while (outermost.getEnclosingClass().isPresent()) {
        outermost = outermost.getEnclosingClass().get();
      }
      return outermost;
    }

    private static JavaClass sealedRoot(JavaClass type) {
      return type.getAllRawSuperclasses().stream()
          .filter(TopLevelClasses::isSealed)
          .findFirst()
          .or(
              () ->
                  type.getAllRawInterfaces().stream().filter(TopLevelClasses::isSealed).findFirst())
          .map(TopLevelClasses::topLevel)
          .orElse(type);
    }

    private static boolean isSealed(JavaClass type) {
      return type.reflect().isSealed();
    }
  }
}
