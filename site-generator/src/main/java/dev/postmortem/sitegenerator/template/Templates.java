package dev.postmortem.sitegenerator.template;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.DefaultMustacheVisitor;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.ValueCode;
import dev.postmortem.sitegenerator.html.SafeHtml;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The site's templates, each compiled once: those of the theme folder where it has a file of the
 * name, else the built-in ones. Safe for use by several threads.
 *
 * <p>Three departures from plain Mustache: a name that nothing around it has is an error, {@code
 * any} of a list says whether it has elements, and there is no way to write unescaped text except
 * to have a {@link SafeHtml} as the value.
 */
public final class Templates {

  private static final String BUILT_IN = "/dev/postmortem/sitegenerator/templates/";

  /** Files that are the same on every site; an organisation's theme may replace them. */
  public static final List<String> ASSETS =
      List.of(
          "tokens.css",
          "style.css",
          "theme.js",
          "site.js",
          "search.js",
          "list.js",
          "icon.svg",
          "corpus.schema.json");

  /** Files that only a site with a diagram has. */
  public static final List<String> DIAGRAM_ASSETS =
      List.of("mermaid.js", "mermaid-license.txt", "diagrams.js");

  private final Optional<Path> theme;
  private final Factory factory = new Factory();

  /**
   * Templates with an organisation's theme over them.
   *
   * @param theme the folder; empty for none
   */
  public Templates(Optional<Path> theme) {
    this.theme = theme;
  }

  /**
   * Fills a template.
   *
   * @return the text in UTF-8
   * @param template file name, for example {@code home.html}
   * @param names records, whose components are the names the template may use; of one name in two,
   *     that of the later record
   * @throws TemplateException if the template cannot be read or uses a name that is not there
   */
  public byte[] fill(String template, Object... names) {
    Utf8Writer text = new Utf8Writer();
    fill(template, List.of(names), text);
    return text.bytes();
  }

  private void fill(String template, List<Object> names, Writer into) {
    try {
      factory.compile(template).execute(into, names).flush();
    } catch (MustacheException failed) {
      throw explained(template, failed);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static TemplateException explained(String template, MustacheException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof TemplateException known) {
        return known;
      }
      if (cause instanceof RecordNames.MissingName missing) {
        return new TemplateException(String.valueOf(missing.getMessage()), missing);
      }
    }
    return new TemplateException(
        "the template " + template + " cannot be used: " + failed.getMessage(), failed);
  }

  /** Compiles templates; where they come from and what their tags mean. */
  private final class Factory extends DefaultMustacheFactory {

    Factory() {
      setObjectHandler(new RecordNames());
    }

    @Override
    public Reader getReader(String name) {
      try {
        Optional<Path> own = theme.map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
        if (own.isPresent()) {
          return new StringReader(Files.readString(own.get()));
        }
        InputStream builtIn = Templates.class.getResourceAsStream(BUILT_IN + name);
        if (builtIn == null) {
          throw new TemplateException("there is no template " + name);
        }
        return new InputStreamReader(builtIn, StandardCharsets.UTF_8);
      } catch (IOException unreadable) {
        throw new TemplateException(
            "the template " + name + " of the theme cannot be read as UTF-8 text", unreadable);
      }
    }

    /** Partials are named with their ending, as templates are, and all lie in one folder. */
    @Override
    public String resolvePartialPath(String folder, String name, String extension) {
      return name;
    }

    @Override
    public void encode(String value, Writer writer) {
      Utf8Writer.escape(value, writer);
    }

    @Override
    public MustacheVisitor createMustacheVisitor() {
      return new DefaultMustacheVisitor(this) {
        @Override
        public void value(TemplateContext context, String name, boolean encoded) {
          if (!encoded) {
            throw new TemplateException(
                "the template "
                    + context.file()
                    + " writes {{{"
                    + name
                    + "}}} unescaped; write {{"
                    + name
                    + "}}: what may stand unescaped does");
          }
          list.add(new EscapedValue(context, Factory.this, name));
        }
      };
    }
  }

  /** Writes a value: a {@link SafeHtml} as it is, anything else escaped. */
  private static final class EscapedValue extends ValueCode {

    EscapedValue(TemplateContext context, DefaultMustacheFactory factory, String name) {
      super(context, factory, name, true);
    }

    @Override
    public Writer execute(Writer writer, List<Object> scopes) {
      Object value = get(scopes);
      if (value instanceof SafeHtml html) {
        try {
          writer.write(html.toString());
        } catch (IOException impossible) {
          throw new IllegalStateException(impossible);
        }
      } else if (value != null) {
        Utf8Writer.escape(value.toString(), writer);
      }
      return appendText(writer);
    }
  }

  /**
   * The built-in or overriding text of a file that is not a template, for example a style sheet.
   */
  public byte[] plainFile(String name) {
    try {
      Optional<Path> own = theme.map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
      if (own.isPresent()) {
        return Files.readAllBytes(own.get());
      }
      try (InputStream builtIn =
          Templates.class.getResourceAsStream("/dev/postmortem/sitegenerator/assets/" + name)) {
        if (builtIn == null) {
          throw new TemplateException("there is no file " + name);
        }
        return builtIn.readAllBytes();
      }
    } catch (IOException unreadable) {
      throw new TemplateException("the file " + name + " of the theme cannot be read", unreadable);
    }
  }

  /** Compiles a template without filling it, so that a broken theme is reported at once. */
  void compile(String template) {
    try {
      Mustache unused = factory.compile(template);
      if (unused == null) {
        throw new TemplateException("there is no template " + template);
      }
    } catch (MustacheException failed) {
      throw explained(template, failed);
    }
  }
}
