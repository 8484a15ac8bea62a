package dev.postmortem.linter.report;

import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.text.escape.PercentEncoding;
import dev.postmortem.text.format.Front;
import java.util.Optional;

/**
 * What a report shows besides the findings.
 *
 * @param version of this tool, for example {@code 1.2.0}
 * @param folder where the postmortems' repository lies in the Git repository, with {@code /}; empty
 *     for its root. Services that show a whole Git repository want paths from there
 * @param site address of the published site, whose pages {@code rules/<id>.html} explain the rules
 * @param web address under which files of the Git repository are shown; a path and {@code #L12} are
 *     appended
 * @param front how hints name commands
 */
public record ReportFrame(
    String version, String folder, Optional<String> site, Optional<String> web, Front front) {

  /** A frame that says nothing but the version. */
  public static ReportFrame of(String version) {
    return new ReportFrame(version, "", Optional.empty(), Optional.empty(), Front.MAVEN);
  }

  /** The same for a repository of postmortems in a folder of the Git repository. */
  public ReportFrame in(String inFolder) {
    return new ReportFrame(version, inFolder, site, web, front);
  }

  /** A path from the Git repository's root. */
  String path(String path) {
    return folder.isEmpty() || path.isEmpty() ? path : withSlash(folder) + path;
  }

  /** Where a rule is explained. */
  Optional<String> page(RuleInfo rule) {
    return site.map(address -> withSlash(address) + "rules/" + rule.id() + ".html");
  }

  /** Where a line is shown. */
  Optional<String> place(String path, int line) {
    return web.map(
        address -> withSlash(address) + PercentEncoding.encodePath(path(path)) + "#L" + line);
  }

  private static String withSlash(String address) {
    return address.endsWith("/") ? address : address + "/";
  }
}
