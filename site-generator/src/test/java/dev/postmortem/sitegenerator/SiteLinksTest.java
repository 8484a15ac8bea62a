package dev.postmortem.sitegenerator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.Audience;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every link of a whole site leads somewhere. */
class SiteLinksTest {

  /** The path of base_url in the full scenario, from which its error page counts. */
  private static final String BASE = "/site/";

  @TempDir Path folder;

  @Test
  void everyLinkOfTheSampleCorpusLeadsSomewhere() {
    SiteBench.Site site =
        SiteBench.of(SiteBench.SAMPLE).today("2026-11-25").buildInto(folder.resolve("site"));
    assertThat(site.built().incidents()).isGreaterThan(20);
    assertThat(site.built().notes()).isEmpty();
    assertThat(broken(site)).noneMatch(link -> !link.startsWith("404.html"));
  }

  @Test
  void everyLinkOfASiteForOutsidersLeadsSomewhere() {
    SiteBench.Site site =
        SiteBench.scenario("full").audience(Audience.PUBLIC).buildInto(folder.resolve("site"));
    assertThat(broken(site)).isEmpty();
  }

  @Test
  void everyLinkOfAnAlmostEmptySiteLeadsSomewhere() {
    assertThat(broken(SiteBench.scenario("bare").buildInto(folder.resolve("site")))).isEmpty();
  }

  @Test
  void noAnchorStandsTwiceOnAPage() {
    SiteBench.Site site = SiteBench.scenario("full").buildInto(folder.resolve("site"));
    site.pages()
        .forEach(
            (path, page) -> {
              List<String> ids = new ArrayList<>();
              Html.tags(page)
                  .forEach(
                      tag -> {
                        if (tag.attributes().containsKey("id")) {
                          ids.add(tag.attributes().get("id"));
                        }
                      });
              assertThat(ids).as(path).doesNotHaveDuplicates();
            });
  }

  @Test
  void aMissingImageIsReported() {
    SiteBench.Site site = SiteBench.scenario("full").buildInto(folder.resolve("site"));
    assertThat(site.built().notes())
        .containsExactly("postmortems/images/none.png is not there: the site leaves it out.");
  }

  private static List<String> broken(SiteBench.Site site) {
    Map<String, Set<String>> anchors = new HashMap<>();
    site.pages().forEach((path, page) -> anchors.put(path, anchors(page)));
    List<String> broken = new ArrayList<>();
    int[] seen = new int[1];
    site.pages()
        .forEach(
            (path, page) -> {
              for (Html.Tag tag : Html.tags(page)) {
                for (String name : List.of("href", "src", "action")) {
                  String address = tag.attributes().get(name);
                  if (address != null && !leadsAway(address)) {
                    seen[0]++;
                    if (!leads(site, anchors, path, address)) {
                      broken.add(path + " → " + address);
                    }
                  }
                }
              }
            });
    assertThat(seen[0]).as("links looked at").isGreaterThan(50);
    return broken;
  }

  private static Set<String> anchors(String page) {
    Set<String> ids = new HashSet<>();
    Html.tags(page)
        .forEach(
            tag -> {
              if (tag.attributes().containsKey("id")) {
                ids.add(tag.attributes().get("id"));
              }
            });
    return ids;
  }

  private static boolean leadsAway(String address) {
    return address.startsWith("https://")
        || address.startsWith("http://")
        || address.startsWith("mailto:");
  }

  private static boolean leads(
      SiteBench.Site site, Map<String, Set<String>> anchors, String from, String address) {
    String anchor = address.contains("#") ? address.substring(address.indexOf('#') + 1) : "";
    String path = address.replaceAll("[?#].*", "");
    String target = from;
    if (from.equals("404.html") && path.startsWith(BASE)) {
      target = path.substring(BASE.length());
    } else if (!path.isEmpty()) {
      Path resolved =
          Path.of("/" + from)
              .resolveSibling(URLDecoder.decode(path, StandardCharsets.UTF_8))
              .normalize();
      target = resolved.toString().substring(1);
    }
    if (!site.has(target)) {
      return false;
    }
    return anchor.isEmpty() || anchors.getOrDefault(target, Set.of()).contains(anchor);
  }
}
