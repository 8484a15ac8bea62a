package dev.postmortem.sitegenerator.template;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.BaseObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of a template among the components of records, innermost first, and {@code any}
 * of a list. A name that no record around it has is an error: a page that silently lacks a figure
 * is worse than no page.
 */
final class RecordNames extends BaseObjectHandler {

  private static final Object[] NONE = {};

  /** Whether a list has elements: {@code {{#actions.any}}} is written once, not once for each. */
  private static final String ANY = "any";

  private static final ClassValue<Map<String, Method>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new HashMap<>();
          if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
              Method accessor = component.getAccessor();
              // Not to open anything, which is public: to leave out the check at each call.
              accessor.setAccessible(true);
              accessors.put(component.getName(), accessor);
            }
          }
          return accessors;
        }
      };

  @Override
  public Wrapper find(String name, List<Object> scopes) {
    return now -> value(name, now, "");
  }

  @Override
  public Binding createBinding(String name, TemplateContext context, Code code) {
    return new Place(name, context.file());
  }

  /**
   * A place of a template that uses a name, which most often finds it where it did the last time.
   */
  private final class Place implements Binding {

    private final String name;
    private final String file;
    private @Nullable Way last;

    Place(String name, String file) {
      this.name = name;
      this.file = file;
    }

    @Override
    public @Nullable Object get(List<Object> scopes) {
      Way way = last;
      if (way == null || !way.leadsThrough(scopes)) {
        way = Way.to(name, scopes);
        last = way;
      }
      return way == null ? value(name, scopes, file) : coerce(way.follow(scopes));
    }
  }

  /**
   * How a name without a dot was found: past some inner scopes that lack it, to one that has it.
   *
   * @param types of the scopes, innermost first, down to the one that has the name
   */
  private record Way(Class<?>[] types, Method accessor) {

    static @Nullable Way to(String name, List<Object> scopes) {
      List<Class<?>> types = new ArrayList<>();
      for (int i = scopes.size() - 1; i >= 0; i--) {
        Object scope = scope(scopes.get(i));
        types.add(scope == null ? Void.class : scope.getClass());
        Method accessor = scope == null ? null : COMPONENTS.get(scope.getClass()).get(name);
        if (accessor != null) {
          return new Way(types.toArray(Class<?>[]::new), accessor);
        }
      }
      return null;
    }

    boolean leadsThrough(List<Object> scopes) {
      int last = scopes.size() - 1;
      if (types.length > scopes.size()) {
        return false;
      }
      for (int i = 0; i < types.length; i++) {
        Object scope = scope(scopes.get(last - i));
        if ((scope == null ? Void.class : scope.getClass()) != types[i]) {
          return false;
        }
      }
      return true;
    }

    @Nullable Object follow(List<Object> scopes) {
      Object scope = scope(scopes.get(scopes.size() - types.length));
      return scope == null ? null : call(accessor, scope);
    }
  }

  private @Nullable Object value(String name, List<Object> scopes, String file) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    for (int i = scopes.size() - 1; i >= 0; i--) {
      Object scope = scope(scopes.get(i));
      Method accessor = scope == null ? null : COMPONENTS.get(scope.getClass()).get(first);
      if (scope != null && accessor != null) {
        Object found = coerce(call(accessor, scope));
        if (dot < 0 || found == null) {
          return found;
        }
        String rest = name.substring(dot + 1);
        return found instanceof List<?> list && rest.equals(ANY)
            ? !list.isEmpty()
            : value(rest, List.of(found), file);
      }
    }
    throw new MissingName(
        "the template "
            + file
            + " uses {{"
            + name
            + "}}, which is no name of "
            + innermost(scopes)
            + "; see docs/theming.md for the names that each page has");
  }

  /** A name that is not there; Mustache lets its own exceptions through, with the line. */
  static final class MissingName extends MustacheException {

    private static final long serialVersionUID = 1;

    MissingName(String message) {
      super(message);
    }
  }

  private static String innermost(List<Object> scopes) {
    Object last = scopes.isEmpty() ? null : scope(scopes.get(scopes.size() - 1));
    return last == null ? "the page" : last.getClass().getSimpleName();
  }

  private static @Nullable Object scope(@Nullable Object scope) {
    return scope instanceof Optional<?> optional ? optional.orElse(null) : scope;
  }

  private static @Nullable Object call(Method accessor, Object scope) {
    try {
      return accessor.invoke(scope, NONE);
    } catch (IllegalAccessException | InvocationTargetException broken) {
      throw new IllegalStateException(accessor.toString(), broken);
    }
  }
}
