package dev.postmortem.sitegenerator;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.PlainRepository;
import dev.postmortem.sitegenerator.compose.RuleText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a build of the site depends on; today's date is the corpus's.
 *
 * @param repository what was read from disk
 * @param audience who will read the site
 * @param output the folder to write, for example {@code target/postmortem-site}; made if missing,
 *     replaced if an earlier build made it, refused if it holds anything else
 * @param theme folder with the organisation's own templates, partials and {@code style.css}; empty,
 *     or a folder that is not there, for none
 * @param rules the rules that the repository is checked by; none of them is shown on a public site
 */
public record SiteRequest(
    PlainRepository repository,
    Audience audience,
    Path output,
    Optional<Path> theme,
    List<RuleText> rules) {

  /** Copies the rules. */
  public SiteRequest {
    rules = List.copyOf(rules);
  }
}
