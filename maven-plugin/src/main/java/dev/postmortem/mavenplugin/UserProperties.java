package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.TaskException;
import dev.postmortem.text.words.NearestWord;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** The properties that a user set with {@code -Dpostmortem.…}. */
final class UserProperties {

  private static final String PREFIX = "postmortem.";

  private UserProperties() {}

  /**
   * Refuses one that no goal knows: Maven itself ignores it, and the run means something else than
   * its user thinks.
   */
  static void refuseUnknown(MavenSession session, MojoExecution execution) throws TaskException {
    Set<String> known = known(execution);
    for (String name : new TreeSet<>(session.getUserProperties().stringPropertyNames())) {
      if (name.startsWith(PREFIX) && !known.contains(name)) {
        throw new TaskException(
            "No goal has a parameter "
                + name
                + NearestWord.of(name, known)
                    .map(nearest -> "; did you mean -D" + nearest + "?")
                    .orElse("; mvn postmortem:help -Ddetail lists them all."));
      }
    }
  }

  private static Set<String> known(MojoExecution execution) {
    Set<String> known = new TreeSet<>();
    for (MojoDescriptor goal : execution.getMojoDescriptor().getPluginDescriptor().getMojos()) {
      PlexusConfiguration parameters = goal.getMojoConfiguration();
      for (PlexusConfiguration parameter : parameters.getChildren()) {
        String expression = parameter.getValue("");
        if (expression.startsWith("${" + PREFIX) && expression.endsWith("}")) {
          known.add(expression.substring(2, expression.length() - 1));
        }
      }
    }
    return known;
  }
}
