package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.html.SafeHtml;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.Shell;
import java.util.List;

/**
 * One rule: why it is there, what it catches and lets pass, examples.
 *
 * @param level what its findings weigh in this repository
 * @param text its page
 * @param siblings the other rules of its family
 */
public record RulePage(
    Shell shell,
    String id,
    String family,
    String anchor,
    String summary,
    String level,
    List<Profile> profiles,
    SafeHtml text,
    List<PageLink> siblings)
    implements Page {

  @Override
  public String template() {
    return "rule.html";
  }

  /** What its findings weigh in a profile. */
  public record Profile(String name, String level) {}
}
