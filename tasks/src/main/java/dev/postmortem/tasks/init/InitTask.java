package dev.postmortem.tasks.init;

import dev.postmortem.corpus.draft.DraftTemplate;
import dev.postmortem.corpus.files.RepositoryRoot;
import dev.postmortem.corpus.git.GitClone;
import dev.postmortem.schema.yaml.YamlText;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.TaskOutput;
import dev.postmortem.tasks.draft.Questions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets a repository up for postmortems: settings, a template, a workflow and a hook. */
public final class InitTask {

  private static final List<String> PROFILES = List.of("essential", "recommended", "strict");
  private static final List<String> IGNORED =
      List.of("target/postmortem/", "target/postmortem-site/");
  private static final String OWN_WORKFLOW = ".github/workflows/postmortems.yml";
  private static final String GITLAB_JOBS = ".gitlab/postmortems.yml";
  private static final String GITLAB_PIPELINE = ".gitlab-ci.yml";
  private static final String PRE_COMMIT = ".pre-commit-config.yaml";

  private final InitRequest request;
  private final Questions questions;
  private final TaskOutput output;
  private final Path root;
  private final Optional<GitClone> git;

  private InitTask(InitRequest request, Questions questions, TaskOutput output) {
    this.request = request;
    this.questions = questions;
    this.output = output;
    this.root = request.root().toAbsolutePath().normalize();
    this.git = GitClone.of(root);
  }

  /**
   * Writes what is not there yet, and says what it wrote and what it left as it is.
   *
   * @throws TaskException if an answer is missing or wrong, or a file cannot be written
   */
  public static void run(InitRequest request, Questions questions, TaskOutput output)
      throws TaskException {
    new InitTask(request, questions, output).run();
  }

  private void run() throws TaskException {
    if (!PROFILES.contains(request.profile())) {
      throw new TaskException(
          "postmortem.profile is \""
              + request.profile()
              + "\"; expected one of "
              + String.join(", ", PROFILES)
              + ".");
    }
    Host host = host();
    NewFiles files = new NewFiles(root, output);
    if (Files.exists(root.resolve(RepositoryRoot.CONFIGURATION_FILE))) {
      files.leave(RepositoryRoot.CONFIGURATION_FILE);
    } else {
      files.create(RepositoryRoot.CONFIGURATION_FILE, settings());
    }
    files.create(DraftTemplate.OWN_FILE, DraftTemplate.builtIn());
    files.addLines(".gitignore", IGNORED);
    Path top = git.map(GitClone::top).orElse(root);
    workflow(host, new NewFiles(top, output));
    hook(top);
    output.note("Next: postmortem new, then commit all of it; later: postmortem check");
    if (host != Host.NONE && StarterText.toolchain().containsValue("OWNER/REPOSITORY")) {
      output.warning(
          "This build does not know its address: put it in place of OWNER/REPOSITORY in the"
              + " workflow.");
    }
  }

  private String settings() throws TaskException {
    List<String> services = request.services().orElse(List.of());
    if (services.isEmpty()) {
      String answer =
          questions.askIfAnybodyKnows(
              "Which services do incidents touch, separated by commas", List.of());
      services =
          Arrays.stream(answer.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
    }
    return StarterText.of(
        "postmortem.yml",
        Map.of(
            "profile",
            request.profile(),
            "services",
            YamlText.list(services),
            "title",
            YamlText.scalar(request.title().orElse("Postmortems"))));
  }

  private Host host() throws TaskException {
    if (request.host().isPresent()) {
      return Host.read(request.host().get());
    }
    Optional<Host> told = git.flatMap(GitClone::origin).flatMap(Host::of);
    return told.isPresent()
        ? told.get()
        : Host.read(questions.ask("postmortem.host", "Where is it hosted", Host.WORDS));
  }

  private void workflow(Host host, NewFiles files) throws TaskException {
    switch (host) {
      case GITHUB -> files.create(OWN_WORKFLOW, text("github-check.yml"));
      case GITLAB -> {
        files.create(GITLAB_JOBS, text("gitlab-check.yml"));
        files.createOrName(GITLAB_PIPELINE, text("gitlab-ci.yml"), GITLAB_JOBS);
      }
      case NONE -> output.note("No workflow: --host=github or --host=gitlab writes one.");
    }
  }

  /** A repository that uses pre-commit has its hooks there; otherwise the hook is Git's own. */
  private void hook(Path top) throws TaskException {
    if (Files.exists(top.resolve(PRE_COMMIT))) {
      new NewFiles(top, output)
          .createOrName(PRE_COMMIT, text("pre-commit-config.yaml"), "postmortem-check");
    } else if (git.isEmpty()) {
      output.note(
          "No hook: there is no Git repository; after git init, run postmortem init again.");
    } else {
      new NewFiles(top, output)
          .createProgram(git.get().hooks().resolve("pre-commit"), text("pre-commit"));
    }
  }

  private String text(String name) {
    String folder = RepositoryRoot.folderInGit(root);
    return StarterText.of(name, Map.of("folder", folder.isEmpty() ? "." : folder));
  }
}
