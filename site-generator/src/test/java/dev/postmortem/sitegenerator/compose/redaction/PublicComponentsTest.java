package dev.postmortem.sitegenerator.compose.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.PublicPostmortem;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.Settings.Linting;
import dev.postmortem.corpus.config.Settings.Profile;
import dev.postmortem.corpus.config.Settings.Terms;
import dev.postmortem.corpus.pattern.InvalidPatternException;
import dev.postmortem.corpus.pattern.UserPattern;
import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.corpus.taxonomy.Taxonomy;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.model.EvidenceKind;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Postmortem.FaultTree;
import dev.postmortem.schema.model.SectionKind;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Every component of a postmortem and of the settings, and what outsiders get of it: a value is
 * made in which every component says something, and compared with what is left of it.
 */
class PublicComponentsTest {

  private static final String DECIDE =
      "A component is new, or another one may pass than was decided. May outsiders read it?"
          + " If so, copy it in %s; if not, leave it out there. Then write its line here.";

  private static final Map<Type, Object> VALUES =
      Map.ofEntries(
          Map.entry(String.class, "words"),
          Map.entry(Integer.class, 4),
          Map.entry(int.class, 4),
          Map.entry(boolean.class, true),
          Map.entry(LocalDate.class, LocalDate.of(2026, 6, 4)),
          Map.entry(
              OffsetDateTime.class, OffsetDateTime.of(2026, 6, 4, 14, 2, 0, 0, ZoneOffset.UTC)),
          Map.entry(URI.class, URI.create("https://logs.example/1")),
          Map.entry(ZoneId.class, ZoneId.of("Europe/Copenhagen")),
          Map.entry(UserPattern.class, pattern("OPS-[0-9]+")),
          Map.entry(EvidenceKind.class, EvidenceKind.STATUS_PAGE),
          Map.entry(
              FaultTree.class,
              new FaultTree.AllOf(
                  List.of(new FaultTree.AnyOf(List.of(new FaultTree.Leaf("words")))))),
          Map.entry(
              SectionNames.class, SectionNames.builtIn().with(Map.of("words", SectionKind.IMPACT))),
          Map.entry(
              Linting.class,
              new Linting(
                  Profile.STRICT,
                  Map.of(),
                  List.of(),
                  new Terms(List.of(), List.of()),
                  List.of())));

  @Test
  void everyComponentOfAPostmortemIsDecided() {
    Postmortem whole = (Postmortem) filled(Postmortem.class);
    Postmortem left = PublicPostmortem.of(whole, words -> "hidden", factor -> "canonical");
    assertThat(String.join("\n", differences(whole, left)))
        .as(DECIDE, "PublicPostmortem")
        .isEqualTo(
            """
                Identity.id passes
                Identity.path passes
                Identity.title is replaced
                Classification.kind passes
                Classification.severity passes
                Classification.services passes
                Classification.teams passes
                Classification.tags passes
                Publishing.status passes
                Publishing.visibility passes
                Publishing.redactedBy is replaced
                Times.started passes
                Times.detected passes
                Times.mitigated passes
                Times.resolved passes
                Times.day passes
                Impact.summary is replaced
                Impact.usersAffected is replaced
                Impact.requestsFailed is replaced
                Impact.duration is replaced
                Impact.revenue is replaced
                Impact.dataLoss is replaced
                Slo.slo passes
                Slo.errorBudgetBurned passes
                Analysis.detectedBy passes
                Trigger.kind passes
                Trigger.summary is replaced
                Trigger.change stays inside
                ContributingFactor.factor is replaced
                ContributingFactor.note is replaced
                Leaf.factor is replaced
                Analysis.method passes
                Action.id passes
                Action.action is replaced
                Action.kind passes
                Action.owner stays inside
                Action.due passes
                Action.ticket stays inside
                Action.status passes
                Action.doneOn passes
                Action.addresses is replaced
                Action.doneWhen is replaced
                Action.verifiedBy stays inside
                Roles.commander stays inside
                Roles.communications stays inside
                Roles.scribe stays inside
                Roles.author stays inside
                Review.reviewers stays inside
                Review.score passes
                Review.waivers stays inside
                References.incident stays inside
                Evidence.kind passes
                Evidence.url passes
                Evidence.note is replaced
                References.related passes
                References.recurrenceOf passes
                Event.at passes
                Event.time passes
                Event.text passes
                Event.source passes
                Event.sourced passes
                Event.unverified passes
                BodySection.kind passes
                BodySection.title passes
                BodySection.opening passes
                Body.text passes""");
  }

