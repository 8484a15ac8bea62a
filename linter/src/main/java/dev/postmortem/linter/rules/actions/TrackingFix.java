package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.Fix.Edit;
import dev.postmortem.schema.document.action.ProseAction;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import dev.postmortem.schema.time.Rfc3339;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlText;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Moves work that the body lists into {@code actions}: a new entry with what is known about it,
 * whose id is written next to the item.
 */
final class TrackingFix {

  private static final String KEY = "actions";

  private final SourceText source;
  private final FrontMatter front;
  private final List<Span> html;
  private int number;

  TrackingFix(DocumentContext context) {
    this.source = context.document().source();
    this.front = context.frontMatter();
    this.html = context.document().rawHtml();
    for (DeclaredAction action : context.document().actions()) {
      String id = action.id().map(Located::value).orElse("");
      boolean counted =
          id.length() > 1
              && id.length() < 7
              && id.charAt(0) == 'A'
              && id.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
      number = Math.max(number, counted ? Integer.parseInt(id.substring(1)) : 0);
    }
  }

  /** The next entry; empty where the list is written in a way that is better changed by hand. */
  Optional<Fix> of(ProseAction action) {
    if (!isComplete(action) || holdsHtml(action)) {
      return Optional.empty();
    }
    String id = "A" + (number + 1);
    Optional<Edit> entry = entry(action, id);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    number++;
    Edit mark = new Edit(Span.at(action.text().span().end()), " (" + id + ")");
    return Optional.of(new Fix("add it to `actions` as " + id, List.of(entry.get(), mark)));
  }

  /** An entry that lacks what every action needs would only be another finding. */
  private static boolean isComplete(ProseAction action) {
    return action.owner().isPresent()
        && action.ticket().isPresent()
        && action.due().filter(due -> Rfc3339.day(due.value()).isPresent()).isPresent();
  }

  /** What Markdown reads as HTML is not among the words. */
  private boolean holdsHtml(ProseAction action) {
    Span words = action.text().span();
    return html.stream().anyMatch(span -> span.overlaps(words));
  }

  private Optional<Edit> entry(ProseAction action, String id) {
    Optional<YamlNode> list = front.root().get(KEY);
    if (list.isEmpty()) {
      int end = front.span().end();
      boolean closed =
          end >= 3 && source.text().startsWith("---", end - 3) && front.span().length() > 6;
      return closed
          ? Optional.of(new Edit(Span.at(end - 3), KEY + ":\n" + lines(action, id, "  ") + "\n"))
          : Optional.empty();
    }
    if (list.get() instanceof YamlList none && none.items().isEmpty()) {
      Span brackets = new Span(none.span().start() - 1, none.span().end());
      return source.slice(brackets).equals(" []")
          ? Optional.of(new Edit(brackets, "\n" + lines(action, id, "  ")))
          : Optional.empty();
    }
    if (!(list.get() instanceof YamlList actions)
        || source.text().charAt(actions.span().start()) == '[') {
      return Optional.empty();
    }
    Span first = actions.items().get(0).span();
    int lineStart = source.lineSpan(source.lineAt(first.start())).start();
    String before = source.text().substring(lineStart, first.start());
    int dash = before.indexOf('-');
    if (dash < 0 || !before.substring(0, dash).isBlank()) {
      return Optional.empty();
    }
    Span last = actions.items().get(actions.items().size() - 1).span();
    int end = last.end();
    while (end > last.start() && Character.isWhitespace(source.text().charAt(end - 1))) {
      end--;
    }
    int at = source.lineSpan(source.lineAt(end)).end();
    return Optional.of(new Edit(Span.at(at), "\n" + lines(action, id, before.substring(0, dash))));
  }

  private static String lines(ProseAction action, String id, String indentation) {
    StringBuilder lines = new StringBuilder(indentation).append("- id: ").append(id);
    add("action", action.text().text().strip(), indentation, lines);
    action.owner().ifPresent(owner -> add("owner", owner.value(), indentation, lines));
    action
        .due()
        .filter(due -> Rfc3339.day(due.value()).isPresent())
        .ifPresent(
            due -> lines.append('\n').append(indentation).append("  due: ").append(due.value()));
    action.ticket().ifPresent(ticket -> add("ticket", ticket.value(), indentation, lines));
    return lines.append('\n').append(indentation).append("  status: open").toString();
  }

  private static void add(String key, String value, String indentation, StringBuilder lines) {
    lines.append('\n').append(indentation).append("  ").append(key).append(": ");
    lines.append(YamlText.scalar(YamlText.oneLine(value)));
  }
}
