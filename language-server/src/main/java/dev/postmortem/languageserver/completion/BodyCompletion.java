package dev.postmortem.languageserver.completion;

import dev.postmortem.corpus.config.Settings.SeverityLevel;
import dev.postmortem.corpus.draft.SectionGuidance;
import dev.postmortem.languageserver.View;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.timeline.TimelineEvent;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What may be written below the front matter. */
final class BodyCompletion {

  private static final List<String> DIRECTIVES =
      List.of(
          "postmortem-disable-next-line",
          "postmortem-disable",
          "postmortem-enable",
          "postmortem-disable-file");

  private final View view;
  private final PostmortemDocument document;
  private final SourceText source;
  private final int offset;
  private final String before;
  private final int lineStart;

  private BodyCompletion(View view, PostmortemDocument document, int offset) {
    this.view = view;
    this.document = document;
    this.source = document.source();
    this.offset = offset;
    this.lineStart = source.lineSpan(source.lineAt(offset)).start();
    this.before = source.text().substring(lineStart, offset);
  }

  static List<Suggestion> at(View view, PostmortemDocument document, int offset) {
    return new BodyCompletion(view, document, offset).suggestions();
  }

  private List<Suggestion> suggestions() {
    int comment = before.lastIndexOf("<!--");
    if (comment >= 0 && before.indexOf("-->", comment) < 0) {
      return inComment(before.substring(comment + 4));
    }
    int link = before.lastIndexOf("](");
    if (link >= 0 && before.indexOf(')', link) < 0) {
      return links(before.substring(link + 2));
    }
    String words = before.strip();
    if (!words.isEmpty() && words.chars().allMatch(c -> c == '#')) {
      return headings(words.length() > 2 ? words : "##");
    }
    if (before.startsWith("#")) {
      return headings(before.substring(0, before.indexOf(' ') < 0 ? 1 : before.indexOf(' ')));
    }
    if (words.startsWith("<")) {
      return List.of(suppression("suppress the next line"));
    }
    if (inTimelineTable()) {
      return List.of(timelineRow());
    }
    if (words.isEmpty() || isWord(words)) {
      List<Suggestion> all = new ArrayList<>(headings("##"));
      all.add(suppression("suppress the next line"));
      return all;
    }
    return List.of();
  }

  private static boolean isWord(String words) {
    return words.chars().allMatch(Character::isLetter);
  }

  /** Sections that are not there yet: those that the severity asks for first. */
  private List<Suggestion> headings(String marks) {
    Kind kind = document.frontMatter().kind().map(Located::value).orElse(Kind.INCIDENT);
    List<SectionKind> required =
        document
            .frontMatter()
            .severity()
            .flatMap(s -> view.configuration().severity(s.value()))
            .map((SeverityLevel s) -> s.requiredSections(kind))
            .orElse(List.of());
    List<Suggestion> suggestions = new ArrayList<>();
    for (SectionKind section : SectionKind.values()) {
      if (document.section(section).isEmpty()) {
        String asked =
            required.contains(section)
                ? "section, asked for by "
                    + document.frontMatter().severity().map(Located::value).orElse("")
                : "section";
        suggestions.add(
            new Suggestion(
                section.title(),
                Suggestion.Kind.HEADING,
                asked,
                SectionGuidance.of(section, kind),
                new Span(lineStart, offset),
                marks + " " + section.title() + "\n\n$0"));
      }
    }
    suggestions.sort(Comparator.comparing(s -> s.detail().equals("section")));
    return suggestions;
  }

