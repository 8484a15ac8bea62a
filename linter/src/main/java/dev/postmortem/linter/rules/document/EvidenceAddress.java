package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import java.util.Locale;

/** The addresses of evidence, which readers can follow only on the web. */
final class EvidenceAddress {

  private EvidenceAddress() {}

  static void check(FrontMatter front, Diagnostics remarks) {
    front.evidence().stream()
        .flatMap(evidence -> evidence.url().stream())
        .filter(url -> !isOnTheWeb(url.value()))
        .forEach(
            url ->
                remarks
                    .at(url, "This evidence has no web address: " + Quote.of(url.value()))
                    .help("write its address with https://, and put a name or a place in `note`")
                    .warningAtMost());
  }

  private static boolean isOnTheWeb(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }
}
