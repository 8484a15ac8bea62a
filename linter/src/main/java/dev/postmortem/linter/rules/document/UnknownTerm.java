package dev.postmortem.linter.rules.document;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.Settings.Service;
import dev.postmortem.corpus.config.Settings.SeverityLevel;
import dev.postmortem.corpus.config.Settings.Team;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.WordsInUse;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.words.NearestWord;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A service, team, tag or severity that is not in the catalogue. Where there is a catalogue, it
 * decides; where there is none, a word that only one file uses and that is nearly another one's
 * counts as a typo.
 */
public final class UnknownTerm implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("unknown-term", Family.DOCUMENT, "a service, team, tag or severity is unknown")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    Settings configuration = context.corpus().configuration();
    SourceText source = context.document().source();
    judge(
        "service",
        context.frontMatter().services(),
        configuration.catalogues().services().stream().map(Service::id).toList(),
        context.vocabulary().servicesInUse(),
        source,
        remarks);
    judge(
        "team",
        context.frontMatter().teams(),
        configuration.catalogues().teams().stream().map(Team::id).toList(),
        context.vocabulary().teamsInUse(),
        source,
        remarks);
    judge(
        "tag",
        context.frontMatter().tags(),
        List.of(),
        context.vocabulary().tagsInUse(),
        source,
        remarks);
    judge(
        "severity",
        context.frontMatter().severity().stream().toList(),
        configuration.severities().stream().map(SeverityLevel::name).toList(),
        WordsInUse.none(),
        source,
        remarks);
  }

  private static void judge(
      String what,
      List<Located<String>> words,
      List<String> catalogue,
      WordsInUse inUse,
      SourceText source,
      Diagnostics remarks) {
    Set<String> seen = new HashSet<>();
    for (Located<String> word : words) {
      if (!seen.add(word.value())) {
        remarks
            .at(word, "The %s %s is listed twice".formatted(what, Quote.of(word.value())))
            .help("remove one of the two")
            .warningAtMost();
        continue;
      }
      if (catalogue.isEmpty()) {
        nearlyAnother(what, word, inUse, remarks);
      } else if (!catalogue.contains(word.value())) {
        Diagnostic remark = remarks.at(word, "Unknown " + what + ": " + Quote.of(word.value()));
        Optional<String> meant = NearestWord.of(word.value(), catalogue);
        meant
            .filter(m -> words.stream().noneMatch(other -> other.value().equals(m)))
            .ifPresent(m -> remark.fix(Fix.replaceValue(source, word.span(), m)));
        remark.help(
            meant
                .map(m -> "did you mean " + m + "?")
                .orElse("use a name from postmortem.yml, or add this one there"));
      }
    }
  }

  private static void nearlyAnother(
      String what, Located<String> word, WordsInUse inUse, Diagnostics remarks) {
    if (inUse.filesWith(word.value()) > 1) {
      return;
    }
    NearestWord.of(word.value(), inUse.inSeveral())
        .ifPresent(
            meant ->
                remarks
                    .at(
                        word,
                        "Only this file uses the %s %s; %d files use %s"
                            .formatted(what, Quote.of(word.value()), inUse.filesWith(meant), meant))
                    .help("did you mean " + meant + "?")
                    .warningAtMost());
  }
}