  @Test
  void everyComponentOfTheSettingsIsDecided() {
    Settings whole = (Settings) filled(Settings.class);
    Settings left = PublicSettings.of(whole, List.of((Postmortem) filled(Postmortem.class)));
    assertThat(String.join("\n", differences(whole, left)))
        .as(DECIDE, "PublicSettings")
        .isEqualTo(
            """
                Settings.path stays inside
                Paths.include is replaced
                Paths.exclude stays inside
                Settings.linting is replaced
                SeverityLevel.name passes
                SeverityLevel.description passes
                SeverityLevel.requiresPostmortem passes
                SeverityLevel.publishWithinDays passes
                SeverityLevel.reviewWithinDays passes
                SeverityLevel.requiredSections passes
                Settings.taxonomy is replaced
                Service.id passes
                Service.name passes
                Service.description stays inside
                Service.team passes
                Team.id passes
                Team.name passes
                Catalogues.owners stays inside
                Settings.trackers stays inside
                Settings.sectionNames passes
                Adopting.labels is replaced
                Adopting.severities is replaced
                Adopting.services is replaced
                Adopting.zone stays inside
                Adopting.approximateTimes is replaced
                Site.title passes
                Site.baseUrl passes
                Site.repositoryUrl stays inside
                Site.logo passes
                Site.language passes
                NavigationLink.title passes
                NavigationLink.url passes
                NavigationLink.shownToPublic passes
                Site.feedSize passes
                Site.programThreshold passes""");
  }

  /** A value of a type in which nothing is empty. */
  private static Object filled(Type type) {
    if (VALUES.containsKey(type)) {
      return VALUES.get(type);
    }
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      if (generic.getRawType() == Optional.class) {
        return Optional.of(filled(of[0]));
      }
      return generic.getRawType() == Map.class
          ? Map.of(filled(of[0]), filled(of[1]))
          : List.of(filled(of[0]));
    }
    Class<?> kind = (Class<?>) type;
    if (kind == Taxonomy.class) {
      return new Taxonomy(List.of((Factor) filled(Factor.class)));
    }
    if (kind.isEnum()) {
      return kind.getEnumConstants()[0];
    }
    assertThat(kind.isRecord()).as("%s: give it a value in this test", kind).isTrue();
    RecordComponent[] components = kind.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = filled(components[i].getGenericType());
    }
    try {
      Constructor<?> constructor = kind.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(impossible.getMessage(), impossible);
    }
  }

  /** One line for each component that is no record itself. */
  private static List<String> differences(Object whole, Object left) {
    List<String> lines = new ArrayList<>();
    for (RecordComponent component : whole.getClass().getRecordComponents()) {
      Object before = value(component, whole);
      Object after = value(component, left);
      List<?> inside = contents(before);
      List<?> outside = contents(after);
      boolean hasRecord = inside.get(0).getClass().isRecord() && !VALUES.containsValue(before);
      if (hasRecord && !outside.isEmpty()) {
        lines.addAll(differences(inside.get(0), outside.get(0)));
      } else {
        lines.add(
            whole.getClass().getSimpleName()
                + "."
                + component.getName()
                + (outside.isEmpty()
                    ? " stays inside"
                    : before.equals(after) ? " passes" : " is replaced"));
      }
    }
    return lines;
  }

  private static UserPattern pattern(String expression) {
    try {
      return UserPattern.of(expression);
    } catch (InvalidPatternException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static List<?> contents(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.stream().toList();
    }
    return value instanceof Collection<?> all ? List.copyOf(all) : List.of(value);
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(impossible.getMessage(), impossible);
    }
  }
}
