package dev.postmortem.sitegenerator.serve;

import dev.postmortem.sitegenerator.page.part.LiveHead;
import dev.postmortem.sitegenerator.page.part.LiveProblems;
import dev.postmortem.sitegenerator.template.Templates;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page of the site with what a live one needs more: a script of this server, and problems. */
final class LivePage {

  private static final String POLICY = "default-src 'none';";

  private LivePage() {}

  /**
   * Adds the script, allows it to connect to this server only, and shows problems.
   *
   * @param page HTML in UTF-8
   * @param changes the number of changes before the page was made
   */
  static byte[] of(byte[] page, int changes, List<String> problems, Templates templates) {
    String html =
        new String(page, StandardCharsets.UTF_8).replace(POLICY, POLICY + " connect-src 'self';");
    String live =
        before(
            "</head>",
            html,
            text(templates.fill("live-head.html", new LiveHead(Integer.toString(changes)))));
    if (!problems.isEmpty()) {
      String problemsHtml = text(templates.fill("live-problems.html", new LiveProblems(problems)));
      live = before("<h1", live, problemsHtml);
    }
    return live.getBytes(StandardCharsets.UTF_8);
  }

  private static String before(String mark, String html, String added) {
    int at = html.indexOf(mark);
    return at < 0 ? html : html.substring(0, at) + added + html.substring(at);
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
