package dev.postmortem.corpus.taxonomy;

import dev.postmortem.schema.model.Term;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.schema.yaml.YamlReader;
import dev.postmortem.schema.yaml.YamlTree;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import dev.postmortem.text.words.NearestWord;
import dev.postmortem.text.words.Slug;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads contributing factors: the built-in ones, and an organisation's own on top of them. An entry
 * with the id of a factor that is there already changes only what it says and adds its aliases.
 */
public final class TaxonomyReader {

  private static final String RESOURCE = "factors.yml";
  private static final List<String> KEYS =
      List.of("id", "name", "description", "layer", "end", "aliases", "deprecated_by");

  private static final List<String> NEEDED = List.of("name", "description", "layer", "end");

  private final Map<String, Factor> factors = new LinkedHashMap<>();
  private final Map<String, String> aliasOwners = new LinkedHashMap<>();
  private final List<Located<String>> replacements = new ArrayList<>();
  private final List<TaxonomyProblem> problems = new ArrayList<>();

  private TaxonomyReader(Taxonomy base) {
    for (Factor factor : base.factors()) {
      factors.put(factor.id(), factor);
      factor.aliases().forEach(a -> aliasOwners.putIfAbsent(Taxonomy.key(a), factor.id()));
    }
  }

  /**
   * What was read.
   *
   * @param taxonomy every factor that could be understood
   * @param problems what is wrong with the others, by place
   */
  public record Reading(Taxonomy taxonomy, List<TaxonomyProblem> problems) {
    /** Copies the problems. */
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /** The taxonomy that comes with the toolchain. */
  public static Taxonomy builtIn() {
    return BuiltIn.TAXONOMY;
  }

  /** Read once, when first asked for. */
  private static final class BuiltIn {
    static final Taxonomy TAXONOMY = readResource();
  }

