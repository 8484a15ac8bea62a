package dev.postmortem.maven;

import dev.postmortem.maven.task.RulesTask;
import dev.postmortem.maven.task.TaskException;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Lists the rules, or explains one: why it is there, what it catches, how to mend it. */
@Mojo(name = "rules", aggregator = true, requiresProject = false, threadSafe = true)
public final class RulesMojo extends PostmortemMojo {

  /** The rule to explain, for example {@code hindsight}; all are listed without it. */
  @Parameter(property = "postmortem.rule")
  private @Nullable String rule;

  @Override
  List<Workplace> places() {
    return List.of(Workplace.toWriteIn(project, session));
  }

  @Override
  void run(Workplace place) throws TaskException {
    Terminal.output(session)
        .print(rule == null ? RulesTask.list(place.root()) : RulesTask.explain(rule));
  }
}
