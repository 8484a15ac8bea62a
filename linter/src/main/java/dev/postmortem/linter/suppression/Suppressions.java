package dev.postmortem.linter.suppression;

import dev.postmortem.linter.suppression.Suppression.Form;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that lets findings of one document stand, and whether it was needed. A run asks it about
 * every finding; what was never the answer is unused.
 */
public final class Suppressions {

  private final List<Suppression> all;
  private final List<DirectiveProblem> problems;
  private final LocalDate today;
  private final Map<String, NavigableMap<Integer, Suppression>> byLine = new HashMap<>();
  private final Map<String, Suppression> expired = new HashMap<>();
  private final Set<Suppression> used = new LinkedHashSet<>();

  private Suppressions(List<Suppression> all, List<DirectiveProblem> problems, LocalDate today) {
    this.all = List.copyOf(all);
    this.problems = List.copyOf(problems);
    this.today = today;
    for (Suppression suppression : all) {
      if (suppression.isExpired(today)) {
        expired.putIfAbsent(suppression.target().value(), suppression);
      } else {
        byLine
            .computeIfAbsent(key(suppression), k -> new TreeMap<>())
            .putIfAbsent(suppression.firstLine(), suppression);
      }
    }
  }

  /** The suppressions of a document. */
  public static Suppressions of(PostmortemDocument document, LocalDate today) {
    DirectiveReader reader = new DirectiveReader(document);
    reader.read();
    List<Suppression> all = new ArrayList<>(reader.suppressions());
    int lines = document.source().lineCount();
    for (FrontMatter.DeclaredWaiver waiver : document.frontMatter().waivers()) {
      waiver
          .rule()
          .ifPresent(
              rule ->
                  all.add(
                      new Suppression(
                          Form.WAIVER,
                          rule.span(),
                          rule,
                          waiver.reason().map(r -> r.value().strip()).orElse(""),
                          1,
                          lines,
                          waiver.until().map(u -> u.value()))));
    }
    all.sort(Comparator.comparing(Suppression::span).thenComparing(s -> s.target().span()));
    return new Suppressions(all, reader.problems(), today);
  }

  /**
   * What suppresses a finding, if anything does; it then counts as used.
   *
   * @param names the rule's id and its family's word
   * @param firstLine the line the finding starts on, from 1
   * @param lastLine the line it ends on
   */
  public Optional<Suppression> match(List<String> names, int firstLine, int lastLine) {
    for (Form form : Form.values()) {
      for (String name : names) {
        Optional<Suppression> found = find(form, name, firstLine, lastLine);
        if (found.isPresent()) {
          used.add(found.get());
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a waiver would let findings of a rule stand if its day had not passed. */
  public boolean hasExpired(List<String> names) {
    return names.stream().anyMatch(expired::containsKey);
  }

  /** All suppressions, in the order of places. */
  public List<Suppression> all() {
    return all;
  }

  /** Those that suppress nothing, although their day has not passed. */
  public List<Suppression> unused() {
    return all.stream().filter(s -> !used.contains(s) && !s.isExpired(today)).toList();
  }

  /** Waivers whose day has passed. */
  public List<Suppression> expired() {
    return all.stream().filter(s -> s.isExpired(today)).toList();
  }

  /** Comments that were meant to suppress something and cannot. */
  public List<DirectiveProblem> problems() {
    return problems;
  }

  private Optional<Suppression> find(Form form, String name, int firstLine, int lastLine) {
    NavigableMap<Integer, Suppression> lines = byLine.get(key(form, name));
    if (lines == null) {
      return Optional.empty();
    }
    if (form == Form.NEXT_LINE) {
      return Optional.ofNullable(lines.ceilingEntry(firstLine))
          .map(Map.Entry::getValue)
          .filter(s -> s.firstLine() <= lastLine);
    }
    return Optional.ofNullable(lines.floorEntry(firstLine))
        .map(Map.Entry::getValue)
        .filter(s -> firstLine <= s.lastLine());
  }

  private static String key(Suppression suppression) {
    return key(suppression.form(), suppression.target().value());
  }

  private static String key(Form form, String name) {
    return form + " " + name;
  }
}
