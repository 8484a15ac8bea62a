package dev.postmortem.sitegenerator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must never reach a reader's browser. */
class SiteSafetyTest {

  @TempDir Path folder;

  private static final Set<String> LOADS =
      Set.of(
          "script", "link", "img", "iframe", "object", "embed", "audio", "video", "source", "use");

  @Test
  void everyPageHasAStrictPolicyAndNothingInline() {
    SiteBench.Site site =
        SiteBench.of(SiteBench.SAMPLE).today("2026-11-25").buildInto(folder.resolve("site"));
    assertThat(site.pages()).isNotEmpty();
    site.pages().forEach(SiteSafetyTest::check);
  }

  @Test
  void aHostilePostmortemIsOnlyText() {
    SiteBench.Site site =
        SiteBench.of(folder.resolve("repository"), Map.of("postmortems/hostile.md", HOSTILE))
            .buildInto(folder.resolve("site"));
    site.pages().forEach(SiteSafetyTest::check);
    String page = site.main("incidents/hostile.html");
    assertThat(page.toLowerCase(Locale.ROOT))
        .doesNotContain("<script")
        .doesNotContain("<iframe")
        .doesNotContain("<style")
        .doesNotContain("<form")
        .doesNotContain("<meta")
        .doesNotContain("<base");
    assertThat(page).contains("words that stay").contains("a picture from elsewhere");
    assertThat(site.has("files/postmortems/live.svg")).isFalse();
  }

  @Test
  void aHostileCorpusIsOnlyTextInEveryField() {
    SiteBench.Site site =
        SiteBench.of(folder.resolve("repository"), HostileCorpus.files())
            .buildInto(folder.resolve("site"));
    site.pages().forEach(SiteSafetyTest::check);
    assertThat(site.pages().values()).noneMatch(page -> page.contains("<script>"));
    assertThat(site.main("incidents/body.html"))
        .as("written as it was: nothing is filled in")
        .contains("{{siteTitle}}{{{title}}}{{&gt; foot.html}}{{=&lt;% %&gt;=}}");
    assertThat(site.text("files/postmortems/live.svg")).doesNotContain("owned");
  }

  @Test
  void nothingIsReadFromOutsideTheRepository() throws IOException {
    Files.createDirectories(folder.resolve("repository/postmortems"));
    Files.writeString(folder.resolve("outside.png"), "the key to the house");
    Files.createSymbolicLink(
        folder.resolve("repository/postmortems/link.png"), folder.resolve("outside.png"));
    SiteBench.Site site =
        SiteBench.of(
                folder.resolve("repository"),
                Map.of(
                    "postmortems/one.md",
                    postmortem(
                        "internal",
                        """
                        ![a](../../outside.png) ![b](link.png) ![c](%2e%2e/%2e%2e/outside.png)
                        [d](/../outside.png) [e](file:///etc/hostname)
                        """)))
            .buildInto(folder.resolve("site"));
    assertThat(site.files().values()).noneMatch(text -> text.contains("the key to the house"));
    assertThat(site.built().notes())
        .containsExactly("postmortems/link.png is outside the repository: the site leaves it out.");
  }

  @Test
  void aRestrictedPostmortemLeavesNoTrace() {
    SiteBench.Site site =
        SiteBench.of(
                folder.resolve("repository"),
                Map.of(
                    "postmortems/2026-hushed.md",
                    postmortem("restricted", "The words nobody may read: xyzzy.")
                        .replace("title: A title", "title: The plugh affair")
                        .replace("services: [basket]", "services: [vault]"),
                    "postmortems/open.md",
                    postmortem("internal", "See [another one](2026-hushed.md).")
                        .replace("title: A title", "title: An open one\nrelated: [2026-hushed]")))
            .buildInto(folder.resolve("site"));
    assertThat(site.has("incidents/open.html")).isTrue();
    for (String trace : List.of("hushed", "xyzzy", "plugh", "vault")) {
      site.files().forEach((path, text) -> assertThat(path + text).as(path).doesNotContain(trace));
    }
  }

