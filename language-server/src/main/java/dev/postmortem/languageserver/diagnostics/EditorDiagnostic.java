package dev.postmortem.languageserver.diagnostics;

import dev.postmortem.linter.Finding;
import dev.postmortem.text.source.Span;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * A finding as an editor shows it.
 *
 * @param finding what the linter says
 * @param span where it is shown; never beyond a line's end for what is about the file as a whole
 * @param tags how its words are drawn
 * @param page address of the rule's page, where the organisation publishes it
 */
public record EditorDiagnostic(Finding finding, Span span, Set<Tag> tags, Optional<URI> page) {

  /** How the words of a finding are drawn. */
  public enum Tag {
    /** Greyed out: they could be deleted. */
    UNNECESSARY,
    /** Struck out: they were replaced by others. */
    DEPRECATED
  }

  /** Copies the tags. */
  public EditorDiagnostic {
    tags = Set.copyOf(tags);
  }

  /** The message to the author: the fact, then how to say or do it better. */
  public String message() {
    return finding.help().map(help -> finding.message() + "\n" + help).orElse(finding.message());
  }
}
