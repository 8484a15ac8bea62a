package dev.postmortem.sitegenerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Every page and the style sheet, as the Nu Html Checker judges them: no error. */
class SiteValidityTest {

  private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

  @TempDir Path folder;

  @Test
  void everyPageOfTheSampleSiteIsValid() throws Exception {
    assertThat(
            mistakes(
                SiteBench.of(SiteBench.SAMPLE)
                    .today("2026-11-25")
                    .rules(SiteBench.ruleWithEverything())
                    .buildInto(folder.resolve("site"))))
        .isEmpty();
  }

  @Test
  void pagesThatKnowAlmostNothingAreValid() throws Exception {
    assertThat(mistakes(SiteBench.scenario("bare").buildInto(folder.resolve("site")))).isEmpty();
  }

  @Test
  void aHostilePostmortemDoesNotMakeAPageInvalid() throws Exception {
    assertThat(
            mistakes(
                SiteBench.of(folder.resolve("repository"), HostileCorpus.files())
                    .buildInto(folder.resolve("site"))))
        .isEmpty();
  }

  @Test
  void theCheckerFindsMistakes() throws Exception {
    SiteBench.Site site = SiteBench.scenario("bare").buildInto(folder.resolve("site"));
    java.nio.file.Files.writeString(
        site.folder().resolve("404.html"),
        "<!doctype html><title>x</title><p id=a><p id=a><ul><b>");
    assertThat(mistakes(site)).anyMatch(m -> m.startsWith("404.html:1: "));
  }

  /** The checker's schema nests deeper than a thread's usual stack. */
  private static List<String> mistakes(SiteBench.Site site) throws Exception {
    FutureTask<List<String>> task = new FutureTask<>(() -> found(site));
    new Thread(null, task, "checker", 512L << 20).start();
    return task.get();
  }

  private static List<String> found(SiteBench.Site site) throws Exception {
    List<String> mistakes = new ArrayList<>();
    SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    Collector collector = new Collector(mistakes);
    validator.setUpMainSchema(HTML, collector);
    for (String page : site.pages().keySet()) {
      collector.file = page;
      validator.setUpValidatorAndParsers(collector, true, false);
      validator.checkHtmlFile(site.folder().resolve(page).toFile(), true);
    }
    style(site, validator, collector);
    return mistakes;
  }

  private static void style(
      SiteBench.Site site, SimpleDocumentValidator validator, Collector collector)
      throws IOException, SAXException {
    collector.file = "assets/style.css";
    validator.setUpValidatorAndParsers(collector, true, false);
    validator.setAllowCss(true);
    validator.checkCssFile(site.folder().resolve("assets/style.css").toFile(), true);
  }

  /** Keeps what the checker says, with its file. */
  private static final class Collector implements ErrorHandler {
    private final List<String> mistakes;
    private String file = "";

    Collector(List<String> mistakes) {
      this.mistakes = mistakes;
    }

    @Override
    public void warning(SAXParseException warning) {
      // Warnings are advice, such as on headings in sections that have another one.
    }

    @Override
    public void error(SAXParseException error) {
      if (String.valueOf(error.getMessage()).contains("“paint-order”")) {
        // A property of SVG 2, which every browser knows and the checker's list lacks.
        return;
      }
      mistakes.add(file + ":" + error.getLineNumber() + ": " + error.getMessage());
    }

    @Override
    public void fatalError(SAXParseException error) {
      error(error);
    }
  }
}
