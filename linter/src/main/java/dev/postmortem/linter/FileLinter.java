package dev.postmortem.linter;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.language.ProseReader;
import dev.postmortem.linter.reading.Reading;
import dev.postmortem.linter.rule.CorpusContext;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Rule;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.SuppressionRule;
import dev.postmortem.linter.suppression.Suppression;
import dev.postmortem.linter.suppression.Suppressions;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The findings of all rules about one file, while they are collected. One thread makes one. */
final class FileLinter {

  private record RuleDiagnostic(RuleInfo rule, Level level, Diagnostic remark) {}

  private final SourceText source;
  private final SeverityResolver levels;
  private final List<RuleDiagnostic> diagnostics = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<SuppressedFinding> suppressed = new ArrayList<>();
  private final List<RuleFailure> failures = new ArrayList<>();

  private final FrontMatterState frontMatter;

  /** Where the front matter could not be read, rules do not say what is missing. */
  private enum FrontMatterState {
    READABLE,
    UNREADABLE
  }

  private FileLinter(SourceText source, SeverityResolver levels, FrontMatterState frontMatter) {
    this.source = source;
    this.levels = levels;
    this.frontMatter = frontMatter;
  }

  /** Judges a document; findings of corpus rules about it are added. */
  static FileLinter of(
      PostmortemDocument document,
      CorpusContext corpus,
      List<Rule> rules,
      Map<Rule, Map<SourceText, Diagnostics>> ofCorpus,
      ProseReader reader) {
    FileLinter judgement =
        new FileLinter(
            document.source(),
            SeverityResolver.of(corpus.configuration(), document),
            document.hasReadableFrontMatter()
                ? FrontMatterState.READABLE
                : FrontMatterState.UNREADABLE);
    judgement.judge(new Reading(document, corpus, reader), rules, ofCorpus);
    return judgement;
  }

  /** Takes findings of corpus rules about a file that is no postmortem. */
  static FileLinter ofOtherFile(
      SourceText source,
      SeverityResolver levels,
      Map<Rule, Map<SourceText, Diagnostics>> ofCorpus) {
    FileLinter judgement = new FileLinter(source, levels, FrontMatterState.READABLE);
    ofCorpus.forEach(
        (rule, byFile) ->
            Optional.ofNullable(byFile.get(source))
                .ifPresent(remarks -> judgement.collect(rule.info(), remarks)));
    Redaction masking = Redaction.of(source);
    judgement.diagnostics.forEach(
        s -> judgement.findings.add(judgement.finding(s, s.level(), masking)));
    return judgement;
  }

  /** What is to be reported, in no order. */
  List<Finding> findings() {
    return findings;
  }

  /** What the file's author suppresses. */
  List<SuppressedFinding> suppressed() {
    return suppressed;
  }

  /** Rules that had an internal error. */
  List<RuleFailure> failures() {
    return failures;
  }

  private void judge(
      Reading reading, List<Rule> rules, Map<Rule, Map<SourceText, Diagnostics>> ofCorpus) {
    PostmortemDocument document = reading.document();
    Set<String> judged = judged(rules, reading.corpus(), document.path());
    for (Rule rule : rules) {
      if (levels.of(rule.info()) == Level.OFF) {
        continue;
      }
      if (rule instanceof DocumentRule documentRule) {
        Diagnostics remarks = new Diagnostics(document.frontMatter().anchor());
        DocumentContext context = reading.forRule(levels.options(rule.info()), judged);
        RuleFailure.guard(
            rule, document.path(), failures, () -> documentRule.check(context, remarks));
        collect(rule.info(), remarks);
      }
      Optional.ofNullable(ofCorpus.getOrDefault(rule, Map.of()).get(source))
          .ifPresent(remarks -> collect(rule.info(), remarks));
    }
    Redaction masking = masking();
    Suppressions suppressions = Suppressions.of(document, reading.corpus().today());
    diagnostics.forEach(s -> sort(s, suppressions, masking));
    diagnostics.clear();
    for (Rule rule : rules) {
      if (rule instanceof SuppressionRule suppressionRule) {
        Diagnostics remarks = new Diagnostics(document.frontMatter().anchor());
        DocumentContext context = reading.forRule(levels.options(rule.info()), judged);
        RuleFailure.guard(
            rule,
            document.path(),
            failures,
            () -> suppressionRule.check(suppressions, context, remarks));
        collect(rule.info(), remarks);
      }
    }
    diagnostics.forEach(s -> findings.add(finding(s, s.level(), masking)));
  }

  /** Rules, and families of rules, whose silence means that there is nothing to say. */
  private Set<String> judged(List<Rule> rules, CorpusContext corpus, String path) {
    Set<String> names = new HashSet<>();
    Set<String> halfKnown = new HashSet<>();
    for (Rule rule : rules) {
      if (levels.of(rule.info()) != Level.OFF) {
        String family = rule.info().family().word();
        if (rule.knowsEnough(corpus, path)) {
          names.add(rule.info().id());
          names.add(family);
        } else if (rule.readsHistory()) {
          halfKnown.add(family);
        }
      }
    }
    names.removeAll(halfKnown);
    return names;
  }

  private void collect(RuleInfo rule, Diagnostics remarks) {
    Level level = levels.of(rule);
    if (level != Level.OFF) {
      for (Diagnostic remark : remarks.all()) {
        if (frontMatter == FrontMatterState.READABLE
            || rule.family() == Family.DOCUMENT
            || remark.about() == Diagnostic.About.WORDS) {
          diagnostics.add(
              new RuleDiagnostic(rule, levels.of(level, rule.family(), remark), remark));
        }
      }
    }
  }

  /** To the reported or to the suppressed findings. */
  private void sort(RuleDiagnostic s, Suppressions suppressions, Redaction masking) {
    int firstLine = source.lineAt(s.remark().span().start());
    int lastLine = source.lineAt(Math.max(s.remark().span().start(), s.remark().span().end() - 1));
    List<String> names = List.of(s.rule().id(), s.rule().family().word());
    Optional<Suppression> by = suppressions.match(names, firstLine, lastLine);
    if (by.isPresent()) {
      suppressed.add(
          new SuppressedFinding(
              finding(s, s.level(), masking),
              by.get().form() == Suppression.Form.WAIVER
                  ? SuppressedFinding.By.WAIVER
                  : SuppressedFinding.By.COMMENT,
              masking.message(by.get().reason())));
      return;
    }
    // Only the calendar made these come back: no build fails because of them.
    Level level =
        suppressions.hasExpired(names) ? SeverityResolver.warningAtMost(s.level()) : s.level();
    findings.add(finding(s, level, masking));
  }

  private Redaction masking() {
    return Redaction.of(source, diagnostics.stream().map(RuleDiagnostic::remark).toList());
  }

  private Finding finding(RuleDiagnostic s, Level level, Redaction masking) {
    Diagnostic remark = s.remark();
    return new Finding(
        s.rule(),
        level,
        masking.source(),
        remark.span(),
        remark.about(),
        remark.isSecret() ? remark.message() : masking.message(remark.message()),
        remark.isSecret() ? remark.help() : remark.help().map(masking::message),
        masking.fixes(remark.fixes()),
        remark.pattern(),
        Fingerprint.of(source, remark).toString());
  }
}
