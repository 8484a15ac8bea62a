package dev.postmortem.schema.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.keyword.NonValidationKeyword;
import dev.postmortem.schema.time.Rfc3339;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.text.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One of the published JSON Schemas, and what a YAML map does against it. */
public final class PostmortemSchema {

  private final String json;
  private final SchemaPrecheck precheck;
  private volatile @Nullable Validator validator;

  private PostmortemSchema(String file) {
    this.json = load(file);
    this.precheck = SchemaPrecheckReader.read(json);
  }

  /** What says what is wrong. */
  private record Validator(SchemaView view, Schema schema) {
    static Validator of(String json) {
      JsonNode root = parse(json);
      return new Validator(SchemaView.of(root), Registry.IT.getSchema(root));
    }
  }

  /** Loaded when first asked for. */
  private static final class FrontMatter {
    static final PostmortemSchema IT = new PostmortemSchema("postmortem.schema.json");
  }

  private static final class Configuration {
    static final PostmortemSchema IT = new PostmortemSchema("postmortem-yml.schema.json");
  }

  private static final class Pack {
    static final PostmortemSchema IT = new PostmortemSchema("postmortem-pack.schema.json");
  }

  private static final class Registry {
    static final SchemaRegistry IT = registry();
  }

  /** The schema of a postmortem's front matter. */
  public static PostmortemSchema frontMatter() {
    return FrontMatter.IT;
  }

  /** The schema of {@code postmortem.yml}. */
  public static PostmortemSchema configuration() {
    return Configuration.IT;
  }

  /** The schema of a file with an organisation's own rules. */
  public static PostmortemSchema pack() {
    return Pack.IT;
  }

  /** The schema itself, as JSON. */
  public String json() {
    return json;
  }

  /** What the schema tells an author, from the top on. */
  public SchemaGuide guide() {
    return new SchemaGuide(validator().view());
  }

  /**
   * What a map does against the schema: one problem for each mistake, in the order of places.
   *
   * @param anchor where a top-level key that is missing is reported
   */
  public List<SchemaProblem> problems(YamlMap root, Span anchor) {
    if (precheck.isCertainlyValid(root)) {
      return List.of();
    }
    SchemaView view = validator().view();
    return new Explanation(view, root, anchor)
        .of(validator().schema().validate(new YamlJson().of(root, view)));
  }

  /** Loaded when something may be wrong: it costs some tenths of a second. */
  private Validator validator() {
    Validator known = validator;
    if (known == null) {
      known = Validator.of(json);
      validator = known;
    }
    return known;
  }

  private static SchemaRegistry registry() {
    Dialect dialect =
        Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword("patternErrorMessage"))
            .format(format("date", words -> Rfc3339.day(words).isPresent()))
            .format(format("date-time", words -> Rfc3339.moment(words).isPresent()))
            .build();
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .locale(Locale.ROOT)
            .formatAssertionsEnabled(true)
            // We say what is wrong in our own words; composing the library's would be for nothing.
            .messageSource((key, text, locale, arguments) -> key)
            .build();
    return SchemaRegistry.withDialect(dialect, builder -> builder.schemaRegistryConfig(config));
  }

  private static Format format(String name, Predicate<String> matches) {
    return new Format() {
      @Override
      public String getName() {
        return name;
      }

      @Override
      public boolean matches(ExecutionContext execution, SchemaContext context, String value) {
        return matches.test(value);
      }
    };
  }

  private static String load(String file) {
    String path = "/dev/postmortem/schema/" + file;
    try (InputStream in = PostmortemSchema.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonNode parse(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException invalid) {
      throw new IllegalStateException(invalid);
    }
  }
}
