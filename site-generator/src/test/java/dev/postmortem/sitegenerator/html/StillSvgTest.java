package dev.postmortem.sitegenerator.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StillSvgTest {

  private static final String HEAD = "<svg xmlns=\"http://www.w3.org/2000/svg\">";

  @Test
  void whatDrawsStays() {
    assertThat(
            written(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><svg xmlns=\"http://www.w3.org/2000/svg\""
                    + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\"><title>A &amp; B"
                    + "</title><defs><linearGradient id=\"a\"/></defs><path d=\"M0 0\""
                    + " fill=\"url(#a)\"/><use xlink:href=\"#a\"/></svg>"))
        .isEqualTo(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>A &amp; B</title>"
                + "<defs><linearGradient id=\"a\"></linearGradient></defs><path d=\"M0 0\""
                + " fill=\"url(#a)\"></path><use href=\"#a\"></use></svg>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<g onload=\"alert(1)\"/>",
        "<a href=\"javascript:alert(1)\"><text>x</text></a>",
        "<use href=\"https://evil.example/a.svg#x\"/>",
        "<image href=\"https://evil.example/a.png\"/>",
        "<style>@import 'https://evil.example/a.css';</style>",
        "<style>g { fill: url(https://evil.example/a) }</style>",
        "<rect style=\"fill: url(//evil.example/a)\"/>",
        "<foreignObject><iframe xmlns=\"http://www.w3.org/1999/xhtml\""
            + " srcdoc=\"&lt;script&gt;alert(1)&lt;/script&gt;\"/></foreignObject>",
        "<iframe xmlns=\"http://www.w3.org/1999/xhtml\" srcdoc=\"&lt;script&gt;alert(1)\"/>",
        "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>",
        "<set attributeName=\"onload\" to=\"alert(1)\"/>",
        "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>",
        "<rect fill=\"url(&#104;ttps://evil.example/a)\"/>"
      })
  void whatRunsOrFetchesGoes(String part) {
    assertThat(written(HEAD + part + "</svg>").toLowerCase(Locale.ROOT))
        .doesNotContain("alert", "evil", "script", "onload", "iframe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'alert(1)'>]>" + HEAD + "</svg>",
        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + HEAD + "&x;</svg>",
        "<?xml version=\"1.0\" encoding=\"ISO-2022-JP\"?>" + HEAD + "</svg>",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></html>",
        "<svg>no namespace</svg>",
        "no XML",
        ""
      })
  void whatIsNoPlainImageIsRefused(String file) {
    assertThat(StillSvg.of(file.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void anotherEncodingIsRefused() {
    String image = HEAD + "<text>\u00e9</text></svg>";
    assertThat(StillSvg.of(image.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    assertThat(StillSvg.of(image.getBytes(Charset.forName("UTF-16")))).isEmpty();
  }

  private static String written(String svg) {
    return new String(
        StillSvg.of(svg.getBytes(StandardCharsets.UTF_8)).orElseThrow(), StandardCharsets.UTF_8);
  }
}
