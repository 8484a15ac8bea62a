package dev.postmortem.sitegenerator.serve;

import dev.postmortem.corpus.PlainRepository;
import dev.postmortem.corpus.config.ConfigurationProblem;
import dev.postmortem.sitegenerator.SiteException;
import dev.postmortem.sitegenerator.compose.RuleText;
import dev.postmortem.sitegenerator.compose.SiteComposer;
import dev.postmortem.sitegenerator.template.TemplateException;
import dev.postmortem.sitegenerator.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps a live site in step with the files; of a broken edit the state before stays. */
final class LiveSiteBuilder {

  private final ServeRequest request;
  private PlainRepository repository;
  private Templates templates;
  private volatile LiveSite site;
  private volatile List<String> problems = List.of();

  /**
   * Reads everything.
   *
   * @throws SiteException if the templates are broken from the beginning
   */
  LiveSiteBuilder(ServeRequest request) throws SiteException {
    this.request = request;
    this.repository = request.reader().readPlain();
    this.templates = new Templates(Optional.of(request.theme()));
    try {
      this.site =
          new LiveSite(
              new SiteComposer(repository, request.audience(), rules(repository)), templates);
      site.prove();
    } catch (TemplateException broken) {
      throw new SiteException(String.valueOf(broken.getMessage()), broken);
    }
    this.problems = readingProblems(repository);
  }

  /** The newest state that could be made. */
  LiveSite site() {
    return site;
  }

  /** What is wrong with the files as they are now, a sentence each. */
  List<String> problems() {
    return problems;
  }

  /**
   * Takes changes in.
   *
   * @return false if they cannot be, so that the state before is still the newest one
   */
  boolean change(Set<String> changed) {
    boolean anything = changed.contains("");
    PlainRepository read =
        anything
            ? request.reader().readPlain()
            : request.reader().readPlainAgain(repository, changed);
    boolean look = anything || changed.stream().anyMatch(this::isOfTheme);
    Templates fresh = look ? new Templates(Optional.of(request.theme())) : templates;
    try {
      LiveSite next = site.after(read, rules(read), fresh);
      if (look) {
        next.prove();
      }
      site = next;
      repository = read;
      templates = fresh;
      problems = readingProblems(read);
      return true;
    } catch (TemplateException broken) {
      problems = List.of(String.valueOf(broken.getMessage()));
      return false;
    }
  }

  private boolean isOfTheme(String path) {
    return request.reader().root().resolve(path).startsWith(request.theme());
  }

  private List<RuleText> rules(PlainRepository read) {
    return request.rules().apply(read.corpus().configuration());
  }

  private static List<String> readingProblems(PlainRepository read) {
    List<String> readingProblems = new ArrayList<>();
    for (ConfigurationProblem problem : read.configurationProblems()) {
      readingProblems.add(
          problem.source().path()
              + ":"
              + problem.source().lineAt(problem.span().start())
              + ": "
              + problem.message());
    }
    read.skipped().forEach(skipped -> readingProblems.add(skipped.message()));
    return List.copyOf(readingProblems);
  }
}
