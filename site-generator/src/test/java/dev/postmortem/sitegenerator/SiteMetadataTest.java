package dev.postmortem.sitegenerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What link previews and search engines read of a site. */
class SiteMetadataTest {

  @TempDir Path folder;

  @Test
  void aPageThatKnowsItsAddressHasAnImageForLinkPreviews() throws IOException {
    SiteBench.Site site = SiteBench.scenario("full").buildInto(folder.resolve("site"));
    assertThat(site.text("index.html"))
        .containsPattern("<meta property=\"og:image\" content=\"https://[^\"]*/card.png\">")
        .contains("<meta property=\"og:image:alt\"");
    BufferedImage card = ImageIO.read(site.folder().resolve("card.png").toFile());
    assertThat(card.getWidth()).isEqualTo(1200);
    assertThat(card.getHeight()).isEqualTo(630);
    assertThat(Files.size(site.folder().resolve("card.png"))).isBetween(5_000L, 100_000L);
  }

  @Test
  void theImageIsTheSameWheneverItIsDrawn() throws IOException {
    SiteBench.Site first = SiteBench.scenario("full").buildInto(folder.resolve("first"));
    SiteBench.Site second = SiteBench.scenario("full").buildInto(folder.resolve("second"));
    assertThat(Files.readAllBytes(first.folder().resolve("card.png")))
        .isEqualTo(Files.readAllBytes(second.folder().resolve("card.png")));
  }

  @Test
  void aSiteWithoutAnAddressHasNone() {
    SiteBench.Site site = SiteBench.scenario("bare").buildInto(folder.resolve("site"));
    assertThat(site.has("card.png")).isFalse();
    assertThat(site.text("index.html")).doesNotContain("og:image");
  }
}
