package dev.postmortem.languageserver.actions;

import dev.postmortem.corpus.files.RepositoryRoot;
import dev.postmortem.languageserver.Change;
import dev.postmortem.languageserver.SettingsTree;
import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.actions.QuickFix.Kind;
import dev.postmortem.languageserver.actions.QuickFix.Reason;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Adds a factor that a postmortem names to the organisation's taxonomy file. */
final class TaxonomyEntries {

  private static final List<String> RULES =
      List.of("unknown-factor", "action-addresses-unknown-factor");

  private TaxonomyEntries() {}

  /** The change for a finding about an unknown factor. */
  static Optional<QuickFix> of(View view, Finding finding) {
    String word = finding.words().replaceAll("^[\"']|[\"']$", "");
    boolean fits = word.matches("[a-z0-9][a-z0-9._-]*");
    if (!RULES.contains(finding.rule().id())
        || !fits
        || view.taxonomy().resolve(word).isPresent()) {
      return Optional.empty();
    }
    String name =
        word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).replace('-', ' ');
    List<String> lines =
        List.of("id: " + word, "name: " + name, "description:", "layer: design", "end: blunt");
    return change(view, lines)
        .map(
            change ->
                new QuickFix(
                    "Add \"" + word + "\" to the taxonomy",
                    Kind.FIX,
                    Optional.of(finding),
                    change,
                    Reason.NONE));
  }

  private static Optional<Change> change(View view, List<String> lines) {
    Optional<SourceText> own = view.taxonomyFile();
    if (own.isPresent()) {
      return inFile(SettingsTree.of(own.get()), lines);
    }
    Optional<SourceText> settings = view.settings();
    if (settings.isEmpty()) {
      SourceText none = SourceText.of(RepositoryRoot.CONFIGURATION_FILE, "");
      return view.isThere(none.path())
          ? Optional.empty()
          : Optional.of(atEnd(none, "factors:\n" + ListEntry.entry(lines, 2)));
    }
    SettingsTree tree = SettingsTree.of(settings.get());
    Optional<YamlEntry> factors = tree.map().entry("factors");
    if (factors.isEmpty()) {
      return Optional.of(atEnd(settings.get(), "factors:\n" + ListEntry.entry(lines, 2)));
    }
    return below(settings.get(), factors.get(), lines);
  }

  /** {@code factors} is a list, or a map with a list of its own. */
  private static Optional<Change> below(SourceText source, YamlEntry factors, List<String> lines) {
    if (factors.value() instanceof YamlNode.YamlMap map) {
      Optional<YamlEntry> list = map.entry("factors");
      if (list.isPresent()) {
        return ListEntry.to(source, list.get(), lines).map(e -> Change.of(source, List.of(e)));
      }
      int key = map.entries().isEmpty() ? 0 : map.entries().get(0).key().span().start();
      int indent = source.positionAt(key).column() - 1;
      int at = source.lineSpan(source.lineAt(key)).start();
      boolean block = source.line(source.lineAt(key)).strip().matches("[a-z_]+:.*") && indent > 0;
      return block
          ? Optional.of(
              Change.of(
                  source,
                  List.of(
                      new Fix.Edit(
                          Span.at(at),
                          " ".repeat(indent) + "factors:\n" + ListEntry.entry(lines, indent + 2)))))
          : Optional.empty();
    }
    return ListEntry.to(source, factors, lines).map(e -> Change.of(source, List.of(e)));
  }

  private static Optional<Change> inFile(SettingsTree tree, List<String> lines) {
    if (tree.root() instanceof YamlList list && !list.items().isEmpty()) {
      return ListEntry.after(tree.source(), list, lines)
          .map(e -> Change.of(tree.source(), List.of(e)));
    }
    Optional<YamlEntry> factors = tree.map().entry("factors");
    return factors.isPresent()
        ? ListEntry.to(tree.source(), factors.get(), lines)
            .map(e -> Change.of(tree.source(), List.of(e)))
        : Optional.of(atEnd(tree.source(), "factors:\n" + ListEntry.entry(lines, 2)));
  }

  private static Change atEnd(SourceText source, String words) {
    boolean broken = source.text().isEmpty() || source.text().endsWith("\n");
    return Change.of(
        source,
        List.of(new Fix.Edit(Span.at(source.text().length()), (broken ? "" : "\n") + words)));
  }
}
