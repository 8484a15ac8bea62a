package dev.postmortem.corpus.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlReader;
import dev.postmortem.text.source.SourceText;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaxonomyReaderTest {

  private static final Taxonomy BASE =
      new Taxonomy(
          List.of(
              new Factor(
                  "missing-alert",
                  "Missing alert",
                  "Nothing rang.",
                  Layer.DETECTION,
                  End.BLUNT,
                  List.of("no alert"),
                  java.util.Optional.empty())));

  private static TaxonomyReader.Reading read(String yaml) {
    YamlList list =
        (YamlList) YamlReader.read(SourceText.of("taxonomy.yml", yaml)).root().orElseThrow();
    return TaxonomyReader.read(list.items(), BASE);
  }

  @Test
  void theBuiltInFactorsAreReadWithoutAProblem() throws IOException {
    try (var in = TaxonomyReader.class.getResourceAsStream("factors.yml")) {
      SourceText source = SourceText.decode("factors.yml", in.readAllBytes());
      var tree = YamlReader.read(source);
      assertThat(tree.problems()).isEmpty();
      var root = (dev.postmortem.schema.yaml.YamlNode.YamlMap) tree.root().orElseThrow();
      TaxonomyReader.Reading reading =
          TaxonomyReader.read(root.list("factors"), new Taxonomy(List.of()));
      assertThat(reading.problems()).isEmpty();
      assertThat(reading.taxonomy().factors()).hasSize(root.list("factors").size());
      assertThat(reading.taxonomy().factors().size()).isBetween(40, 70);
    }
  }

  @Test
  void theBuiltInFactorsDescribeEveryLayerAndBothEnds() {
    List<Factor> factors = TaxonomyReader.builtIn().factors();

    assertThat(factors).extracting(Factor::layer).contains(Layer.values());
    assertThat(factors).extracting(Factor::end).contains(End.values());
    assertThat(factors)
        .allSatisfy(
            f -> {
              assertThat(f.id()).matches("[a-z]+(-[a-z0-9]+)*");
              assertThat(f.name()).isNotBlank();
              assertThat(f.description()).hasSizeGreaterThan(60).endsWith(".");
            });
  }

  @Test
  void noWordStandsForTwoBuiltInFactors() {
    Taxonomy taxonomy = TaxonomyReader.builtIn();
    Set<String> words = new HashSet<>();
    for (Factor factor : taxonomy.factors()) {
      assertThat(words.add(factor.id())).as(factor.id()).isTrue();
      for (String alias : factor.aliases()) {
        String key = alias.toLowerCase(Locale.ROOT).replace(' ', '-');
        assertThat(words.add(key)).as(factor.id() + ": " + alias).isTrue();
      }
    }
  }

  @Test
  void aDeprecatedFactorLeadsToTheOneThatReplacesIt() {
    Taxonomy taxonomy =
        read("- {id: silent-failure, name: S, description: D, layer: detection, end: blunt,"
                + " deprecated_by: missing-alert}\n")
            .taxonomy();

    assertThat(taxonomy.resolve("silent-failure")).map(Factor::id).contains("missing-alert");
    assertThat(taxonomy.resolve("No_Alert")).map(Factor::id).contains("missing-alert");
  }

  @Test
  void anEntryForAKnownFactorChangesOnlyWhatItSays() {
    TaxonomyReader.Reading reading = read("- {id: missing-alert, aliases: [nobody rang]}\n");

    assertThat(reading.problems()).isEmpty();
    Factor factor = reading.taxonomy().factor("missing-alert").orElseThrow();
    assertThat(factor.description()).isEqualTo("Nothing rang.");
    assertThat(factor.aliases()).containsExactly("no alert", "nobody rang");
  }

  @Test
  void whatIsWrongWithAFactorIsReportedAndTheOthersStay() {
    TaxonomyReader.Reading reading =
        read(
            """
            - just words
            - {name: Nameless}
            - {id: Big Id, name: N, description: D, layer: design, end: sharp}
            - {id: one, name: N, description: D, layer: design, end: dull}
            - {id: one, name: N, description: D, layer: design, end: sharp}
            - {id: two, layer: design}
            - {id: three, name: N, description: D, layer: change, end: sharp, aliases: [no-alert]}
            - {id: four, name: N, description: D, layer: change, end: sharp, deprecated_by: fife}
            - {id: five, name: N, description: D, layer: change, end: sharp, deprecated_by: six}
            - {id: six, name: N, description: D, layer: change, end: sharp, deprecated_by: five}
            - {id: seven, nam: N, description: D, layer: change, end: sharp}
            """);

    assertThat(reading.problems())
        .extracting(TaxonomyProblem::message)
        .satisfiesExactly(
            m -> assertThat(m).contains("Expected a factor: a map"),
            m -> assertThat(m).contains("has no id"),
            m -> assertThat(m).contains("did you mean \"big-id\"?"),
            m -> assertThat(m).contains("sharp, blunt"),
            m -> assertThat(m).contains("\"one\" is defined twice"),
            m -> assertThat(m).contains("has no name, description, end"),
            m -> assertThat(m).contains("already an alias of the factor \"missing-alert\""),
            m -> assertThat(m).contains("did you mean \"five\"?"),
            m -> assertThat(m).contains("leads back to this factor"),
            m -> assertThat(m).contains("leads back to this factor"),
            m -> assertThat(m).contains("\"seven\" has no name"),
            m -> assertThat(m).contains("did you mean \"name\"?"));
    assertThat(reading.taxonomy().factors())
        .extracting(Factor::id)
        .containsExactly("missing-alert", "one", "two", "three", "four", "five", "six", "seven");
  }
}
