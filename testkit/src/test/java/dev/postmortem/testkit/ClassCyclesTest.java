package dev.postmortem.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ClassCyclesTest {

  @Test
  void twoClassesThatNeedEachOtherAreACycle() {
    assertThatThrownBy(() -> ClassCycles.none().check(read(Hen.class, Egg.class)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Hen")
        .hasMessageContaining("Egg");
  }

  @Test
  void aSealedTypeAndWhatItPermitsAreOneThing() {
    assertThat(ClassCycles.none().evaluate(read(Shape.class, Circle.class)).hasViolation())
        .isFalse();
  }

  @Test
  void aNestedTypeCountsWithTheClassItIsIn() {
    assertThat(ClassCycles.none().evaluate(read(Tree.class, Tree.Leaf.class)).hasViolation())
        .isFalse();
  }

  private static JavaClasses read(Class<?>... types) {
    return new ClassFileImporter().importClasses(types);
  }
}

record Hen(Egg from) {}

record Egg(Hen of) {}

sealed interface Shape permits Circle {
  Circle around();
}

record Circle(Shape center) implements Shape {
  @Override
  public Circle around() {
    return this;
  }
}

record Tree(Leaf leaf) {
  record Leaf(Tree tree) {}
}
