package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.html.SafeHtml;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.Shell;
import java.util.List;

/**
 * One rule: what it does, why, bad and good examples, how to fix, what it lets pass.
 *
 * @param level what its findings weigh in this repository
 * @param release since which release it is there and how stable it is
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
    String release,
    boolean hasRelease,
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
