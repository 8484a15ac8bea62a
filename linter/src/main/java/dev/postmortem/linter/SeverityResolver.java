package dev.postmortem.linter;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.files.Glob;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Options;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.RuleInfo.InDraft;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.model.Status;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The level of each rule's findings in one document: the profile, then what is set for the family,
 * for the rule, for files like this one; then what a draft, a timeline, quoted speech or today's
 * date take off.
 */
final class SeverityResolver {

  private final Settings configuration;
  private final List<Settings.RuleOverride> overrides;
  private final boolean draft;
  private final List<Span> timelines;

  private SeverityResolver(
      Settings configuration,
      List<Settings.RuleOverride> overrides,
      Optional<Status> status,
      List<Span> timelines) {
    this.configuration = configuration;
    this.overrides = overrides;
    this.draft = status.filter(Status.DRAFT::equals).isPresent();
    this.timelines = timelines;
  }

  /** Levels in a document. */
  static SeverityResolver of(Settings configuration, PostmortemDocument document) {
    Optional<String> severity = document.frontMatter().severity().map(s -> s.value());
    Optional<Status> status = document.frontMatter().status().map(s -> s.value());
    List<Settings.RuleOverride> matching =
        configuration.linting().overrides().stream()
            .filter(o -> matches(o, document.path(), severity, status.map(Status::word)))
            .toList();
    List<Span> timelines =
        document.sections().stream()
            .filter(s -> s.kind().filter(SectionKind.TIMELINE::equals).isPresent())
            .map(s -> s.span())
            .toList();
    return new SeverityResolver(configuration, matching, status, timelines);
  }

  /** Levels in a file that is no postmortem. */
  static SeverityResolver outside(Settings configuration) {
    return new SeverityResolver(configuration, List.of(), Optional.empty(), List.of());
  }

  /** Whether a rule is on for any file at all. */
  static boolean isAnywhereOn(Settings configuration, RuleInfo rule) {
    return rule.level(configuration) != Level.OFF
        || configuration.linting().overrides().stream()
            .flatMap(o -> rule.level(o.rules()).stream())
            .anyMatch(level -> level != Level.OFF);
  }

  /** Whether and how strictly a rule speaks in the document at all. */
  Level of(RuleInfo rule) {
    Level level = rule.level(configuration);
    boolean setForDrafts = false;
    for (Settings.RuleOverride override : overrides) {
      Optional<Level> set = rule.level(override.rules());
      if (set.isPresent()) {
        level = set.get();
        setForDrafts = override.statuses().contains(Status.DRAFT.word());
      }
    }
    boolean softened = draft && rule.inDraft() == InDraft.WARNING && !setForDrafts;
    return softened ? warningAtMost(level) : level;
  }

  /** The level of one finding, given the rule's level in the document. */
  Level of(Level rule, Family family, Diagnostic remark) {
    boolean reported =
        family == Family.WORDING
            && (remark.isQuoted() || timelines.stream().anyMatch(t -> t.contains(remark.span())));
    return reported || remark.isWarningAtMost() ? warningAtMost(rule) : rule;
  }

  /** What is set on a rule in the document. */
  Options options(RuleInfo rule) {
    List<YamlMap> settings = new ArrayList<>();
    for (int i = overrides.size() - 1; i >= 0; i--) {
      Optional.ofNullable(overrides.get(i).rules().get(rule.id()))
          .ifPresent(setting -> settings.add(setting.options()));
    }
    Optional.ofNullable(configuration.linting().rules().get(rule.id()))
        .ifPresent(setting -> settings.add(setting.options()));
    return new Options(rule, settings);
  }

  static Level warningAtMost(Level level) {
    return level == Level.ERROR ? Level.WARNING : level;
  }

  private static boolean matches(
      Settings.RuleOverride override,
      String path,
      Optional<String> severity,
      Optional<String> status) {
    return (override.paths().isEmpty()
            || override.paths().stream().anyMatch(glob -> Glob.of(glob).matches(path)))
        && (override.severities().isEmpty()
            || severity.filter(override.severities()::contains).isPresent())
        && (override.statuses().isEmpty()
            || status.filter(override.statuses()::contains).isPresent());
  }
}
