package dev.postmortem.sitegenerator;

import java.util.Map;

/** A repository that attacks the readers of its site, in every field and in every way we know. */
final class HostileCorpus {

  /**
   * Ends attributes, comments and elements, runs when it can, and speaks the templates' language.
   */
  static final String ATTACK =
      "words that stay \"'></title></textarea><!-- --><script>window.owned=1</script>"
          + "<img src=x onerror=\"window.owned=1\"><svg/onload=window.owned=1>"
          + "<iframe srcdoc=\"<script>parent.owned=1</script>\"></iframe><style>*{display:none}</style>"
          + "<a href=\"javascript:window.owned=1\">x</a><base href=https://evil.example/>"
          + "{{siteTitle}}{{{title}}}{{> foot.html}}{{=<% %>=}}<%siteTitle%>\u2028]]>";

  private static final String QUOTED = "'" + ATTACK.replace("'", "''") + "'";

  private HostileCorpus() {}

  /** The files. */
  static Map<String, String> files() {
    return Map.of(
        "postmortems/fields.md", FIELDS.replace("$", QUOTED),
        "postmortems/hostile.md", SiteSafetyTest.HOSTILE,
        "postmortems/body.md", BODY.replace("$", ATTACK),
        "postmortems/live.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"window.owned=1\"/>",
        "postmortem.yml", SETTINGS.replace("$", QUOTED));
  }

  private static final String SETTINGS =
      """
      site:
        title: $
        language: $
        base_url: $
        repository_url: $
        navigation: [{title: $, url: 'javascript:window.owned=1'}, {title: $, url: 'https://a.example/"onclick="window.owned=1'}]
      severities: [{name: $, description: $}]
      services: [{id: cart, name: $, description: $, team: shop}]
      teams: [{id: shop, name: $}]
      owners: [{id: $, name: $, kind: role}]
      trackers: [{pattern: '.*', url: 'javascript:window.owned=1//{0}'}]
      factors: [{id: own-factor, name: $, description: $, layer: design, end: blunt, aliases: [$]}]
      """;

  private static final String FIELDS =
      """
      ---
      id: $
      title: $
      status: published
      severity: $
      services: [cart, $]
      teams: [shop, $]
      tags: [$]
      started_at: 2026-03-02T10:00:00Z
      detected_at: 2026-03-02T10:10:00Z
      mitigated_at: 2026-03-02T10:40:00Z
      resolved_at: 2026-03-02T11:00:00Z
      detected_by: $
      incident: $
      impact: {summary: $, users_affected: $, requests_failed: $, duration: $, revenue: $, data_loss: $, slos: [{slo: $, error_budget_burned: $}]}
      trigger: {kind: deploy, summary: $, change: $}
      contributing_factors:
        - {factor: own-factor, note: $}
        - {factor: $, note: $}
        - {factor: missing-canary, note: $}
      fault_tree: {all: [own-factor, {any: [$, missing-canary]}]}
      actions:
        - {id: $, action: $, kind: prevent, owner: $, due: 2026-04-01, ticket: $, status: open, addresses: [own-factor, $], done_when: $}
        - {id: A2, action: $, kind: detect, owner: $, due: 2026-04-01, ticket: 'javascript:window.owned=1', status: done, done_on: 2026-03-20, verified_by: $}
      roles: {commander: $, scribe: $}
      reviewers: [$]
      evidence:
        - {kind: log, url: $, note: $}
        - {kind: metric, url: 'https://a.example/" onmouseover="window.owned=1', note: $}
        - {kind: chat, url: 'data:text/html,<script>window.owned=1</script>', note: $}
      related: [$]
      recurrence_of: $
      accept: [{rule: $, reason: $}]
      extra: {note: $}
      ---

      ## Summary

      $

      ## Timeline

      | Time | Event | Source |
      | --- | --- | --- |
      | 10:00 | $ | [x](javascript:window.owned=1) |
      """;

  private static final String BODY =
      """
      ---
      title: Words that stay
      status: published
      severity: SEV-2
      services: [cart]
      started_at: 2026-03-02T10:00:00Z
      ---

      # $

      ## $

      $

      > [!NOTE]
      > $

      !!! warning "$"
          $

      - [ ] $

      | $ | b |
      | --- | --- |
      | $ | `$` |

      Text[^$] and more[^1].

      [^1]: $

      ![$](live.svg "$") [$](other.md#$ "$") [x]($)

      ```$
      $
      ```

      ```mermaid
      %%{init: {'securityLevel': 'loose', 'themeCSS': '* {display: none !important}', 'htmlLabels': true}}%%
      flowchart LR
        A["$"] --> B["<img src=x onerror=window.owned=1>"]
        click A href "javascript:window.owned=1"
        click B call alert(1)
      ```

      ```mermaid
      flowchart LR
        A["<img src=x onerror='window.owned=1'><script>window.owned=1</script>"] --> B[fine]
        click A href "javascript:window.owned=1" "x"
        click B call eval("window.owned=1")
        style B fill:#fff,stroke:#333
        classDef x fill:#f9f
        class A x
      ```

      ```mermaid
      sequenceDiagram
        participant A as <img src=x onerror=window.owned=1>
        A->>A: <script>window.owned=1</script>
        link A: x @ javascript:window.owned=1
      ```
      """;
}
