package dev.postmortem.corpus.draft;

import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.schema.yaml.YamlReader;
import dev.postmortem.text.source.SourceText;

/** What a section wants to hear, for an author who has only its heading. */
public final class SectionGuidance {

  private SectionGuidance() {}

  /** The words for a section of an event of some kind. */
  public static String of(SectionKind section, Kind kind) {
    YamlMap all =
        (YamlMap)
            YamlReader.read(SourceText.of("sections.yml", DraftResource.text("sections.yml")))
                .root()
                .orElseThrow();
    YamlMap words = all.map(section.word()).orElseThrow();
    return words
        .scalar(kind.word())
        .or(() -> words.scalar(Kind.INCIDENT.word()))
        .map(YamlScalar::text)
        .orElseThrow();
  }
}
