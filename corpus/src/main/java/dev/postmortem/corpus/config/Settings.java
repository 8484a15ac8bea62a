package dev.postmortem.corpus.config;

import dev.postmortem.corpus.pattern.UserPattern;
import dev.postmortem.corpus.taxonomy.Taxonomy;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.model.Term;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.text.source.Located;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an organisation sets in {@code postmortem.yml}, with a default for everything.
 *
 * @param path the file the settings were read from, relative to the repository; empty if there is
 *     none
 * @param paths which files are postmortems
 * @param linting which rules are on, and how strictly
 * @param severities from most to least severe
 * @param taxonomy contributing factors, the built-in ones included unless switched off
 * @param catalogues the services, teams and owners that the organisation lists
 * @param trackers patterns that a ticket must match; empty if any ticket will do
 * @param sectionNames headings of the known sections, the organisation's aliases included
 * @param adopt how the organisation's older reports are read
 * @param site settings of the site
 */
public record Settings(
    Optional<String> path,
    Paths paths,
    Linting linting,
    List<SeverityLevel> severities,
    Taxonomy taxonomy,
    Catalogues catalogues,
    List<Tracker> trackers,
    SectionNames sectionNames,
    Adopting adopt,
    Site site) {

  /** The severity with a name. */
  public Optional<SeverityLevel> severity(String name) {
    return severities.stream().filter(s -> s.name().equals(name)).findFirst();
  }

  /** Which files are postmortems: globs, relative to the repository. */
  public record Paths(List<String> include, List<String> exclude) {}

  /**
   * Which rules are on, and how strictly.
   *
   * @param profile which are on by default
   * @param rules settings per rule id or family
   * @param overrides settings for some files only
   * @param terms the organisation's own words to flag or to allow
   * @param packs the organisation's own rules, by the files they are in
   */
  public record Linting(
      Profile profile,
      Map<String, RuleSetting> rules,
      List<RuleOverride> overrides,
      Terms terms,
      List<RulePack> packs) {}

  /** Which rules are on, and how strictly, by default. */
  public enum Profile {
    /** The three blocking families and the schema. */
    ESSENTIAL,
    /** What most organisations want; the default. */
    RECOMMENDED,
    /** Everything. */
    STRICT
  }

  /**
   * A setting of a rule or a family.
   *
   * @param key the rule's id or the family's name, with its place
   * @param level empty if only options are set
   * @param options the rule's own options, for the rule to read; empty map if there are none
   */
  public record RuleSetting(Located<String> key, Optional<Level> level, YamlMap options) {}

  /**
   * Settings for some files only; all the given conditions must hold.
   *
   * @param paths globs, any of which must match; empty for any path
   * @param severities severities, any of which must match; empty for any
   * @param statuses statuses, any of which must match; empty for any
   */
  public record RuleOverride(
      List<String> paths,
      List<String> severities,
      List<String> statuses,
      Map<String, RuleSetting> rules) {}

  /**
   * A severity.
   *
   * @param requiresPostmortem whether an incident of this severity must have one
   * @param publishWithinDays days from resolution to publication; empty if there is no limit
   * @param reviewWithinDays days from resolution to review
   * @param requiredSections sections that must be there and filled
   */
  public record SeverityLevel(
      String name,
      Optional<String> description,
      boolean requiresPostmortem,
      Optional<Integer> publishWithinDays,
      Optional<Integer> reviewWithinDays,
      List<SectionKind> requiredSections) {

    /**
     * The sections that an event of some kind must have: what nearly happened had no impact to
     * measure and nothing to restore, and a drill is started on purpose.
     */
    public List<SectionKind> requiredSections(Kind kind) {
      Set<SectionKind> notAsked =
          switch (kind) {
            case NEAR_MISS -> EnumSet.of(SectionKind.IMPACT, SectionKind.RESOLUTION);
            case DRILL -> EnumSet.of(SectionKind.IMPACT, SectionKind.TRIGGER);
            case INCIDENT, SECURITY -> EnumSet.noneOf(SectionKind.class);
          };
      return requiredSections.stream().filter(s -> !notAsked.contains(s)).toList();
    }
  }

  /** What the organisation lists; each list is empty if it keeps none. */
  public record Catalogues(List<Service> services, List<Team> teams, List<Owner> owners) {}

  /** A service of the catalogue. */
  public record Service(
      String id, Optional<String> name, Optional<String> description, Optional<String> team) {}

  /** A team of the catalogue. */
  public record Team(String id, Optional<String> name) {}

  /** A possible owner of an action. */
  public record Owner(String id, Optional<String> name, OwnerKind kind) {}

  /** The kind of owner. */
  public enum OwnerKind {
    /** One human being. */
    PERSON,
    /** One duty that somebody always holds, for example {@code payments-on-call}. */
    ROLE,
    /** Several people, so that no single one is responsible. */
    GROUP
  }

  /**
   * A ticket tracker.
   *
   * @param pattern regular expression (RE2 syntax) that the whole ticket must match
   * @param url address with {@code {0}} for the whole ticket
   * @param kind whose product it is; empty to tell from the address
   * @param api address of its programming interface; empty to tell from the address
   */
  public record Tracker(
      UserPattern pattern, Optional<String> url, Optional<TrackerKind> kind, Optional<String> api) {

    /** The address of a ticket; empty if it is not this tracker's or there is no address. */
    public Optional<String> urlOf(String ticket) {
      return url.filter(u -> pattern.matches(ticket)).map(u -> u.replace("{0}", ticket));
    }
  }

  /** Whose product a tracker is. */
  public enum TrackerKind implements Term {
    /** GitHub, or GitHub Enterprise Server. */
    GITHUB,
    /** GitLab, hosted or self-managed. */
    GITLAB,
    /** Jira, in the cloud or not. */
    JIRA
  }

  /** Words to flag and words to allow, in addition to the rules' own. */
  public record Terms(List<FlaggedTerm> flag, List<Located<String>> allow) {}

  /** A word to flag. */
  public record FlaggedTerm(
      Located<String> term, Optional<String> message, Optional<String> instead) {}

  /**
   * How an organisation's older reports are read.
   *
   * @param labels from label, in any case, to the front matter key it stands for, for example
   *     {@code "time to repair" → impact.duration}
   * @param severities from a word of the reports' own scale, in lower case, to a severity
   * @param services from a word of the reports, in lower case, to a service
   * @param zone of the times for which a report names none
   * @param approximateTimes whether times that a report calls approximate are taken
   */
  public record Adopting(
      Map<String, String> labels,
      Map<String, String> severities,
      Map<String, String> services,
      Optional<ZoneId> zone,
      boolean approximateTimes) {}

  /**
   * Settings of the site.
   *
   * @param baseUrl address it will be published at; feeds, sitemap and Open Graph need it
   * @param repositoryUrl address of the repository's web view; edit and commit links need it
   * @param logo path of an image, relative to the repository
   * @param language BCP 47
   * @param navigation more links for the head
   * @param feedSize newest postmortems in a feed
   * @param programThreshold unrelated incidents that make a factor a program
   */
  public record Site(
      String title,
      Optional<String> baseUrl,
      Optional<String> repositoryUrl,
      Optional<String> logo,
      String language,
      List<NavigationLink> navigation,
      int feedSize,
      int programThreshold) {}

  /**
   * A link in the site's head.
   *
   * @param shownToPublic whether the public site has it too
   */
  public record NavigationLink(String title, String url, boolean shownToPublic) {}
}
