package dev.postmortem.sitegenerator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.Audience;
import dev.postmortem.sitegenerator.compose.RuleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site for outsiders: every word that begins with {@code xyzzy} stands in a place that they may
 * not see, every word that begins with {@code told} in one that they may.
 */
class PublicSiteTest {

  private static final Pattern SECRET = Pattern.compile("(?i)xyzzy[a-z0-9-]*");
  private static final Pattern TOLD = Pattern.compile("told[a-z]+");

  @TempDir Path folder;

  private SiteBench bench;

  @BeforeEach
  void writeTheRepository() throws IOException {
    Path theme = Files.createDirectories(folder.resolve("repository/theme"));
    Files.writeString(theme.resolve("foot.html"), "</main></body></html>");
    Files.createDirectories(folder.resolve("repository/postmortems"));
    Files.writeString(folder.resolve("repository/postmortems/xyzzyfile.txt"), "xyzzyattachment");
    bench =
        SiteBench.of(
                folder.resolve("repository"),
                Map.of(
                    "postmortems/told.md",
                    OUTWARD,
                    "postmortems/xyzzyinternal.md",
                    """
                        ---
                        title: Xyzzytitle
                        status: published
                        severity: SEV-1
                        services: [xyzzyservice]
                        teams: [xyzzyteam]
                        tags: [xyzzytag]
                        started_at: 2026-03-01T10:00:00Z
                        contributing_factors: [{factor: xyzzyfactor}]
                        ---

                        ## Summary

                        Xyzzysummary.
                        """))
            .rules(
                new RuleText(
                    "xyzzy-rule",
                    "house",
                    "xyzzyabout",
                    "xyzzywords",
                    "error",
                    List.of(),
                    Optional.empty(),
                    "x"));
    Files.writeString(folder.resolve("repository/postmortem.yml"), SETTINGS);
  }

  @Test
  void nothingInternalIsInAnyFile() {
    SiteBench.Site site = bench.audience(Audience.PUBLIC).buildInto(folder.resolve("site"));
    site.files()
        .forEach((path, text) -> assertThat(found(SECRET, path + " " + text)).as(path).isEmpty());
  }

  @Test
  void publicTextIsShown() {
    SiteBench.Site site = bench.audience(Audience.PUBLIC).buildInto(folder.resolve("site"));
    assertThat(found(TOLD, String.join(" ", site.files().values())))
        .containsAll(found(TOLD, OUTWARD + SETTINGS));
    assertThat(site.main("incidents/told.html"))
        .contains("toldbody Seen on a graph, tracked as\n(internal) by (internal).")
        .contains("Another ticket is (internal), an address");
  }

  /** The same words are on the internal site: else the first test would pass for nothing. */
  @Test
  void colleaguesReadMostOfIt() {
    SiteBench.Site site = bench.buildInto(folder.resolve("site"));
    List<String> internal = found(SECRET, String.join(" ", site.files().values()));
    assertThat(internal)
        .contains(
            "xyzzy-ops",
            "xyzzy-1",
            "xyzzy-99",
            "xyzzychange",
            "xyzzynote",
            "xyzzygraph",
            "xyzzyhandbook",
            "xyzzydescription",
            "xyzzyalias",
            "xyzzyunused",
            "xyzzycatalogue",
            "xyzzyservice",
            "xyzzyblock",
            "xyzzyattachment",
            "xyzzysummary",
            "xyzzyverified",
            "xyzzy-rule",
            "xyzzymention");
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(r -> r.group().toLowerCase(Locale.ROOT))
        .distinct()
        .sorted()
        .toList();
  }

  private static final String SETTINGS =
      """
      site:
        title: Test postmortems
        repository_url: https://git.xyzzyhost.example/ops
        navigation:
          - {title: Xyzzyhandbook, url: 'https://handbook.xyzzyhost.example/'}
          - {title: toldstatus, url: 'https://status.example/', public: true}
      services: [{id: basket, description: Xyzzycatalogue}, {id: xyzzyunusedservice}]
      teams: [{id: xyzzyunusedteam}]
      owners: [{id: xyzzy-ops, name: Xyzzy Ops Lead, kind: role}]
      trackers: [{pattern: 'XYZZY-\\d+', url: 'https://tracker.xyzzyhost.example/{0}'}]
      terms: {flag: [{term: xyzzyterm}]}
      factors:
        - {id: toldfactor, name: toldname, description: Xyzzydescription, layer: design, end: blunt, aliases: [xyzzyalias]}
        - {id: xyzzyunused, name: Xyzzyunused, description: Xyzzydescription, layer: design, end: blunt}
      """;

  private static final String OUTWARD =
      """
      ---
      title: toldtitle
      status: published
      severity: SEV-2
      visibility: public
      services: [basket]
      incident: XYZZY-99
      started_at: 2026-03-02T10:00:00Z
      resolved_at: 2026-03-02T11:00:00Z
      impact: {summary: toldimpact by xyzzy-ops, users_affected: 10 of XYZZY-7}
      trigger: {kind: deploy, summary: toldtrigger, change: 'https://deploys.xyzzyhost.example/xyzzychange'}
      contributing_factors:
        - {factor: xyzzyalias, note: toldnote XYZZY-2}
        - {factor: missing-canary}
      fault_tree: {all: [xyzzyalias, missing-canary]}
      actions:
        - {id: A1, action: toldaction with xyzzy-ops and Xyzzy Ops Lead, owner: xyzzy-ops, ticket: XYZZY-1,
           status: done, done_on: 2026-03-20, addresses: [xyzzyalias], done_when: tolddone by Xyzzy-Ops,
           verified_by: 'https://board.xyzzyhost.example/xyzzyverified'}
      roles: {commander: xyzzy-commander, scribe: '@xyzzyscribe'}
      reviewers: [xyzzyreviewer]
      evidence:
        - {kind: metric, url: 'https://graphs.xyzzyhost.example/xyzzygraph', note: xyzzynote}
        - {kind: ticket, url: 'https://tracker.xyzzyhost.example/XYZZY-1', note: xyzzynote}
        - {kind: status-page, url: 'https://status.example/toldpage', note: toldevidence}
      accept:
        - {rule: no-luck-section, reason: xyzzyreason}
      related: [xyzzyinternal]
      recurrence_of: xyzzyinternal
      extra: {cost_centre: xyzzyextra}
      ---

      ## Summary

      toldsummary by @xyzzyscribe, xyzzy-commander and xyzzyreviewer. See [another](xyzzyinternal.md).

      ## Timeline

      | Time | Event | Source |
      | --- | --- | --- |
      | 10:00 | toldevent | [graph](https://graphs.xyzzyhost.example/xyzzygraph) |
      | 10:10 | toldsecond by xyzzy-ops | https://graphs.xyzzyhost.example/xyzzybare |

      ## Resolution

      toldbody Seen on [a graph](https://graphs.xyzzyhost.example/xyzzygraph), tracked as
      [XYZZY-1](https://tracker.xyzzyhost.example/XYZZY-1) by Xyzzy Ops Lead.
      Another ticket is XYZZY-4711, an address <https://git.xyzzyhost.example/xyzzyrepo>.

      <!-- a comment: xyzzycomment -->

      <!-- internal -->
      xyzzyblock, XYZZYMENTION, [log](xyzzyfile.txt)
      <!-- /internal -->

      <!-- internal -->
      Never closed: xyzzyopen.
      """;
}
