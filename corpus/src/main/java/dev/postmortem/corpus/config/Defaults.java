package dev.postmortem.corpus.config;

import static dev.postmortem.schema.model.SectionKind.CONTRIBUTING_FACTORS;
import static dev.postmortem.schema.model.SectionKind.DETECTION;
import static dev.postmortem.schema.model.SectionKind.FOLLOW_UP;
import static dev.postmortem.schema.model.SectionKind.IMPACT;
import static dev.postmortem.schema.model.SectionKind.RESOLUTION;
import static dev.postmortem.schema.model.SectionKind.SUMMARY;
import static dev.postmortem.schema.model.SectionKind.TIMELINE;
import static dev.postmortem.schema.model.SectionKind.TRIGGER;
import static dev.postmortem.schema.model.SectionKind.WHAT_WENT_POORLY;
import static dev.postmortem.schema.model.SectionKind.WHAT_WENT_WELL;

import dev.postmortem.corpus.config.Settings.Adopting;
import dev.postmortem.corpus.config.Settings.Catalogues;
import dev.postmortem.corpus.config.Settings.Linting;
import dev.postmortem.corpus.config.Settings.Paths;
import dev.postmortem.corpus.config.Settings.Profile;
import dev.postmortem.corpus.config.Settings.SeverityLevel;
import dev.postmortem.corpus.config.Settings.Site;
import dev.postmortem.corpus.config.Settings.Terms;
import dev.postmortem.corpus.taxonomy.TaxonomyReader;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.model.SectionKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds where {@code postmortem.yml} says nothing. */
public final class Defaults {

  static final Paths PATHS = new Paths(List.of("postmortems/**/*.md"), List.of());

  /** Who reads of a small incident wants to know what happened and what will change. */
  static final List<SectionKind> SHORT_FORM =
      List.of(SUMMARY, IMPACT, CONTRIBUTING_FACTORS, FOLLOW_UP);

  static final List<SectionKind> MIDDLE_FORM =
      List.of(SUMMARY, IMPACT, TIMELINE, CONTRIBUTING_FACTORS, RESOLUTION, FOLLOW_UP);

  /** All but the section on luck: the rule {@code no-luck-section} checks that one. */
  static final List<SectionKind> LONG_FORM =
      List.of(
          SUMMARY,
          IMPACT,
          DETECTION,
          TIMELINE,
          TRIGGER,
          CONTRIBUTING_FACTORS,
          RESOLUTION,
          WHAT_WENT_WELL,
          WHAT_WENT_POORLY,
          FOLLOW_UP);

  static final List<SeverityLevel> SEVERITIES =
      List.of(
          new SeverityLevel(
              "SEV-1",
              Optional.of("Most users cannot use the product, or data was lost or exposed."),
              true,
              Optional.of(5),
              Optional.of(10),
              LONG_FORM),
          new SeverityLevel(
              "SEV-2",
              Optional.of("Many users are affected, or an important function is unavailable."),
              true,
              Optional.of(10),
              Optional.of(20),
              LONG_FORM),
          new SeverityLevel(
              "SEV-3",
              Optional.of("Some users are affected, or there is a workaround."),
              false,
              Optional.of(30),
              Optional.empty(),
              MIDDLE_FORM),
          new SeverityLevel(
              "SEV-4",
              Optional.of("Few people noticed, but there is something to learn."),
              false,
              Optional.empty(),
              Optional.empty(),
              SHORT_FORM));

  static final Site SITE =
      new Site(
          "Postmortems",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "en",
          List.of(),
          20,
          3);

  private static final Settings SETTINGS =
      new Settings(
          Optional.empty(),
          PATHS,
          new Linting(
              Profile.RECOMMENDED, Map.of(), List.of(), new Terms(List.of(), List.of()), List.of()),
          SEVERITIES,
          TaxonomyReader.builtIn(),
          new Catalogues(List.of(), List.of(), List.of()),
          List.of(),
          SectionNames.builtIn(),
          new Adopting(Map.of(), Map.of(), Map.of(), Optional.empty(), false),
          SITE);

  private Defaults() {}

  /** The settings of a repository without {@code postmortem.yml}. */
  public static Settings settings() {
    return SETTINGS;
  }
}
