package dev.postmortem.schema.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The raw HTML that a postmortem may contain and readers will see. A site removes everything else:
 * scripts, handlers, styles, frames, forms; so the linter can warn the author.
 */
public final class AllowedHtml {

  private static final Set<String> ELEMENTS =
      Set.of(
          "p",
          "br",
          "hr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "code",
          "kbd",
          "samp",
          "var",
          "em",
          "strong",
          "b",
          "i",
          "u",
          "s",
          "del",
          "ins",
          "mark",
          "sub",
          "sup",
          "small",
          "abbr",
          "q",
          "cite",
          "a",
          "img",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "th",
          "td",
          "div",
          "span",
          "figure",
          "figcaption",
          "details",
          "summary",
          "input");

  /** Elements of HTML that do not stay, living and obsolete. */
  private static final Set<String> OTHERS =
      Set.of(
          "acronym",
          "address",
          "applet",
          "area",
          "article",
          "aside",
          "audio",
          "base",
          "bdi",
          "bdo",
          "big",
          "blink",
          "body",
          "button",
          "canvas",
          "center",
          "circle",
          "col",
          "colgroup",
          "data",
          "datalist",
          "dfn",
          "dialog",
          "dir",
          "embed",
          "fieldset",
          "font",
          "footer",
          "form",
          "frame",
          "frameset",
          "g",
          "head",
          "header",
          "hgroup",
          "html",
          "iframe",
          "label",
          "legend",
          "link",
          "main",
          "map",
          "marquee",
          "math",
          "menu",
          "meta",
          "meter",
          "nav",
          "nobr",
          "noscript",
          "object",
          "optgroup",
          "option",
          "output",
          "param",
          "path",
          "picture",
          "progress",
          "rect",
          "rp",
          "rt",
          "ruby",
          "script",
          "search",
          "section",
          "select",
          "slot",
          "source",
          "strike",
          "style",
          "svg",
          "template",
          "textarea",
          "time",
          "title",
          "track",
          "tt",
          "video",
          "wbr",
          "xmp");

  private static final Set<String> PROTOCOLS = Set.of("http", "https", "mailto");

  /** On any element. */
  private static final Set<String> EVERYWHERE = Set.of("id", "class");

  private static final Map<String, Set<String>> ATTRIBUTES = new LinkedHashMap<>();

  static {
    ATTRIBUTES.put("href", Set.of("a"));
    ATTRIBUTES.put("src", Set.of("img"));
    ATTRIBUTES.put("alt", Set.of("img"));
    ATTRIBUTES.put("title", Set.of("a", "img", "abbr"));
    ATTRIBUTES.put("width", Set.of("img"));
    ATTRIBUTES.put("height", Set.of("img"));
    ATTRIBUTES.put("colspan", Set.of("th", "td", "ol"));
    ATTRIBUTES.put("rowspan", Set.of("th", "td", "ol"));
    ATTRIBUTES.put("start", Set.of("th", "td", "ol"));
    ATTRIBUTES.put("type", Set.of("input"));
    ATTRIBUTES.put("checked", Set.of("input"));
    ATTRIBUTES.put("disabled", Set.of("input"));
    ATTRIBUTES.put("open", Set.of("details"));
    ATTRIBUTES.put("aria-label", Set.of("a"));
  }

  /** Those that rendered Markdown has. */
  private static final Set<String> CLASSES =
      Set.of(
          "footnotes",
          "footnote-ref",
          "footnote-backref",
          "task-list-item",
          "anchor",
          "code",
          "code-name",
          "diagram",
          "example",
          "example-bad",
          "example-good",
          "example-fixed",
          "example-other",
          "example-name",
          "flagged",
          "remark",
          "adm-block",
          "adm-heading",
          "adm-body",
          "adm-note",
          "adm-tip",
          "adm-important",
          "adm-warning",
          "adm-caution",
          "adm-danger",
          "right",
          "center",
          "few",
          "tok-comment",
          "tok-string",
          "tok-number",
          "tok-keyword",
          "tok-key",
          "tok-added",
          "tok-removed");

  private AllowedHtml() {}

  /** The elements that stay, in lower case. */
  public static Set<String> elements() {
    return ELEMENTS;
  }

  /** Whether HTML has an element of that name, in lower case; what has not is a placeholder. */
  public static boolean isElement(String name) {
    return ELEMENTS.contains(name) || OTHERS.contains(name);
  }

  /** The attributes that may stay on some elements only, in lower case, with these elements. */
  public static Map<String, Set<String>> attributes() {
    return Map.copyOf(ATTRIBUTES);
  }

  /** The attributes that may stay on every element. */
  public static Set<String> attributesOfAll() {
    return EVERYWHERE;
  }

  /** The protocols that an address may have. */
  public static Set<String> protocols() {
    return PROTOCOLS;
  }

  /**
   * What stays of an attribute's value; empty if the attribute is removed.
   *
   * @param element in lower case, one of {@link #elements()}
   * @param attribute in lower case
   */
  public static Optional<String> kept(String element, String attribute, String value) {
    boolean known =
        EVERYWHERE.contains(attribute)
            || ATTRIBUTES.getOrDefault(attribute, Set.of()).contains(element);
    if (!known) {
      return Optional.empty();
    }
    return switch (attribute) {
      case "class" -> knownClasses(value);
      case "id" ->
          Optional.of(value)
              .filter(v -> !v.isEmpty() && v.length() <= 200)
              .filter(v -> v.chars().noneMatch(c -> c <= ' '));
      case "width", "height", "colspan", "rowspan", "start" ->
          Optional.of(value)
              .filter(v -> !v.isEmpty() && v.length() <= 4)
              .filter(v -> v.chars().allMatch(c -> c >= '0' && c <= '9'));
      case "type" -> Optional.of(value).filter(v -> v.equalsIgnoreCase("checkbox"));
      case "href", "src" -> Optional.of(value).filter(AllowedHtml::isAddress);
      default -> Optional.of(value);
    };
  }

  private static Optional<String> knownClasses(String value) {
    List<String> kept =
        List.of(value.strip().split("\\s+")).stream()
            .filter(word -> CLASSES.contains(word) || isLanguage(word))
            .toList();
    return kept.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", kept));
  }

  private static boolean isLanguage(String word) {
    return word.startsWith("language-")
        && word.length() < 40
        && word.chars()
            .allMatch(c -> "-+#".indexOf(c) >= 0 || (c < 128 && Character.isLetterOrDigit(c)));
  }

  /** Without a protocol, or with one that is allowed. */
  private static boolean isAddress(String value) {
    String address = value.strip();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == ':') {
        return PROTOCOLS.contains(address.substring(0, i).toLowerCase(Locale.ROOT));
      }
      if (c == '/' || c == '?' || c == '#') {
        return true;
      }
    }
    return true;
  }
}
