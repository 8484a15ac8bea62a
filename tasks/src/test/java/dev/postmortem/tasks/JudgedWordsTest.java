package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.linter.language.LanguageAnalyser;
import dev.postmortem.linter.reading.CorpusContextReader;
import dev.postmortem.linter.reading.Reading;
import dev.postmortem.linter.rule.Options;
import dev.postmortem.linter.rule.Passage;
import dev.postmortem.linter.rule.Rule;
import dev.postmortem.linter.rules.Rules;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.tasks.adopt.AdoptRequest;
import dev.postmortem.tasks.adopt.AdoptTask;
import dev.postmortem.tasks.site.SiteTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers see on an incident's page is what rules judge, but for a written list of kinds. */
class JudgedWordsTest {

  private static final Path SAMPLE = Path.of("../sample-postmortems");
  private static final Path CORPORA = Path.of("../../shared/corpora");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

  /** Kinds of words on an incident's page that no rule of wording judges, and why. */
  private static final Map<String, String> NOT_JUDGED =
      Map.ofEntries(
          Map.entry("pre", "code"),
          Map.entry("code", "code"),
          Map.entry("kbd", "keys"),
          Map.entry("samp", "output"),
          Map.entry("svg", "drawn from the values that are judged in words"),
          Map.entry("script", "no words"),
          Map.entry("style", "no words"),
          Map.entry("blockquote", "somebody else's words"),
          Map.entry("figcaption", "the page's own words, or a fence's language"),
          Map.entry("thead", "the page's own words; heads of the report's tables are in .text"),
          Map.entry("nav", "headings again"),
          Map.entry(".anchor", "the page's own sign"),
          Map.entry(".cut-sets", "computed from the fault tree"),
          Map.entry(".legend", "what the signs of a drawing mean"),
          Map.entry(".tree", "factors by their names in the taxonomy"),
          Map.entry(".footnote-ref", "a number"),
          Map.entry(".footnote-backref", "the page's own sign"),
          Map.entry(".adm-heading", "the kind of an alert; its own title is judged"),
          Map.entry(".kicker", "facts by their kind"),
          Map.entry(".labels", "names of services, teams, tags and people by their role"),
          Map.entry(".facts", "facts and figures"),
          Map.entry(".events", "the timeline's events again, with figures"),
          Map.entry(".pill", "a word of the format"),
          Map.entry(".layer-name", "the page's own words"),
          Map.entry(".closer", "an action's id and state"),
          Map.entry(".gap", "the page's own words"),
          Map.entry(".action-id", "an id"),
          Map.entry(".action-meta", "facts of an action"),
          Map.entry(
              ".side", "other postmortems, the history, links; notes of evidence are judged"));

  private static final Pattern PIECE =
      Pattern.compile(
          "<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*?)(/?)>|<!--.*?-->|([^<]+)", Pattern.DOTALL);
  private static final Pattern CLASS = Pattern.compile("class=\"([^\"]*)\"");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Stands for code in a line; letters that touch it are part of a name. */
  private static final char CODE = '\uA735';

  private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr", "meta", "link");

  @TempDir private Path folder;

  @Test
  void everyWordOfTheSampleIsJudgedOrOfAKindThatIsNot() throws Exception {
    assertThat(unjudged(SAMPLE)).isEmpty();
  }

  @Test
  void everyWordOfOlderReportsIsJudgedOrOfAKindThatIsNot() throws Exception {
    Path root = folder.resolve("repository");
    Files.createDirectories(root.resolve("postmortems"));
    Files.writeString(root.resolve("postmortem.yml"), "profile: strict\n");
    Files.writeString(
        root.resolve("postmortems/constructs.md"),
        Files.readString(Path.of("src/test/resources/constructs.md")));
    if (Files.isDirectory(CORPORA)) {
      copy(CORPORA, root.resolve("legacy"));
      AdoptTask.write(
          root,
          AdoptTask.plan(
              root,
              root.resolve("legacy"),
              root.resolve("postmortems/adopted"),
              new AdoptRequest.Defaults(null, null, null)));
    }
    assertThat(unjudged(root)).isEmpty();
  }

