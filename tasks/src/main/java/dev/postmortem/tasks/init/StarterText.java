package dev.postmortem.tasks.init;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The texts of workflows, hooks and first settings, which the documentation shows too. */
final class StarterText {

  private static final String TOOLCHAIN = "toolchain.properties";

  private StarterText() {}

  /**
   * A text with its values.
   *
   * @param name of the resource
   * @param values by the name between two {@code %}; those of the toolchain are known
   */
  static String of(String name, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(toolchain());
    all.putAll(values);
    String text = resource(name);
    for (Map.Entry<String, String> value : all.entrySet()) {
      text = text.replace("%" + value.getKey() + "%", value.getValue());
    }
    return text;
  }

  /** Where the toolchain comes from, as the build has it: the only place that names its address. */
  static Map<String, String> toolchain() {
    Properties properties = new Properties();
    try (InputStream in = StarterText.class.getResourceAsStream(TOOLCHAIN)) {
      properties.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<String, String> values = new HashMap<>();
    properties.stringPropertyNames().forEach(n -> values.put(n, properties.getProperty(n)));
    return values;
  }

  private static String resource(String name) {
    try (InputStream in = StarterText.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("this jar lacks its resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