  private List<Suggestion> inComment(String written) {
    String words = written.stripLeading();
    int word = offset - lastWord(written).length();
    Span replaced = new Span(word, offset);
    if (words.contains("--")) {
      return List.of();
    }
    if (words.indexOf(' ') < 0) {
      return DIRECTIVES.stream()
          .map(
              d ->
                  new Suggestion(
                      d,
                      Suggestion.Kind.VALUE,
                      "directive",
                      "Suppresses findings of the named rules; a reason is required.",
                      replaced,
                      d + (d.endsWith("enable") ? " $1" : " ${1:rule} -- ${2:reason}")))
          .toList();
    }
    if (!words.startsWith("postmortem-")) {
      return List.of();
    }
    List<Suggestion> rules = new ArrayList<>();
    List<String> found = foundBelow();
    for (Offer offer : new Offers(view).rulesAndFamilies()) {
      String here = found.contains(offer.word()) ? "found below · " : "";
      rules.add(
          new Suggestion(
              offer.word(),
              offer.kind(),
              here + offer.detail(),
              offer.documentation(),
              replaced,
              offer.word()));
    }
    rules.sort(Comparator.comparing(s -> !s.detail().startsWith("found below")));
    return rules;
  }

  /** Rules that have something to say about the next lines: most likely one of them is meant. */
  private List<String> foundBelow() {
    int line = source.lineAt(offset);
    return view
        .corpus()
        .lint(
            document.path(),
            dev.postmortem.linter.baseline.Baseline.empty(),
            dev.postmortem.linter.language.LanguageAnalyser.english())
        .findings()
        .stream()
        .filter(f -> f.start().line() > line && f.start().line() <= line + 3)
        .map(f -> f.rule().id())
        .distinct()
        .toList();
  }

  private static String lastWord(String written) {
    int start = written.length();
    while (start > 0
        && (Character.isLetterOrDigit(written.charAt(start - 1))
            || written.charAt(start - 1) == '-')) {
      start--;
    }
    return written.substring(start);
  }

  private Suggestion suppression(String detail) {
    return new Suggestion(
        "<!-- postmortem-disable-next-line",
        Suggestion.Kind.SNIPPET,
        detail,
        "Suppresses a finding in the next line; a reason is required.",
        new Span(lineStart + (before.length() - before.stripLeading().length()), offset),
        "<!-- postmortem-disable-next-line ${1:rule} -- ${2:reason} -->");
  }

  private List<Suggestion> links(String written) {
    Span replaced = new Span(offset - written.length(), offset);
    List<Suggestion> suggestions = new ArrayList<>();
    Path here = Path.of(document.path());
    for (Offer offer : new Offers(view).postmortems(document.path())) {
      Optional<PostmortemDocument> other = view.postmortem(offer.word());
      other.ifPresent(
          d ->
              suggestions.add(
                  new Suggestion(
                      offer.word(),
                      Suggestion.Kind.FILE,
                      offer.detail(),
                      offer.documentation(),
                      replaced,
                      Suggestion.escaped(relative(here, Path.of(d.path()))))));
    }
    return suggestions;
  }

  private static String relative(Path from, Path to) {
    Path folder = from.getParent();
    Path way = folder == null ? to : folder.relativize(to);
    return way.toString().replace('\\', '/').replace(" ", "%20");
  }

  private boolean inTimelineTable() {
    boolean inTimeline =
        document
            .section(SectionKind.TIMELINE)
            .filter(s -> s.span().start() < offset && offset <= s.span().end() + 1)
            .isPresent();
    int line = source.lineAt(offset);
    return inTimeline
        && (before.isBlank() || before.strip().equals("|"))
        && line > 1
        && source.line(line - 1).startsWith("|");
  }

  private Suggestion timelineRow() {
    String time =
        document.timeline().isEmpty()
            ? "00:00"
            : lastTime(document.timeline().get(document.timeline().size() - 1));
    return new Suggestion(
        "| time | event | source |",
        Suggestion.Kind.SNIPPET,
        "a row of the timeline",
        "",
        new Span(lineStart, offset),
        "| ${1:" + Suggestion.escaped(time) + "} | ${2:what happened} | ${3:link} |");
  }

  private static String lastTime(TimelineEvent event) {
    return event.time().value();
  }
}
