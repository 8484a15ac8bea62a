package dev.postmortem.importer.export;

import dev.postmortem.schema.yaml.YamlText;
import dev.postmortem.text.words.OneLine;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes an exported incident as a report, which is then adopted like any other. */
public final class ExportMarkdown {

  private static final Map<String, String> ROLES =
      Map.ofEntries(
          Map.entry("incident lead", "commander"),
          Map.entry("incident commander", "commander"),
          Map.entry("commander", "commander"),
          Map.entry("lead", "commander"),
          Map.entry("communications lead", "communications lead"),
          Map.entry("communications", "communications lead"),
          Map.entry("comms lead", "communications lead"),
          Map.entry("scribe", "scribe"));

  private ExportMarkdown() {}

  /**
   * Front matter with the facts, and sections: summary, timeline and what is still to be written.
   */
  public static String of(ExportedIncident incident) {
    StringBuilder text = new StringBuilder("---\n");
    Map<String, String> facts = new TreeMap<>(incident.facts());
    incident
        .roles()
        .forEach(
            (role, who) -> {
              String key = ROLES.get(role.strip().toLowerCase(Locale.ROOT));
              if (key != null) {
                facts.putIfAbsent(key, who);
              }
            });
    facts.putIfAbsent("status", "draft");
    facts.forEach(
        (key, value) ->
            text.append(key).append(": ").append(YamlText.scalar(OneLine.of(value))).append('\n'));
    text.append("---\n\n## Summary\n\n");
    text.append(incident.summary().isBlank() ? "" : incident.summary().strip() + "\n\n");
    text.append("## Timeline\n\n");
    if (!incident.events().isEmpty()) {
      text.append("| Time | Event | Source |\n| --- | --- | --- |\n");
      incident
          .events()
          .forEach(
              e ->
                  text.append("| ")
                      .append(e.at())
                      .append(" | ")
                      .append(OneLine.of(e.text()).replace("|", "\\|"))
                      .append(" | ")
                      .append(e.source().isBlank() ? "(unverified)" : e.source())
                      .append(" |\n"));
      text.append('\n');
    }
    text.append("## Contributing factors\n\n## Follow-up\n");
    if (!incident.links().isEmpty()) {
      text.append("\n## Supporting information\n\n");
      incident
          .links()
          .forEach(
              l -> text.append("- [").append(l.note()).append("](").append(l.url()).append(")\n"));
    }
    return text.toString();
  }
}