  private Set<String> unjudged(Path root) throws Exception {
    Path site = folder.resolve("site");
    SiteTask.run(root.toAbsolutePath().normalize(), TODAY, "internal", site);
    Repository repository =
        RepositoryReader.in(root.toAbsolutePath().normalize(), TODAY).readWithoutHistory();
    List<Rule> rules = Rules.of(repository.corpus().configuration());
    var context = CorpusContextReader.read(repository, rules);
    Set<String> unjudged = new TreeSet<>();
    List<String> all = pages(site);
    int pages = 0;
    for (PostmortemDocument document : repository.documents()) {
      Set<String> judged = new HashSet<>();
      new Reading(document, context, LanguageAnalyser.english())
          .forRule(new Options(rules.get(0).info(), List.of()), Set.of()).passages().stream()
              .map(Passage::prose)
              .forEach(prose -> words(prose.text(), judged));
      pictures(document, judged);
      String source = "<p class=\"note\"><code>" + document.path() + "</code></p>";
      for (String html : all.stream().filter(h -> h.contains(source)).toList()) {
        pages++;
        for (String word : words(shown(html))) {
          if (!judged.contains(word) && word.indexOf(CODE) < 0) {
            unjudged.add(document.path() + ": " + word);
          }
        }
      }
    }
    assertThat(pages).isPositive();
    return unjudged;
  }

  /** A picture that the site does not show is a link of its alternative text, or "image". */
  private static void pictures(PostmortemDocument document, Set<String> into) {
    document.links().stream()
        .filter(Block.Link::image)
        .forEach(image -> words("image " + document.source().slice(image.span()), into));
    document.htmlTags().stream()
        .filter(tag -> tag.name().equals("img"))
        .forEach(image -> words("image " + document.source().slice(image.span()), into));
  }

  /** Each page names its file under its source. */
  private static List<String> pages(Path site) throws IOException {
    List<String> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(site.resolve("incidents"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        String html = Files.readString(file);
        if (html.contains("<article class=\"incident\">")) {
          pages.add(html);
        }
      }
    }
    return pages;
  }

  /** The words of the article that no kind of the list takes. */
  private static String shown(String html) {
    int from = html.indexOf("<article class=\"incident\">");
    int to = html.indexOf("</article>");
    StringBuilder shown = new StringBuilder();
    Deque<Boolean> open = new ArrayDeque<>();
    Deque<String> names = new ArrayDeque<>();
    Matcher pieces = PIECE.matcher(html.substring(from, to));
    int textDepth = 0;
    while (pieces.find()) {
      if (pieces.group(5) != null) {
        if (open.stream().noneMatch(hidden -> hidden)) {
          shown.append(decoded(pieces.group(5)));
        }
      } else if (pieces.group(2) != null) {
        String name = pieces.group(2).toLowerCase(Locale.ROOT);
        if (VOID.contains(name) || !pieces.group(4).isEmpty()) {
          shown.append(' ');
          continue;
        }
        if (pieces.group(1).isEmpty()) {
          Matcher classes = CLASS.matcher(pieces.group(3));
          Set<String> kinds = new HashSet<>(Set.of(name));
          if (classes.find()) {
            for (String c : classes.group(1).split(" ")) {
              kinds.add("." + c);
            }
          }
          boolean begins = kinds.contains(".text");
          textDepth += begins ? 1 : 0;
          boolean hidden =
              kinds.stream().anyMatch(NOT_JUDGED::containsKey)
                  && !(textDepth > 0 && name.equals("thead"));
          // The page's own headings stand outside of the author's text.
          hidden |= textDepth == 0 && name.matches("h[2-6]|th|summary");
          hidden |= textDepth == 0 && kinds.contains(".note");
          // Cells that name their column, and links to factors, come from the whole corpus.
          hidden |= textDepth == 0 && pieces.group(3).contains("data-label=");
          hidden |= textDepth == 0 && name.equals("a");
          open.push(hidden);
          names.push(begins ? ".text" : name);
        } else if (!open.isEmpty()) {
          open.pop();
          textDepth -= names.pop().equals(".text") ? 1 : 0;
        }
        if (name.matches("code|kbd|samp")) {
          shown.append(CODE);
        } else if (!Set.of("a", "b", "em", "strong", "span", "del", "sub", "sup", "i", "mark")
            .contains(name)) {
          shown.append(' ');
        }
      }
    }
    return shown.toString();
  }

  private static String decoded(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#64;", "@")
        .replace("&#61;", "=")
        .replace("&#43;", "+")
        .replace("&#96;", "`")
        .replace("&#123;", "{")
        .replace("&nbsp;", " ")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    words(text, words);
    return words;
  }

  private static void words(String text, Set<String> into) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      into.add(words.group().toLowerCase(Locale.ROOT));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    }
  }
}
