package dev.postmortem.languageserver.completion;

import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.source.Located;
import java.util.Set;
import java.util.stream.Collectors;

/** The next free id of an action: {@code A1}, {@code A2} and so on. */
public final class NextActionId {

  private NextActionId() {}

  /** The next free id in a postmortem. */
  public static String of(PostmortemDocument document) {
    Set<String> taken =
        document.actions().stream()
            .flatMap(a -> a.id().stream())
            .map(Located::value)
            .collect(Collectors.toSet());
    int number = document.actions().size() + 1;
    while (taken.contains("A" + number)) {
      number++;
    }
    return "A" + number;
  }
}
