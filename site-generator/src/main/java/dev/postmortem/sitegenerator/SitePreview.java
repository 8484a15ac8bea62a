package dev.postmortem.sitegenerator;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.Repository;
import dev.postmortem.sitegenerator.compose.SiteComposer;
import dev.postmortem.sitegenerator.page.Page;
import dev.postmortem.sitegenerator.template.TemplateException;
import dev.postmortem.sitegenerator.template.Templates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The page of one postmortem as the internal site would show it, for an author who is still
 * writing: one file without scripts, its style sheet inside, and without what leads around the
 * site. Pictures, which would be other files, are not shown.
 */
public final class SitePreview {

  private SitePreview() {}

  /**
   * The page of a postmortem.
   *
   * @param repository the corpus as it is now
   * @param path the postmortem, relative to the repository
   * @param theme an existing folder with the organisation's own templates, if there is one
   * @return HTML; empty if the site has no page for it, as for a restricted one
   * @throws SiteException if the organisation's templates are broken
   */
  public static Optional<String> page(Repository repository, String path, Optional<Path> theme)
      throws SiteException {
    try {
      Templates templates = new Templates(theme);
      SiteComposer composer = new SiteComposer(repository.plain(), Audience.INTERNAL, List.of());
      for (int i = 0; i < composer.postmortems().size(); i++) {
        if (composer.postmortems().get(i).path().equals(path)) {
          Page page = composer.incident(i).page();
          byte[] html = templates.fill(page.template(), page.shell(), page);
          return Optional.of(alone(new String(html, StandardCharsets.UTF_8), templates));
        }
      }
      return Optional.empty();
    } catch (TemplateException broken) {
      throw new SiteException(String.valueOf(broken.getMessage()), broken);
    }
  }

  /** A page that needs no other file: its head is replaced by one that holds the style sheet. */
  private static String alone(String html, Templates templates) {
    int start = html.indexOf("<head>");
    int end = html.indexOf("</head>");
    if (start < 0 || end < 0) {
      return html;
    }
    String style = text(templates, "tokens.css") + text(templates, "style.css");
    String head = text(templates, "preview-head.html").replace("${style}", style);
    return html.substring(0, start) + head.strip() + html.substring(end + "</head>".length());
  }

  private static String text(Templates templates, String asset) {
    return new String(templates.plainFile(asset), StandardCharsets.UTF_8);
  }
}
