package dev.postmortem.languageserver.mention;

import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.corpus.taxonomy.Taxonomy;
import dev.postmortem.languageserver.SettingsTree;
import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.mention.Mention.Kind;
import dev.postmortem.languageserver.mention.Mention.Role;
import dev.postmortem.text.source.SourceText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What all files of a repository name, by what is meant: an alias counts for its factor. */
public final class Mentions {

  private final Taxonomy taxonomy;
  private final Map<String, List<Mention>> byFile = new LinkedHashMap<>();
  private final Map<Kind, SortedMap<String, List<Mention>>> byMeaning = new EnumMap<>(Kind.class);

  private Mentions(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** What the files of a repository name; computed once for a view. */
  public static Mentions in(View view) {
    return view.once(Mentions.class, Mentions::of);
  }

  private static Mentions of(View view) {
    Mentions mentions = new Mentions(view.taxonomy());
    view.repository()
        .documents()
        .forEach(d -> mentions.add(d.path(), MentionReader.of(d, view.today())));
    for (SourceText settings : view.settingsTexts()) {
      mentions.add(settings.path(), MentionReader.of(SettingsTree.of(settings)));
    }
    return mentions;
  }

  private void add(String path, List<Mention> named) {
    byFile.put(path, named);
    for (Mention mention : named) {
      byMeaning
          .computeIfAbsent(mention.kind(), k -> new TreeMap<>())
          .computeIfAbsent(meaning(mention.kind(), mention.word()), w -> new ArrayList<>())
          .add(mention);
    }
  }

  /** The canonical word of the corpus for the same thing. */
  public String meaning(Kind kind, String word) {
    return kind == Kind.FACTOR ? taxonomy.resolve(word).map(Factor::id).orElse(word) : word;
  }

  /** What a file names. */
  public List<Mention> in(String path) {
    return byFile.getOrDefault(path, List.of());
  }

  /** The mention at an offset of a file; its end belongs to it. */
  public Optional<Mention> at(String path, int offset) {
    return in(path).stream()
        .filter(m -> m.span().start() <= offset && offset <= m.span().end())
        .findFirst();
  }

  /** All mentions of the same thing, settings last. */
  public List<Mention> of(Kind kind, String word) {
    return byMeaning
        .getOrDefault(kind, new TreeMap<>())
        .getOrDefault(meaning(kind, word), List.of());
  }

  /** Where a word is defined. */
  public List<Mention> definitions(Kind kind, String word) {
    return of(kind, word).stream().filter(m -> m.role() == Role.DEFINITION).toList();
  }

  /** Words of a kind that files use, with the number of files that use each. */
  public SortedMap<String, Integer> inUse(Kind kind) {
    SortedMap<String, Integer> words = new TreeMap<>();
    byMeaning
        .getOrDefault(kind, new TreeMap<>())
        .forEach(
            (word, mentions) -> {
              int files = files(mentions).size();
              if (files > 0) {
                words.put(word, files);
              }
            });
    return words;
  }

  /** Number of files that use a word. */
  public int filesWith(Kind kind, String word) {
    return files(of(kind, word)).size();
  }

  private static List<String> files(List<Mention> mentions) {
    return mentions.stream()
        .filter(m -> m.role() == Role.USE)
        .map(m -> m.source().path())
        .distinct()
        .toList();
  }
}
