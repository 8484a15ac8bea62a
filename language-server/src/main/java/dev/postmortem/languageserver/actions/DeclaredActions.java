package dev.postmortem.languageserver.actions;

import dev.postmortem.languageserver.Change;
import dev.postmortem.languageserver.actions.QuickFix.Kind;
import dev.postmortem.languageserver.actions.QuickFix.Reason;
import dev.postmortem.languageserver.completion.NextActionId;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.action.ProseAction;
import dev.postmortem.schema.model.ActionKind;
import dev.postmortem.schema.time.Rfc3339;
import dev.postmortem.schema.yaml.YamlText;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Moves work that the body lists or promises into {@code actions}, with its details; the body keeps
 * the action's id, so that readers find it.
 */
final class DeclaredActions {

  private DeclaredActions() {}

  /** The change for a finding about untracked work. */
  static Optional<QuickFix> of(PostmortemDocument document, Finding finding) {
    if (!finding.rule().id().equals("untracked-action") || !finding.fixes().isEmpty()) {
      return Optional.empty();
    }
    if (document.rawHtml().stream().anyMatch(html -> html.overlaps(finding.span()))) {
      // What Markdown reads as HTML is not among the words.
      return Optional.empty();
    }
    SourceText source = document.source();
    String id = NextActionId.of(document);
    Optional<ProseAction> listed =
        document.proseActions().stream()
            .filter(a -> a.text().span().equals(finding.span()))
            .findFirst();
    String words =
        listed.map(a -> a.text().text()).orElseGet(() -> sentence(source, finding.span()));
    List<String> lines = new ArrayList<>();
    lines.add("id: " + id);
    lines.add("action: " + YamlText.scalar(YamlText.oneLine(words.strip())));
    lines.add("kind: " + listed.flatMap(DeclaredActions::kind).orElse(ActionKind.PREVENT.word()));
    line("owner", listed.flatMap(ProseAction::owner).map(Located::value), lines);
    line(
        "due",
        listed
            .flatMap(ProseAction::due)
            .map(Located::value)
            .filter(d -> Rfc3339.day(d).isPresent()),
        lines);
    line("ticket", listed.flatMap(ProseAction::ticket).map(Located::value), lines);
    lines.add("status: open");
    return ListEntry.add(document, "actions", lines)
        .map(
            entry ->
                new QuickFix(
                    "Declare this as the action " + id,
                    Kind.FIX,
                    Optional.of(finding),
                    Change.of(source, List.of(entry, mark(source, id, finding.span(), listed))),
                    Reason.NONE));
  }

  private static void line(String key, Optional<String> value, List<String> into) {
    into.add(value.map(v -> key + ": " + YamlText.scalar(v)).orElse(key + ":"));
  }

  private static Optional<String> kind(ProseAction action) {
    return action
        .kind()
        .flatMap(k -> ActionKind.of(k.value().strip().toLowerCase(Locale.ROOT)))
        .map(ActionKind::word);
  }

  /** Before listed work, or after a sentence that promises it. */
  private static Fix.Edit mark(
      SourceText source, String id, Span found, Optional<ProseAction> listed) {
    if (listed.isPresent()) {
      return new Fix.Edit(Span.at(found.start()), id + ": ");
    }
    return new Fix.Edit(Span.at(sentenceEnd(source, found)), " (" + id + ")");
  }

  /** From the words that promise it to the end of their sentence. */
  private static String sentence(SourceText source, Span found) {
    return source.slice(new Span(found.start(), sentenceEnd(source, found)));
  }

  private static int sentenceEnd(SourceText source, Span found) {
    String text = source.text();
    int at = found.end();
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean stop =
          (c == '.' || c == '!' || c == '?' || c == '|')
              && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
      boolean paragraph =
          c == '\n' && (at + 1 == text.length() || "\r\n-*#|".indexOf(text.charAt(at + 1)) >= 0);
      if (stop || paragraph || c == '|') {
        return at;
      }
      at++;
    }
    return at;
  }
}
