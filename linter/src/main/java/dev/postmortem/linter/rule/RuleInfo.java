package dev.postmortem.linter.rule;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.Settings.Profile;
import dev.postmortem.corpus.config.Settings.RuleSetting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The metadata of a rule: the declaration beside its page.
 *
 * @param id kebab-case, naming what is wrong
 * @param family what it is about
 * @param levels its level in each profile and in drafts
 * @param summary one line: what it finds
 * @param options what an organisation may set
 * @param maturity since when it exists and how stable it is
 * @param ownPage the rule's page, where it is not one of this toolchain's
 */
public record RuleInfo(
    String id,
    Family family,
    Levels levels,
    String summary,
    List<RuleOption> options,
    Maturity maturity,
    Optional<String> ownPage) {

  /** Copies the options. */
  public RuleInfo {
    options = List.copyOf(options);
  }

  /**
   * The levels of a rule that no settings change.
   *
   * @param essential in the {@code essential} profile
   * @param recommended in the {@code recommended} profile
   * @param strict in the {@code strict} profile
   * @param inDraft what becomes of its findings in a draft
   */
  public record Levels(Level essential, Level recommended, Level strict, InDraft inDraft) {}

  /**
   * Since when a rule exists and how stable it is.
   *
   * @param since the release that brought it; empty for an organisation's own rule
   * @param stability whether what it finds may still change
   */
  public record Maturity(Optional<String> since, Stability stability) {}

  /** What becomes of a rule's findings in a draft. */
  public enum InDraft {
    /** They keep their level. */
    SAME,
    /** They are warnings: a draft is not yet asked for completeness. */
    WARNING
  }

  /** A rule that is an error in every profile, drafts included, and has no options. */
  public static RuleInfo error(String id, Family family, String summary) {
    return new RuleInfo(
        id,
        family,
        new Levels(
            Level.ERROR,
            Level.ERROR,
            Level.ERROR,
            family == Family.EVIDENCE ? InDraft.WARNING : InDraft.SAME),
        summary,
        List.of(),
        new Maturity(Optional.empty(), Stability.STABLE),
        Optional.empty());
  }

  /** The same rule with a level of its own in each profile. */
  public RuleInfo levels(Level inEssential, Level inRecommended, Level inStrict) {
    return with(new Levels(inEssential, inRecommended, inStrict, levels.inDraft()));
  }

  /** The same rule, whose findings are warnings in a draft. */
  public RuleInfo warningInDraft() {
    return with(
        new Levels(levels.essential(), levels.recommended(), levels.strict(), InDraft.WARNING));
  }

  private RuleInfo with(Levels other) {
    return new RuleInfo(id, family, other, summary, options, maturity, ownPage);
  }

  /** The same rule with options. */
  public RuleInfo with(RuleOption... more) {
    return new RuleInfo(id, family, levels, summary, List.of(more), maturity, ownPage);
  }

  /** The same rule, part of this toolchain since a release and stable. */
  public RuleInfo since(String release) {
    return with(new Maturity(Optional.of(release), Stability.STABLE));
  }

  /** The same rule, part of this toolchain since a release and still new. */
  public RuleInfo previewSince(String release) {
    return with(new Maturity(Optional.of(release), Stability.PREVIEW));
  }

  private RuleInfo with(Maturity other) {
    return new RuleInfo(id, family, levels, summary, options, other, ownPage);
  }

  /** The same rule with a page of its own, in Markdown. */
  public RuleInfo withPage(String markdown) {
    return new RuleInfo(id, family, levels, summary, options, maturity, Optional.of(markdown));
  }

  /** What becomes of the rule's findings in a draft. */
  public InDraft inDraft() {
    return levels.inDraft();
  }

  /** The release that brought the rule; empty for an organisation's own. */
  public Optional<String> since() {
    return maturity.since();
  }

  /** Whether what the rule finds may still change. */
  public Stability stability() {
    return maturity.stability();
  }

  /** The level that a profile gives the rule. */
  public Level level(Profile profile) {
    return switch (profile) {
      case ESSENTIAL -> levels.essential();
      case RECOMMENDED -> levels.recommended();
      case STRICT -> levels.strict();
    };
  }

  /**
   * The level that settings give the rule: those of the rule itself, else those of its family.
   *
   * @param settings by rule id or family word
   */
  public Optional<Level> level(Map<String, RuleSetting> settings) {
    Optional<Level> own = Optional.ofNullable(settings.get(id)).flatMap(RuleSetting::level);
    return own.isPresent()
        ? own
        : Optional.ofNullable(settings.get(family.word())).flatMap(RuleSetting::level);
  }

  /** The level that a repository gives the rule, before overrides for some of its files. */
  public Level level(Settings configuration) {
    return level(configuration.linting().rules()).orElse(level(configuration.linting().profile()));
  }

  /** The option with a name. */
  public Optional<RuleOption> option(String name) {
    return options.stream().filter(o -> o.name().equals(name)).findFirst();
  }

  /** Since which release it is there and how stable it is, as in "since 0.1.0 · stable". */
  public Optional<String> release() {
    return since().map(version -> "since " + version + " · " + stability().word());
  }
}
