package dev.postmortem.sitegenerator.compose;

import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.factor.FactorFacts;
import dev.postmortem.corpus.analytics.incident.Publication;
import dev.postmortem.corpus.config.Settings.Site;
import dev.postmortem.corpus.git.FileHistory;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.sitegenerator.compose.address.Addresses;
import dev.postmortem.sitegenerator.compose.address.Catalogue;
import dev.postmortem.sitegenerator.compose.address.SiteAddress;
import dev.postmortem.sitegenerator.compose.part.Rows;
import dev.postmortem.sitegenerator.compose.part.Shells;
import dev.postmortem.sitegenerator.page.machine.Feed;
import dev.postmortem.sitegenerator.page.part.IncidentRow;
import dev.postmortem.text.escape.PercentEncoding;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Composes the Atom feeds: of all postmortems, of each service and of each factor. */
final class Feeds {

  private static final String NEVER = "1970-01-01T00:00:00Z";

  private final Analytics analytics;
  private final Rows rows;
  private final Site site;
  private final SiteAddress address;

  Feeds(Analytics analytics, Rows rows) {
    this.analytics = analytics;
    this.rows = rows;
    this.site = analytics.view().configuration().site();
    this.address = new SiteAddress(site);
  }

  List<Feed> all() {
    List<Feed> feeds = new ArrayList<>();
    List<Postmortem> postmortems = analytics.view().postmortems();
    feeds.add(feed("feed.atom", site.title(), "index.html", postmortems));
    Map<String, List<Postmortem>> byService = new TreeMap<>();
    Catalogue.of(analytics.view())
        .services()
        .forEach(s -> byService.put(s.id(), new ArrayList<>()));
    for (Postmortem p : postmortems) {
      p.services().forEach(s -> byService.computeIfAbsent(s, k -> new ArrayList<>()).add(p));
    }
    byService.forEach(
        (service, own) -> {
          String page = rows.service(service).href();
          feeds.add(
              feed(
                  Addresses.beside(page, ".atom"),
                  site.title() + ": " + rows.service(service).text(),
                  page,
                  own));
        });
    for (FactorFacts facts : analytics.factors()) {
      if (!rows.isSorted(facts.id())) {
        continue;
      }
      String page = rows.factor(facts.id()).href();
      Set<String> ids = new HashSet<>(facts.incidents());
      ids.addAll(facts.nearMisses());
      List<Postmortem> own =
          ids.isEmpty()
              ? List.of()
              : postmortems.stream().filter(p -> ids.contains(p.id())).toList();
      feeds.add(
          feed(
              Addresses.beside(page, ".atom"),
              site.title() + ": " + rows.factorName(facts.id()),
              page,
              own));
    }
    return feeds;
  }

  private Feed feed(String path, String title, String home, List<Postmortem> postmortems) {
    List<Feed.Entry> entries =
        postmortems.stream()
            .sorted(Comparator.comparing(this::published).reversed().thenComparing(Postmortem::id))
            .limit(site.feedSize())
            .map(p -> entry(path, p))
            .toList();
    String updated =
        entries.stream().map(Feed.Entry::updated).max(Comparator.naturalOrder()).orElse(NEVER);
    return new Feed(
        path,
        Shells.language(site),
        title,
        address.of(path).orElse("urn:postmortem:" + path),
        address.of(path),
        address(path, home),
        updated,
        entries);
  }

  private Feed.Entry entry(String feed, Postmortem p) {
    IncidentRow row = rows.incident(p.id());
    List<String> categories = new ArrayList<>(p.tags());
    p.severity().ifPresent(categories::add);
    return new Feed.Entry(
        p.title(),
        address
            .of(row.incident().href())
            .orElse("urn:postmortem:" + PercentEncoding.encodePath(p.id())),
        address(feed, row.incident().href()),
        updated(p).toString(),
        analytics.publication(p.id()).flatMap(Publication::at).map(Instant::toString),
        row.teaser(),
        categories);
  }

  private String address(String feed, String href) {
    return address.of(href).orElse((feed.contains("/") ? "../" : "") + href);
  }

  private Instant published(Postmortem p) {
    return analytics
        .publication(p.id())
        .flatMap(Publication::at)
        .or(() -> p.times().started().map(OffsetDateTime::toInstant))
        .or(() -> p.times().day().map(d -> d.atStartOfDay(ZoneOffset.UTC).toInstant()))
        .orElse(Instant.EPOCH);
  }

  private Instant updated(Postmortem p) {
    return analytics
        .view()
        .history()
        .of(p.path())
        .map(FileHistory::changed)
        .orElseGet(() -> published(p));
  }
}
