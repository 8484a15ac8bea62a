package dev.postmortem.sitegenerator.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.markdown.AllowedHtml;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the linter tells writers of raw HTML is what the sanitizer does to it. */
class AllowedHtmlTest {

  private static final LinkTargets AS_WRITTEN =
      new LinkTargets() {
        @Override
        public Optional<String> link(String address) {
          return Optional.of(address);
        }

        @Override
        public Optional<String> image(String address) {
          return Optional.of(address);
        }

        @Override
        public Optional<String> insteadOfImage(String address) {
          return Optional.empty();
        }

        @Override
        public String anchor(String id) {
          return id;
        }
      };

  private static String clean(String html) {
    return Sanitizer.clean(html, AS_WRITTEN).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "script",
        "style",
        "iframe",
        "form",
        "button",
        "video",
        "svg",
        "font",
        "center",
        "section",
        "hostname",
        "time",
        "wbr",
        "select",
        "template",
        "strike",
        "textarea"
      })
  void elementsThatAreNotAllowedAreRemoved(String element) {
    assertThat(AllowedHtml.elements()).doesNotContain(element);
    assertThat(clean("<" + element + " id=\"x\">y</" + element + ">"))
        .doesNotContain("<" + element);
  }

  @Test
  void allowedElementsStay() {
    for (String element : AllowedHtml.elements()) {
      String expected = element.matches("h[1-6]") ? "h" : element;
      String open =
          switch (element) {
            case "img" -> "<img src=\"x.png\" id=\"x\">";
            case "input" -> "<input type=\"checkbox\" id=\"x\">";
            default -> "<" + element + " id=\"x\">";
          };
      assertThat(clean(open + "y")).as(element).contains("<" + expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "p, style, color: red",
    "p, onclick, go()",
    "p, align, center",
    "p, class, mine",
    "p, class, right",
    "p, id, here",
    "p, id, two words",
    "p, title, t",
    "a, href, javascript:go()",
    "a, href, https://example.org/",
    "a, href, other.md",
    "a, href, 'data:text/html,x'",
    "a, target, _blank",
    "a, title, t",
    "img, width, 50%",
    "img, width, 50",
    "img, srcset, x.png",
    "td, colspan, 2",
    "details, open, open",
    "code, class, language-java"
  })
  void attributesStayWhereTheyAreSaidToStay(String element, String attribute, String value) {
    String more =
        element.equals("img")
            ? " src=\"x.png\""
            : attribute.equals("title") ? " href=\"x.md\"" : "";
    String html = "<%s%s %s=\"%s\">y</%s>".formatted(element, more, attribute, value, element);
    assertThat(clean(html).contains(" " + attribute + "=\""))
        .isEqualTo(AllowedHtml.kept(element, attribute, value).isPresent());
  }
}
