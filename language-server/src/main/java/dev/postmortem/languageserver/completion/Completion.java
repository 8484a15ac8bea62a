package dev.postmortem.languageserver.completion;

import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.yaml.FrontMatterRange;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Optional;

/** What may be written at a place. */
public final class Completion {

  private Completion() {}

  /** What may be written at an offset of a file, most likely first. */
  public static List<Suggestion> at(View view, String path, int offset) {
    Optional<PostmortemDocument> document = view.document(path);
    if (document.isPresent()) {
      Span yaml = FrontMatterRange.of(document.get());
      return offset >= yaml.start() && offset <= yaml.end()
          ? FrontMatterCompletion.at(view, document.get(), yaml, offset)
          : BodyCompletion.at(view, document.get(), offset);
    }
    Optional<SourceText> settings =
        view.settingsTexts().stream().filter(s -> s.path().equals(path)).findFirst();
    return settings.map(s -> SettingsCompletion.at(view, s, offset)).orElse(List.of());
  }
}
