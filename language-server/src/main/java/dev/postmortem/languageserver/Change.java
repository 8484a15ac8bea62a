package dev.postmortem.languageserver;

import dev.postmortem.linter.rule.Fix;
import dev.postmortem.text.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A change of one or several files that an author may ask for. */
public final class Change {

  private final Map<String, SourceText> sources = new LinkedHashMap<>();
  private final Map<String, List<Fix.Edit>> edits = new LinkedHashMap<>();

  /** A change of one file. */
  public static Change of(SourceText source, List<Fix.Edit> edits) {
    Change change = new Change();
    edits.forEach(edit -> change.add(source, edit));
    return change;
  }

  /** Adds an edit of a file. */
  public void add(SourceText source, Fix.Edit edit) {
    sources.putIfAbsent(source.path(), source);
    edits.computeIfAbsent(source.path(), p -> new ArrayList<>()).add(edit);
  }

  /** Paths of the files that change, in the order of adding. */
  public List<String> paths() {
    return List.copyOf(edits.keySet());
  }

  /** The text that a file's edits are of. */
  public SourceText source(String path) {
    return Objects.requireNonNull(sources.get(path), "unchanged: " + path);
  }

  /** The edits of a file, by place, none overlapping another. */
  public List<Fix.Edit> edits(String path) {
    return edits.getOrDefault(path, List.of()).stream()
        .sorted((a, b) -> a.span().compareTo(b.span()))
        .toList();
  }
}
