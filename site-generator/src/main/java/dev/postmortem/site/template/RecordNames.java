package dev.postmortem.site.template;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.BaseObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of a template among the components of records, innermost first. A name that no
 * record around it has is an error: a page that silently lacks a figure is worse than no page.
 */
final class RecordNames extends BaseObjectHandler {

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
    String file = context.file();
    return scopes -> value(name, scopes, file);
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
        return value(name.substring(dot + 1), List.of(found), file);
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
      return accessor.invoke(scope);
    } catch (IllegalAccessException | InvocationTargetException broken) {
      throw new IllegalStateException(accessor.toString(), broken);
    }
  }
}
