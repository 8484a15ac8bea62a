package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.rule.CorpusContext;
import dev.postmortem.linter.rule.CorpusDiagnostics;
import dev.postmortem.linter.rule.CorpusRule;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Two postmortems of one id, or of one incident. */
public final class DuplicateId implements CorpusRule {

  private static final RuleInfo INFO =
      RuleInfo.error("duplicate-id", Family.DOCUMENT, "two postmortems share an id or an incident")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CorpusContext context, CorpusDiagnostics remarks) {
    List<PostmortemDocument> documents = context.repository().documents();
    group(documents, d -> Optional.of(d.id()))
        .forEach(
            (id, sharing) ->
                report(
                    sharing,
                    d -> d.frontMatter().id().map(Located::span),
                    "The id \"" + id + "\" is also the id of ",
                    "give one of them another id; the id is the address of its page",
                    remarks));
    group(documents, d -> d.frontMatter().incident().map(Located::value))
        .forEach(
            (incident, sharing) ->
                report(
                    sharing,
                    d -> d.frontMatter().incident().map(Located::span),
                    "The incident " + Quote.of(incident) + " also has the postmortem ",
                    "keep one postmortem per incident; link other incidents under `related`",
                    remarks));
  }

  private static Map<String, List<PostmortemDocument>> group(
      List<PostmortemDocument> documents, Function<PostmortemDocument, Optional<String>> by) {
    Map<String, List<PostmortemDocument>> groups = new LinkedHashMap<>();
    for (PostmortemDocument document : documents) {
      by.apply(document)
          .ifPresent(key -> groups.computeIfAbsent(key, k -> new ArrayList<>()).add(document));
    }
    groups.values().removeIf(sharing -> sharing.size() < 2);
    return groups;
  }

  /** Each names the first of the others: a check of one file must not have to see both. */
  private static void report(
      List<PostmortemDocument> sharing,
      Function<PostmortemDocument, Optional<Span>> place,
      String message,
      String help,
      CorpusDiagnostics remarks) {
    for (PostmortemDocument document : sharing) {
      PostmortemDocument other = document == sharing.get(0) ? sharing.get(1) : sharing.get(0);
      Diagnostics own = remarks.of(document);
      Diagnostic remark =
          place
              .apply(document)
              .map(span -> own.ofFile(span, message + other.path()))
              .orElseGet(() -> own.ofFile(message + other.path()));
      remark.help(help);
    }
  }
}
