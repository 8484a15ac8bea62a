package dev.postmortem.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Which postmortems each feed lists, when they were published and when they last changed. */
class FeedFiguresTest {

  private static final int FEED_SIZE = 20;

  static List<BuiltSample> samples() {
    return BuiltSample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFeedHasTheNewestOfItsPostmortemsWithTheirDates(BuiltSample built) throws Exception {
    PlainCorpus corpus = built.corpus();
    Map<String, List<PlainPostmortem>> feeds = new LinkedHashMap<>();
    feeds.put("feed.atom", corpus.all());
    corpus
        .settings()
        .services()
        .keySet()
        .forEach(
            id ->
                feeds.put(
                    "services/" + id + ".atom",
                    corpus.all().stream().filter(t -> t.services().contains(id)).toList()));
    PlainFactor.all(corpus)
        .forEach(
            f ->
                feeds.put(
                    "factors/" + f.id() + ".atom",
                    corpus.all().stream()
                        .filter(t -> t.isIncident() || t.isNearMiss())
                        .filter(t -> t.factors().contains(f.id()))
                        .toList()));
    for (Map.Entry<String, List<PlainPostmortem>> feed : feeds.entrySet()) {
      assertThat(entries(built.site().text(feed.getKey())))
          .as(feed.getKey())
          .isEqualTo(
              feed.getValue().stream()
                  .sorted(
                      Comparator.comparing(FeedFiguresTest::since)
                          .reversed()
                          .thenComparing(PlainPostmortem::id))
                  .limit(FEED_SIZE)
                  .map(
                      t ->
                          t.title()
                              + ", "
                              + changed(t)
                              + t.publishedAt().map(at -> ", " + at).orElse(""))
                  .toList());
    }
  }

  /** When readers had it, else when it began. */
  private static Instant since(PlainPostmortem postmortem) {
    return postmortem.publishedAt().orElse(postmortem.start().toInstant());
  }

  private static Instant changed(PlainPostmortem postmortem) {
    return postmortem
        .history()
        .map(h -> h.commits().get(h.commits().size() - 1).at())
        .orElse(since(postmortem));
  }

  private static List<String> entries(String feed) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    List<String> entries = new ArrayList<>();
    Instant latest = Instant.EPOCH;
    for (Element entry : Dom.children(root)) {
      if (entry.getTagName().equals("entry")) {
        Map<String, String> texts = new LinkedHashMap<>();
        Dom.children(entry).forEach(e -> texts.put(e.getTagName(), e.getTextContent()));
        Instant updated = Instant.parse(texts.get("updated"));
        latest = updated.isAfter(latest) ? updated : latest;
        entries.add(
            texts.get("title")
                + ", "
                + updated
                + (texts.containsKey("published") ? ", " + texts.get("published") : ""));
      }
    }
    assertThat(root.getElementsByTagName("updated").item(0).getTextContent())
        .isEqualTo(latest.toString());
    return entries;
  }
}
