package dev.postmortem.linter.schema;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.linter.json.JsonText;
import dev.postmortem.linter.json.JsonValue;
import dev.postmortem.linter.json.JsonValue.ObjectBuilder;
import dev.postmortem.text.escape.MarkupText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings that make editors use the schemas of a repository. */
public final class EditorSettings {

  /** Settings of VS Code with the YAML extension. */
  public static final String VS_CODE = ".vscode/settings.json";

  /** Settings of IntelliJ IDEA and related editors. */
  public static final String INTELLIJ = ".idea/jsonSchemas.xml";

  private EditorSettings() {}

  /**
   * The settings, by path.
   *
   * @param folder where the schemas lie, relative to the root, with {@code /}
   */
  public static Map<String, String> of(Settings configuration, String folder) {
    Map<String, List<String>> uses = new LinkedHashMap<>();
    uses.put(folder + "/" + TailoredSchemas.SETTINGS, List.of("postmortem.yml"));
    List<String> packs =
        configuration.linting().packs().stream().map(p -> p.source().path()).toList();
    if (!packs.isEmpty()) {
      uses.put(folder + "/" + TailoredSchemas.PACK, packs);
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put(VS_CODE, vsCode(uses));
    files.put(INTELLIJ, intelliJ(uses));
    return files;
  }

  private static String vsCode(Map<String, List<String>> uses) {
    ObjectBuilder schemas = JsonValue.object();
    uses.forEach((schema, files) -> schemas.put("./" + schema, SchemaEdit.texts(files)));
    return JsonText.write(JsonValue.object().put("yaml.schemas", schemas).build());
  }

  private static String intelliJ(Map<String, List<String>> uses) {
    StringBuilder entries = new StringBuilder();
    uses.forEach(
        (schema, files) -> {
          StringBuilder items = new StringBuilder();
          files.forEach(
              file ->
                  items.append(
                      """
                                <Item>
                                  <option name="path" value="%s" />
                                </Item>
                      """
                          .formatted(MarkupText.escape(file))));
          String name = schema.substring(schema.lastIndexOf('/') + 1).replace(".schema.json", "");
          entries.append(
              """
                    <entry key="%1$s">
                      <value>
                        <SchemaInfo>
                          <option name="name" value="%1$s" />
                          <option name="relativePathToSchema" value="%2$s" />
                          <option name="patterns">
                            <list>
              %3$s              </list>
                          </option>
                        </SchemaInfo>
                      </value>
                    </entry>
              """
                  .formatted(name, MarkupText.escape(schema), items));
        });
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <project version="4">
      <component name="JsonSchemaMappingsProjectConfiguration">
        <state>
          <map>
    %s      </map>
        </state>
      </component>
    </project>
    """
        .formatted(entries);
  }
}
