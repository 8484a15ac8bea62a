package dev.postmortem.corpus.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.model.Postmortem;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No figure is about a person. */
class NobodyIsCountedTest {

  private static final List<String> PEOPLE =
      List.of(
          "owner",
          "author",
          "reviewer",
          "commander",
          "scribe",
          "communications",
          "person",
          "people",
          "assignee",
          "member",
          "committer",
          "role",
          "verifiedby");

  @Test
  void noFigureIsNamedAfterOrKeyedByAPerson() throws Exception {
    List<Class<?>> types = types();
    assertThat(types).as("types of the package").hasSizeGreaterThan(30);
    List<String> found = new ArrayList<>();
    for (Class<?> type : types) {
      look(type.getSimpleName(), type.getName(), found);
      if (type.isEnum()) {
        for (Object constant : type.getEnumConstants()) {
          look(constant.toString(), type.getName() + "." + constant, found);
        }
      }
      if (type.isRecord()) {
        for (RecordComponent component : type.getRecordComponents()) {
          look(component.getName(), type.getName() + "." + component.getName(), found);
          lookAtType(component.getGenericType(), type.getName(), found);
        }
      }
      for (Method method : type.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
          look(method.getName(), type.getName() + "." + method.getName(), found);
          lookAtType(method.getGenericReturnType(), type.getName(), found);
        }
      }
    }
    assertThat(found)
        .as("figures that speak of people: no view may be keyed by a person")
        .isEmpty();
  }

  private static void look(String name, String where, List<String> found) {
    String word = name.replace("_", "").toLowerCase(Locale.ROOT);
    PEOPLE.stream().filter(word::contains).forEach(p -> found.add(where + " (" + p + ")"));
  }

  private static void lookAtType(Type type, String where, List<String> found) {
    if (type.getTypeName().contains(Postmortem.Roles.class.getName())) {
      found.add(where + " gives roles");
    }
  }

  private static List<Class<?>> types() throws IOException, ClassNotFoundException {
    String name = Analytics.class.getPackageName();
    Path folder = Path.of("target/classes", name.split("\\."));
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        String path = folder.relativize(file).toString().replace('\\', '.').replace('/', '.');
        if (path.endsWith(".class") && !path.endsWith("package-info.class")) {
          types.add(Class.forName(name + "." + path.substring(0, path.length() - 6)));
        }
      }
    }
    return types;
  }
}
