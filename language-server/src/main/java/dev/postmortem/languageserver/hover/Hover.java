package dev.postmortem.languageserver.hover;

import dev.postmortem.corpus.files.RepositoryRoot;
import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.mention.Mention;
import dev.postmortem.languageserver.mention.Mentions;
import dev.postmortem.languageserver.yaml.FrontMatterRange;
import dev.postmortem.languageserver.yaml.KeyText;
import dev.postmortem.languageserver.yaml.YamlCaret;
import dev.postmortem.languageserver.yaml.YamlPlace;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.validation.PostmortemSchema;
import dev.postmortem.schema.validation.SchemaGuide;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known about the words under a caret.
 *
 * @param span the words it is about
 * @param markdown what there is to say
 */
public record Hover(Span span, String markdown) {

  /**
   * What is known about a place.
   *
   * @param findings what the linter says about the file
   */
  public static Optional<Hover> at(View view, String path, int offset, List<Finding> findings) {
    List<String> parts = new ArrayList<>();
    Optional<Span> about = Optional.empty();
    Optional<Mention> mention = Mentions.in(view).at(path, offset);
    if (mention.isPresent()) {
      words(view, mention.get()).ifPresent(parts::add);
      about = mention.map(Mention::span);
    }
    for (Finding finding : findings) {
      boolean here = finding.span().start() <= offset && offset <= finding.span().end();
      if (here && finding.about() == Diagnostic.About.WORDS) {
        parts.add(new HoverText(view).rule(finding.rule()));
        about = about.or(() -> Optional.of(finding.span()));
      }
    }
    if (parts.isEmpty()) {
      return key(view, path, offset);
    }
    return Optional.of(new Hover(about.orElse(Span.at(offset)), String.join("\n\n---\n\n", parts)));
  }

  private static Optional<String> words(View view, Mention mention) {
    HoverText words = new HoverText(view);
    String word = mention.word();
    return switch (mention.kind()) {
      case FACTOR ->
          view.taxonomy().factor(word).or(() -> view.taxonomy().resolve(word)).map(words::factor);
      case SERVICE -> Optional.of(words.service(word));
      case TAG, TEAM, OWNER -> Optional.of(words.name(mention.kind(), word));
      case POSTMORTEM -> view.postmortem(word).map(words::postmortem);
      case RULE ->
          view.corpus()
              .context()
              .rule(word)
              .map(words::rule)
              .or(() -> Family.of(word).map(f -> "**" + word + "** · rules about " + f.about()));
    };
  }

  private static Optional<Hover> key(View view, String path, int offset) {
    Optional<PostmortemDocument> document = view.document(path);
    if (document.isPresent()) {
      Span range = FrontMatterRange.of(document.get());
      boolean inside = range.start() <= offset && offset <= range.end();
      return inside
          ? key(document.get().source(), range, offset, List.of(), PostmortemSchema.frontMatter())
          : Optional.empty();
    }
    return view.settingsTexts().stream()
        .filter(s -> s.path().equals(path))
        .findFirst()
        .flatMap(
            source ->
                key(
                    source,
                    source.span(),
                    offset,
                    path.equals(RepositoryRoot.CONFIGURATION_FILE) ? List.of() : List.of("factors"),
                    PostmortemSchema.configuration()));
  }

  /** The key that a caret is on, in the words of the schema. */
  private static Optional<Hover> key(
      SourceText source, Span range, int offset, List<String> above, PostmortemSchema schema) {
    YamlPlace place = YamlCaret.at(source, range, offset);
    Span word = place.word();
    boolean isKey = word.end() < source.text().length() && source.text().charAt(word.end()) == ':';
    if (!isKey || word.isEmpty()) {
      return Optional.empty();
    }
    List<String> steps = new ArrayList<>(above);
    steps.addAll(place.path());
    steps.add(source.slice(word));
    SchemaGuide guide = schema.guide().at(steps);
    String documentation = KeyText.of(guide);
    return documentation.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Hover(
                word, guide.title().map(t -> "**" + t + "**\n\n").orElse("") + documentation));
  }
}
