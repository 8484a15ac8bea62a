package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.Shell;
import java.util.List;
import java.util.Optional;

/**
 * The causes that postmortems name and the taxonomy does not have.
 *
 * @param intro how many there are, in how many postmortems
 */
public record UnsortedPage(Shell shell, String intro, List<Cause> causes) implements Page {

  @Override
  public String template() {
    return "unsorted.html";
  }

  /**
   * One cause.
   *
   * @param anchor its id on the page
   * @param id as files name it
   * @param count the number of postmortems, in words
   */
  public record Cause(String anchor, String name, String id, String count, List<Use> uses) {}

  /**
   * A postmortem that names it.
   *
   * @param note what the postmortem says about it
   */
  public record Use(PageLink incident, String date, Optional<String> note) {}
}