  private static Taxonomy readResource() {
    try (InputStream in = TaxonomyReader.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource: " + RESOURCE);
      }
      YamlTree tree = YamlReader.read(SourceText.decode(RESOURCE, in.readAllBytes()));
      List<YamlNode> items =
          tree.root().map(n -> n instanceof YamlMap map ? map.list("factors") : null).orElseThrow();
      return read(items, new Taxonomy(List.of())).taxonomy();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Reads an organisation's factors.
   *
   * @param items the entries, as they are in the file
   * @param base what they are added to
   */
  public static Reading read(List<YamlNode> items, Taxonomy base) {
    TaxonomyReader reader = new TaxonomyReader(base);
    Set<String> declared = new LinkedHashSet<>();
    for (YamlNode item : items) {
      if (item instanceof YamlMap map) {
        reader.readFactor(map, declared);
      } else {
        reader.problem(item.span(), "Expected a factor: a map with at least id, name and layer.");
      }
    }
    reader.checkReplacements();
    reader.problems.sort((a, b) -> a.span().compareTo(b.span()));
    return new Reading(new Taxonomy(reader.factors.values()), reader.problems);
  }

  private void readFactor(YamlMap map, Set<String> declared) {
    reportUnknownKeys(map);
    Optional<Located<String>> id = text(map, "id");
    if (id.isEmpty()) {
      problem(anchor(map), "This factor has no id; give it one, such as missing-alert.");
      return;
    }
    String key = id.get().value();
    if (!isSlug(key)) {
      problem(
          id.get().span(),
          "A factor's id may have only lower-case letters, digits and hyphens: \"" + key + "\"",
          Optional.of(Slug.whole(key)).filter(TaxonomyReader::isSlug));
      return;
    }
    if (!declared.add(key)) {
      problem(id.get().span(), "The factor \"" + key + "\" is defined twice; keep one of them.");
      return;
    }
    Factor known = factors.get(key);
    Optional<Layer> layer = term(map, "layer", Layer.values(), Layer::of);
    Optional<End> end = term(map, "end", End.values(), End::of);
    if (known == null) {
      reportMissing(map, id.get());
    }
    if (known == null && layer.isEmpty()) {
      return;
    }
    Set<String> aliases = new LinkedHashSet<>(known == null ? List.of() : known.aliases());
    aliases.addAll(aliases(map, key));
    Optional<Located<String>> deprecatedBy = text(map, "deprecated_by");
    deprecatedBy.ifPresent(replacements::add);
    factors.put(
        key,
        new Factor(
            key,
            text(map, "name")
                .map(Located::value)
                .orElse(known == null ? withSpaces(key) : known.name()),
            text(map, "description")
                .map(Located::value)
                .orElse(known == null ? "" : known.description()),
            layer.orElseGet(() -> known == null ? Layer.DESIGN : known.layer()),
            end.orElse(known == null ? End.BLUNT : known.end()),
            List.copyOf(aliases),
            deprecatedBy
                .map(Located::value)
                .or(() -> known == null ? Optional.empty() : known.deprecatedBy())));
  }

  /** A new factor must say all that helps an author to choose it. */
  private void reportMissing(YamlMap map, Located<String> id) {
    List<String> missing = NEEDED.stream().filter(k -> map.entry(k).isEmpty()).toList();
    if (!missing.isEmpty()) {
      problem(
          id.span(),
          "The factor \""
              + id.value()
              + "\" has no "
              + String.join(", ", missing)
              + "; factors that are not built in need it",
          NearestWord.of(id.value(), factors.keySet()));
    }
  }

  private List<String> aliases(YamlMap map, String id) {
    List<String> found = new ArrayList<>();
    for (YamlNode node : map.list("aliases")) {
      if (node instanceof YamlScalar alias && !alias.isNull() && !alias.text().isBlank()) {
        String owner = aliasOwners.putIfAbsent(Taxonomy.key(alias.text()), id);
        if (owner != null && !owner.equals(id)) {
          problem(
              alias.span(),
              "\"" + alias.text() + "\" is already an alias of the factor \"" + owner + "\".");
        } else if (factors.containsKey(alias.text()) && !alias.text().equals(id)) {
          problem(alias.span(), "\"" + alias.text() + "\" is already the id of another factor.");
        } else {
          found.add(alias.text());
        }
      }
    }
    return found;
  }

  private void checkReplacements() {
    for (Located<String> replacement : replacements) {
      Factor target = factors.get(replacement.value());
      if (target == null) {
        problem(
            replacement.span(),
            "`deprecated_by` names an unknown factor: \"" + replacement.value() + "\"",
            NearestWord.of(replacement.value(), factors.keySet()));
      } else if (endsInCircle(target)) {
        problem(
            replacement.span(),
            "\"" + replacement.value() + "\" is deprecated too and leads back to this factor.");
      }
    }
  }

  private boolean endsInCircle(Factor start) {
    Set<String> seen = new LinkedHashSet<>();
    Factor next = start;
    while (next != null && next.deprecatedBy().isPresent()) {
      if (!seen.add(next.id())) {
        return true;
      }
      next = factors.get(next.deprecatedBy().get());
    }
    return false;
  }

  private void reportUnknownKeys(YamlMap map) {
    for (YamlEntry entry : map.entries()) {
      String key = entry.key().text();
      if (!KEYS.contains(key)) {
        problem(
            entry.key().span(), "A factor has no key \"" + key + "\"", NearestWord.of(key, KEYS));
      }
    }
  }

  private <T extends Enum<T> & Term> Optional<T> term(
      YamlMap map, String key, T[] values, Function<String, Optional<T>> read) {
    Optional<Located<String>> word = text(map, key);
    Optional<T> value = word.map(Located::value).flatMap(read);
    if (value.isEmpty() && word.isPresent()) {
      List<String> known = Arrays.stream(values).map(Term::word).toList();
      problem(
          word.get().span(),
          "The "
              + key
              + " of a factor is one of "
              + words(values)
              + "; this is \""
              + word.get().value()
              + "\"",
          NearestWord.of(word.get().value(), known));
    }
    return value;
  }

  private Optional<Located<String>> text(YamlMap map, String key) {
    return map.scalar(key).map(YamlScalar::located).filter(l -> !l.value().isBlank());
  }

  private void problem(Span span, String sentence) {
    problem(span, sentence, Optional.empty());
  }

  private void problem(Span span, String message, Optional<String> replacement) {
    String ended = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    String question = replacement.map(r -> "; did you mean \"" + r + "\"?").orElse(".");
    problems.add(new TaxonomyProblem(span, ended + question, replacement));
  }

  /** A finding about something missing points at the entry's first line, not at all of it. */
  private static Span anchor(YamlMap map) {
    return map.entries().isEmpty() ? map.span() : map.entries().get(0).key().span();
  }

  private static <T extends Term> String words(T[] values) {
    return String.join(", ", Stream.of(values).map(Term::word).toList());
  }

  private static String withSpaces(String id) {
    String words = id.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static boolean isSlug(String id) {
    return !id.isEmpty()
        && isLetterOrDigit(id.charAt(0))
        && id.chars().allMatch(c -> isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
