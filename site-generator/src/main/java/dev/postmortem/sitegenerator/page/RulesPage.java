package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.Shell;
import java.util.List;

/** All rules, by family. */
public record RulesPage(Shell shell, String intro, List<Family> families) implements Page {

  @Override
  public String template() {
    return "rules.html";
  }

  /** The rules of a family. */
  public record Family(String name, String anchor, String about, List<Line> lines) {}

  /**
   * A rule.
   *
   * @param level what its findings weigh in this repository
   */
  public record Line(PageLink rule, String summary, String level) {}
}