  @Test
  void aSiteForOutsidersNamesNeitherOwnersNorTicketsNorInternalMatters() {
    SiteBench.Site site =
        SiteBench.of(
                folder.resolve("repository"),
                Map.of(
                    "postmortems/told.md",
                    postmortem(
                            "public",
                            """
                            Tracked as OPS-4711, which ops-lead keeps.

                            <!-- internal -->
                            The vendor is called Frobnitz.
                            <!-- /internal -->

                            Everyone may read this.

                            <!-- internal -->
                            Never closed: Wibble.
                            """)
                        .replace(
                            "---\n\n",
                            """
                            actions:
                              - {id: A1, action: Ask ops-lead about OPS-4711, owner: ops-lead, ticket: OPS-4711}
                            evidence:
                              - {kind: ticket, url: 'https://tickets.example/OPS-4711'}
                            ---

                            """),
                    "postmortems/corge.md",
                    postmortem("internal", "Only for us: grault.")))
            .catalogue("services: [{id: basket}, {id: garply}]\nteams: [{id: waldo}]\n")
            .audience(Audience.PUBLIC)
            .buildInto(folder.resolve("site"));
    assertThat(site.main("incidents/told.html")).contains("Everyone may read this.");
    for (String trace :
        List.of(
            "OPS-4711", "ops-lead", "Frobnitz", "Wibble", "grault", "corge", "garply", "waldo")) {
      site.files().forEach((path, text) -> assertThat(path + text).as(path).doesNotContain(trace));
    }
  }

  private static void check(String path, String page) {
    assertThat(page)
        .as(path)
        .contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    for (Html.Tag tag : Html.tags(page)) {
      String where = path + ": " + tag;
      assertThat(tag.name()).as(where).isNotIn("style", "iframe", "object", "embed", "base");
      assertThat(tag.attributes()).as(where).doesNotContainKey("style");
      assertThat(tag.attributes().keySet()).as(where).noneMatch(name -> name.startsWith("on"));
      if (tag.name().equals("script")) {
        assertThat(tag.attributes()).as(where).containsKey("src");
      }
      for (String name : List.of("src", "href", "srcset", "poster", "action", "xlink:href")) {
        String address = tag.attributes().getOrDefault(name, "");
        assertThat(address.strip().toLowerCase(Locale.ROOT))
            .as(where)
            .doesNotStartWith("javascript:")
            .doesNotStartWith("data:")
            .doesNotStartWith("vbscript:");
        boolean canonical = "canonical".equals(tag.attributes().get("rel"));
        if (LOADS.contains(tag.name()) && !canonical) {
          assertThat(address).as(where).doesNotContain("//");
        }
      }
    }
  }

  private static String postmortem(String visibility, String body) {
    return """
        ---
        title: A title
        status: published
        severity: SEV-2
        visibility: %s
        services: [basket]
        started_at: 2026-03-02T10:00:00Z
        ---

        ## Summary

        %s
        """
        .formatted(visibility, body);
  }

  static final String HOSTILE =
      """
      ---
      title: '"><script>alert(1)</script>'
      status: published
      severity: '<img src=x onerror=alert(2)>'
      services: ['<svg/onload=alert(3)>', '../../etc']
      tags: ['" onmouseover="alert(4)']
      started_at: 2026-03-02T10:00:00Z
      trigger: {kind: deploy, summary: '<b onclick=alert(5)>x</b>', change: 'javascript:alert(6)'}
      contributing_factors:
        - {factor: '"><script>alert(7)</script>', note: '</script><script>alert(8)</script>'}
      actions:
        - {id: '"><script>', action: '<script>alert(9)</script>', owner: '<i>', ticket: 'javascript:alert(10)'}
      evidence:
        - {kind: log, url: 'javascript:alert(11)', note: '<script>'}
      ---

      ## Summary

      words that stay <script>alert(12)</script> <a href="javascript:alert(13)">x</a>
      [y](javascript:alert(14)) [z](JaVaScRiPt:alert(15)) [w](data:text/html;base64,PHNjcmlwdD4=)
      [v](java&#10;script:alert(16)) [u](&#106;avascript:alert(17)) <https://a.example/"onclick=x>

      ## Body

      ![a picture from elsewhere](https://tracker.example/pixel.png)
      ![x](live.svg) ![y" onerror="alert(18)](x.png "t" onload="x")

      <img src="x.png" onerror="alert(19)"> <img src=//tracker.example/p.gif>
      <iframe src="https://evil.example"></iframe> <style>* { display: none }</style>
      <form action="https://evil.example"><input name="q"><button>go</button></form>
      <meta http-equiv="refresh" content="0;url=https://evil.example"> <base href="https://evil.example/">
      <div style="position:fixed" onclick="alert(20)" id="content">over</div>
      <svg><script>alert(21)</script></svg> <math><mi xlink:href="javascript:alert(22)"></mi></math>
      <a href="https://evil.example" target="_blank" onclick="x">z</a>
      <noscript><p title="</noscript><img src=x onerror=alert(23)>"></noscript>

      ```"><script>alert(24)</script>
      <script>alert(25)</script>
      ```

      # <script>alert(26)</script> [x](javascript:alert(27)) {#content}
      """;
}
