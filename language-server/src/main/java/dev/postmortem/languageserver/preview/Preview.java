package dev.postmortem.languageserver.preview;

import dev.postmortem.languageserver.View;
import dev.postmortem.sitegenerator.SiteException;
import dev.postmortem.sitegenerator.SitePreview;
import java.nio.file.Files;
import java.util.Optional;

/** A postmortem as the site shows it. */
public final class Preview {

  /** Folder with the organisation's own templates, as the goal {@code site} knows it. */
  private static final String THEME = "theme";

  private Preview() {}

  /**
   * The page of a postmortem as it stands, unsaved words included.
   *
   * @return HTML; empty if the site has no page for the file
   * @throws PreviewRefusedException if the organisation's templates are broken
   */
  public static Optional<String> of(View view, String path) throws PreviewRefusedException {
    try {
      return SitePreview.page(
          view.repository(),
          path,
          Optional.of(view.root().resolve(THEME)).filter(Files::isDirectory));
    } catch (SiteException broken) {
      throw new PreviewRefusedException(String.valueOf(broken.getMessage()));
    }
  }
}
