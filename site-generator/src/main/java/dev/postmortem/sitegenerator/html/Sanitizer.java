package dev.postmortem.sitegenerator.html;

import dev.postmortem.schema.markdown.AllowedHtml;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.owasp.html.AttributePolicy;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;
import org.owasp.html.TagBalancingHtmlStreamEventReceiver;

/**
 * Lets through what a postmortem's text may contain and nothing else: no script, handler, style,
 * frame, form or foreign image. Links are rewritten on the way, those of Markdown and of raw HTML
 * alike. The only package that knows the OWASP sanitizer, and the only maker of {@link SafeHtml}.
 */
public final class Sanitizer {

  private static final PolicyFactory POLICY = policy();

  /** How deep elements may be nested for the library. */
  private static final int MAX_NESTED_ELEMENTS = 256;

  private Sanitizer() {}

  /**
   * Cleans HTML.
   *
   * @param html anything at all
   * @param targets where its links and images lead
   */
  public static SafeHtml clean(String html, LinkTargets targets) {
    return clean(html, targets, new HashSet<>());
  }

  /**
   * The same for a part of a page.
   *
   * @param ids the ids that other parts of the page have; those of this one are added, and an id
   *     that is taken is left out
   */
  public static SafeHtml clean(String html, LinkTargets targets, Set<String> ids) {
    StringBuilder clean = new StringBuilder(html.length() + 64);
    HtmlStreamRenderer renderer = HtmlStreamRenderer.create(clean, impossible -> {});
    HtmlSanitizer.sanitize(html, POLICY.apply(new Rewriter(renderer, targets, ids)));
    return new SafeHtml(clean.toString().strip());
  }

  /**
   * Cleans a document that arrives element by element: it goes the same way as HTML that was read.
   *
   * @param document tells its elements
   * @param targets where its links and images lead
   * @param ids see above
   */
  public static SafeHtml clean(
      Consumer<HtmlElements> document, LinkTargets targets, Set<String> ids) {
    StringBuilder clean = new StringBuilder(1024);
    HtmlStreamRenderer renderer = HtmlStreamRenderer.create(clean, impossible -> {});
    TagBalancingHtmlStreamEventReceiver balanced =
        new TagBalancingHtmlStreamEventReceiver(POLICY.apply(new Rewriter(renderer, targets, ids)));
    balanced.setNestingLimit(MAX_NESTED_ELEMENTS);
    balanced.openDocument();
    document.accept(new ParsedElements(balanced));
    balanced.closeDocument();
    return new SafeHtml(clean.toString().strip());
  }

  /** Where words stand. */
  private enum HtmlPlace {
    TEXT,
    ATTRIBUTE
  }

  /** Passes elements on as the library reads them. */
  private record ParsedElements(HtmlStreamEventReceiver receiver) implements HtmlElements {

    @Override
    public void open(String element, List<String> attributes) {
      for (int i = 1; i < attributes.size(); i += 2) {
        attributes.set(i, readable(attributes.get(i), HtmlPlace.ATTRIBUTE));
      }
      receiver.openTag(element, attributes);
    }

    @Override
    public void text(String words) {
      receiver.text(readable(words, HtmlPlace.TEXT));
    }

    @Override
    public void close(String element) {
      receiver.closeTag(element);
    }

