package dev.postmortem.cli.mcp;

import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.assistant.Assistant;
import dev.postmortem.text.format.Front;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The tools of the server; each asks one question of an {@link Assistant}. */
final class AssistantTools {

  private static final String TEXT = "text";
  private static final String PATH = "path";
  private static final String RULE = "rule";
  private static final String SECTION = "section";

  private static final ToolAnnotations READ_ONLY =
      new ToolAnnotations(null, true, false, true, false, null);

  private final Supplier<Assistant> assistant;
  private final McpJsonMapper json;

  /**
   * The tools.
   *
   * @param assistant made for each call, so that the day is that of the call
   */
  AssistantTools(Supplier<Assistant> assistant, McpJsonMapper json) {
    this.assistant = assistant;
    this.json = json;
  }

  /** A parameter of a tool. */
  private record Parameter(String name, boolean required, String about) {}

  /** Answers one question. */
  @FunctionalInterface
  private interface Question {
    CallToolResult ask(Assistant assistant, Map<String, Object> arguments) throws TaskException;
  }

  List<SyncToolSpecification> all() {
    Parameter text = new Parameter(TEXT, true, "The whole text: YAML front matter and Markdown.");
    Parameter path =
        new Parameter(
            PATH, false, "Where it stands or will stand, relative to the repository's root.");
    return List.of(
        tool(
            "check_postmortem",
            "Checks the text of a postmortem as the gate in the pull request does: blame, single root"
                + " cause, untracked actions, timeline, schema. Returns findings with line, rule and"
                + " help; writes nothing.",
            List.of(text, path),
            (asked, given) -> {
              Assistant.Checked checked = asked.check(word(given, TEXT), optional(given, PATH));
              return CallToolResult.builder()
                  .addTextContent(checked.report())
                  .structuredContent(json, checked.json())
                  .build();
            }),
        tool(
            "explain_rule",
            "Explains a rule: why it exists, bad and good examples, how to fix a finding.",
            List.of(new Parameter(RULE, true, "The rule's id, for example hindsight.")),
            (asked, given) -> said(asked.explain(word(given, RULE)))),
        tool(
            "list_factors",
            "Lists the contributing factors of the taxonomy by id, with layer and meaning. Use only"
                + " these ids in contributing_factors.",
            List.of(),
            (asked, given) -> said(asked.factors())),
        tool(
            "list_services",
            "Lists the services, teams, owners, severities and kinds that the front matter may name.",
            List.of(),
            (asked, given) -> said(asked.services())),
        tool(
            "find_similar_incidents",
            "Finds earlier postmortems that share factors, services, trigger or tags with a text;"
                + " restricted ones are left out.",
            List.of(text, path),
            (asked, given) -> said(asked.similar(word(given, TEXT), optional(given, PATH)))),
        tool(
            "describe_section",
            "Says what a section of a postmortem should tell and which severities require it; all"
                + " sections without an argument.",
            List.of(new Parameter(SECTION, false, "A section, for example timeline.")),
            (asked, given) -> said(asked.section(optional(given, SECTION)))));
  }

  private SyncToolSpecification tool(
      String name, String about, List<Parameter> parameters, Question question) {
    Map<String, Object> properties = new LinkedHashMap<>();
    parameters.forEach(
        p -> properties.put(p.name(), Map.of("type", "string", "description", p.about())));
    Map<String, Object> schema =
        Map.of(
            "type",
            "object",
            "properties",
            properties,
            "required",
            parameters.stream().filter(Parameter::required).map(Parameter::name).toList(),
            "additionalProperties",
            false);
    return SyncToolSpecification.builder()
        .tool(Tool.builder(name, schema).description(about).annotations(READ_ONLY).build())
        .callHandler((exchange, call) -> answer(question, call.arguments()))
        .build();
  }

  private CallToolResult answer(Question question, Map<String, Object> arguments) {
    try {
      return question.ask(assistant.get(), arguments);
    } catch (TaskException refused) {
      return CallToolResult.builder()
          .addTextContent(Front.COMMAND.hint(String.valueOf(refused.getMessage())))
          .isError(true)
          .build();
    }
  }

  private static CallToolResult said(String text) {
    return CallToolResult.builder().addTextContent(text).build();
  }

  private static String word(Map<String, Object> arguments, String name) throws TaskException {
    return optional(arguments, name)
        .orElseThrow(() -> new TaskException("The argument \"" + name + "\" is missing."));
  }

  private static Optional<String> optional(Map<String, Object> arguments, String name) {
    return Optional.ofNullable(arguments.get(name)).map(String::valueOf);
  }
}