    /** Without what may not be in a document at all, which the library drops in reading. */
    private static String readable(String words, HtmlPlace place) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if ((c < ' ' && c != '\n' && c != '\t') || c == 0x7F || c >= Character.MIN_SURROGATE) {
          return Encoding.decodeHtml(words.replace("&", "&amp;"), place == HtmlPlace.ATTRIBUTE);
        }
      }
      return words;
    }
  }

  /** Text that stands as it was written, line for line. */
  public static SafeHtml plain(String text, LinkTargets targets) {
    StringBuilder html = new StringBuilder(text.length() + 64);
    HtmlStreamRenderer renderer = HtmlStreamRenderer.create(html, impossible -> {});
    renderer.openDocument();
    renderer.openTag("pre", List.of());
    renderer.text(text);
    renderer.closeTag("pre");
    renderer.closeDocument();
    return clean(html.toString(), targets);
  }

  /** What may stay is in {@link AllowedHtml}; the library finds the rest and removes it. */
  private static PolicyFactory policy() {
    AttributePolicy kept =
        (element, attribute, value) -> AllowedHtml.kept(element, attribute, value).orElse(null);
    HtmlPolicyBuilder builder =
        new HtmlPolicyBuilder()
            .allowElements(AllowedHtml.elements().toArray(String[]::new))
            .allowWithoutAttributes("span", "a")
            .allowUrlProtocols(AllowedHtml.protocols().toArray(String[]::new));
    AllowedHtml.attributes()
        .forEach(
            (attribute, elements) ->
                builder
                    .allowAttributes(attribute)
                    .matching(kept)
                    .onElements(elements.toArray(String[]::new)));
    AllowedHtml.attributesOfAll()
        .forEach(attribute -> builder.allowAttributes(attribute).matching(kept).globally());
    return builder.toFactory();
  }

  /** Rewrites what is already clean: links, images, anchors and heading levels. */
  private static final class Rewriter extends HtmlStreamEventReceiverWrapper {

    private final LinkTargets targets;
    private final Set<String> ids;
    private final Deque<String> headings = new ArrayDeque<>();
    private boolean leadsNowhere;
    private int level = 2;

    Rewriter(HtmlStreamEventReceiver renderer, LinkTargets targets, Set<String> ids) {
      super(renderer);
      this.ids = ids;
      this.targets = targets;
    }

    @Override
    public void openTag(String element, List<String> attributes) {
      List<String> rewritten = new ArrayList<>(attributes);
      for (int i = rewritten.size() - 2; i >= 0; i -= 2) {
        if (rewritten.get(i).equals("id")) {
          rewritten.set(i + 1, targets.anchor(rewritten.get(i + 1)));
          if (!ids.add(rewritten.get(i + 1))) {
            rewritten.remove(i + 1);
            rewritten.remove(i);
          }
        }
      }
      switch (element) {
        case "a" -> link(rewritten);
        case "img" -> image(rewritten);
        case "input" -> checkbox(rewritten);
        case "table" -> {
          underlying.openTag("div", List.of("class", "table-scroll"));
          underlying.openTag("table", rewritten);
        }
        case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, rewritten);
        default -> underlying.openTag(element, rewritten);
      }
    }

    @Override
    public void closeTag(String element) {
      if (element.equals("a") && leadsNowhere) {
        leadsNowhere = false;
      } else if (isHeading(element)) {
        underlying.closeTag(headings.isEmpty() ? element : headings.pop());
      } else {
        underlying.closeTag(element);
        if (element.equals("table")) {
          underlying.closeTag("div");
        }
      }
    }

    private static boolean isHeading(String element) {
      return element.length() == 2 && element.charAt(0) == 'h' && element.charAt(1) <= '6';
    }

    /** No level is left out, as readers who go by headings would look for what is missing. */
    private void heading(String element, List<String> attributes) {
      level = Math.max(2, Math.min(element.charAt(1) - '0', level + 1));
      String name = "h" + level;
      headings.push(name);
      underlying.openTag(name, attributes);
    }

    /** A link without anything to lead to is only its words. */
    private void link(List<String> attributes) {
      List<String> linked = linked(attributes);
      leadsNowhere = value(linked, "href").isEmpty() && value(linked, "id").isEmpty();
      if (!leadsNowhere) {
        underlying.openTag("a", linked);
      }
    }

    private List<String> linked(List<String> attributes) {
      Optional<String> address = value(attributes, "href").flatMap(targets::link);
      remove(attributes, "href");
      address.ifPresent(
          a -> {
            attributes.add("href");
            attributes.add(a);
            if (a.startsWith("http:") || a.startsWith("https:")) {
              attributes.add("rel");
              attributes.add("noopener noreferrer");
            }
          });
      return attributes;
    }

    private void image(List<String> attributes) {
      String address = value(attributes, "src").orElse("");
      Optional<String> shown = targets.image(address);
      if (shown.isPresent()) {
        remove(attributes, "src");
        attributes.addAll(List.of("src", shown.get(), "loading", "lazy"));
        if (value(attributes, "alt").isEmpty()) {
          attributes.addAll(List.of("alt", ""));
        }
        underlying.openTag("img", attributes);
        return;
      }
      String words = value(attributes, "alt").filter(alt -> !alt.isBlank()).orElse("image");
      Optional<String> instead = targets.insteadOfImage(address);
      instead.ifPresent(
          a -> underlying.openTag("a", List.of("href", a, "rel", "noopener noreferrer")));
      underlying.text(words);
      instead.ifPresent(a -> underlying.closeTag("a"));
    }

    private void checkbox(List<String> attributes) {
      if (value(attributes, "type").isPresent()) {
        remove(attributes, "disabled");
        attributes.addAll(
            List.of(
                "disabled",
                "disabled",
                "aria-label",
                value(attributes, "checked").isPresent() ? "done" : "not done"));
        underlying.openTag("input", attributes);
      }
    }

    private static Optional<String> value(List<String> attributes, String name) {
      for (int i = 0; i < attributes.size(); i += 2) {
        if (attributes.get(i).toLowerCase(Locale.ROOT).equals(name)) {
          return Optional.of(attributes.get(i + 1));
        }
      }
      return Optional.empty();
    }

    private static void remove(List<String> attributes, String name) {
      for (int i = attributes.size() - 2; i >= 0; i -= 2) {
        if (attributes.get(i).equals(name)) {
          attributes.remove(i + 1);
          attributes.remove(i);
        }
      }
    }
  }
}
