package dev.postmortem.schema.document;

import dev.postmortem.schema.document.frontmatter.DeclaredFaultTree;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.document.section.Section;
import dev.postmortem.schema.document.timeline.TimelineEvent;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Postmortem.FaultTree;
import dev.postmortem.schema.model.Visibility;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.text.source.Located;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns a document into the complete, plain value; what is missing or invalid becomes empty. */
public final class PostmortemReader {

  private PostmortemReader() {}

  /** The plain value of a document. */
  public static Postmortem read(PostmortemDocument document) {
    return read(
        document,
        new Postmortem.Body(
            document.timeline().stream().map(PostmortemReader::event).toList(),
            document.sections().stream().map(PostmortemReader::section).toList(),
            document.source().slice(document.body())));
  }

  /**
   * The plain value of a document's front matter: without timeline, sections and text of the body,
   * which is then not read.
   */
  public static Postmortem readFrontMatter(PostmortemDocument document) {
    return read(document, new Postmortem.Body(List.of(), List.of(), ""));
  }

  private static Postmortem read(PostmortemDocument document, Postmortem.Body body) {
    FrontMatter front = document.frontMatter();
    return new Postmortem(
        new Postmortem.Identity(document.id(), document.path(), title(document)),
        new Postmortem.Classification(
            value(front.kind()).orElse(Kind.INCIDENT),
            value(front.severity()),
            distinct(front.services()),
            distinct(front.teams()),
            distinct(front.tags())),
        new Postmortem.Publishing(
            value(front.status()), visibility(front), value(front.redactedBy())),
        new Postmortem.Times(
            value(front.startedAt()),
            value(front.detectedAt()),
            value(front.mitigatedAt()),
            value(front.resolvedAt()),
            IncidentDay.of(document)),
        impact(front.impact()),
        analysis(front),
        actions(front),
        roles(front.roles()),
        new Postmortem.Review(
            distinct(front.reviewers()),
            value(front.reviewScore()).filter(score -> score >= 1 && score <= 5),
            waivers(front)),
        references(front),
        body);
  }

  private static Postmortem.Analysis analysis(FrontMatter front) {
    return new Postmortem.Analysis(
        value(front.detectedBy()),
        front
            .trigger()
            .map(
                t ->
                    new Postmortem.Trigger(value(t.kind()), value(t.summary()), value(t.change()))),
        factors(front),
        front.faultTree().map(PostmortemReader::faultTree),
        value(front.analysisMethod()));
  }

  private static Postmortem.References references(FrontMatter front) {
    return new Postmortem.References(
        value(front.incident()),
        front.evidence().stream()
            .map(e -> new Postmortem.Evidence(value(e.kind()), value(e.url()), value(e.note())))
            .toList(),
        distinct(front.related()),
        value(front.recurrenceOf()));
  }

  /**
   * What cannot be understood must not become more visible than its author meant: a value of
   * another type, a key in capitals, a key that stands twice with two values.
   */
  private static Visibility visibility(FrontMatter front) {
    List<YamlEntry> stated =
        front.root().entries().stream()
            .filter(e -> e.key().text().strip().equalsIgnoreCase("visibility"))
            .filter(e -> !(e.value() instanceof YamlScalar scalar && scalar.isNull()))
            .toList();
    if (stated.isEmpty()) {
      return Visibility.INTERNAL;
    }
    return stated.size() == 1
        ? value(front.visibility()).orElse(Visibility.RESTRICTED)
        : Visibility.RESTRICTED;
  }

  private static String title(PostmortemDocument document) {
    return value(document.frontMatter().title())
        .or(
            () ->
                document.blocks().stream()
                    .filter(Block.Heading.class::isInstance)
                    .map(b -> ((Block.Heading) b).text().text().strip())
                    .filter(t -> !t.isEmpty())
                    .findFirst())
        .orElseGet(document::id);
  }

  private static Postmortem.Impact impact(Optional<YamlMap> impact) {
    List<Postmortem.Slo> slos = new ArrayList<>();
    for (YamlMap slo : impact.map(m -> m.maps("slos")).orElse(List.of())) {
      words(slo, "slo")
          .ifPresent(name -> slos.add(new Postmortem.Slo(name, words(slo, "error_budget_burned"))));
    }
    return new Postmortem.Impact(
        impact.flatMap(m -> words(m, "summary")),
        impact.flatMap(m -> words(m, "users_affected")),
        impact.flatMap(m -> words(m, "requests_failed")),
        impact.flatMap(m -> words(m, "duration")),
        impact.flatMap(m -> words(m, "revenue")),
        impact.flatMap(m -> words(m, "data_loss")),
        List.copyOf(slos));
  }

  private static List<Postmortem.ContributingFactor> factors(FrontMatter front) {
    List<Postmortem.ContributingFactor> factors = new ArrayList<>();
    for (FrontMatter.DeclaredFactor declared : front.contributingFactors()) {
      declared
          .factor()
          .ifPresent(
              f ->
                  factors.add(
                      new Postmortem.ContributingFactor(f.value(), value(declared.note()))));
    }
    return List.copyOf(factors);
  }

  private static FaultTree faultTree(DeclaredFaultTree declared) {
    if (declared instanceof DeclaredFaultTree.Leaf leaf) {
      return new FaultTree.Leaf(leaf.factor().value());
    } else if (declared instanceof DeclaredFaultTree.AnyOf any) {
      return new FaultTree.AnyOf(any.branches().stream().map(b -> faultTree(b)).toList());
    } else {
      DeclaredFaultTree.AllOf all = (DeclaredFaultTree.AllOf) declared;
      return new FaultTree.AllOf(all.branches().stream().map(b -> faultTree(b)).toList());
    }
  }

  private static List<Postmortem.Action> actions(FrontMatter front) {
    List<Postmortem.Action> actions = new ArrayList<>();
    int number = 0;
    for (FrontMatter.DeclaredAction declared : front.actions()) {
      number++;
      String id = value(declared.id()).orElse(Integer.toString(number));
      actions.add(
          new Postmortem.Action(
              id,
              value(declared.action()).orElse(""),
              value(declared.kind()),
              value(declared.owner()),
              value(declared.due()),
              value(declared.ticket()),
              value(declared.status()),
              value(declared.completion().doneOn()),
              distinct(declared.addresses()),
              value(declared.completion().doneWhen()),
              value(declared.completion().verifiedBy())));
    }
    return List.copyOf(actions);
  }

  private static Postmortem.Roles roles(Optional<YamlMap> roles) {
    return new Postmortem.Roles(
        roles.flatMap(m -> words(m, "commander")),
        roles.flatMap(m -> words(m, "communications")),
        roles.flatMap(m -> words(m, "scribe")),
        roles.flatMap(m -> words(m, "author")));
  }

  private static List<Postmortem.Waiver> waivers(FrontMatter front) {
    List<Postmortem.Waiver> waivers = new ArrayList<>();
    for (FrontMatter.DeclaredWaiver declared : front.waivers()) {
      declared
          .rule()
          .ifPresent(
              rule ->
                  waivers.add(
                      new Postmortem.Waiver(
                          rule.value(), value(declared.reason()), value(declared.until()))));
    }
    return List.copyOf(waivers);
  }

  private static Postmortem.Event event(TimelineEvent event) {
    return new Postmortem.Event(
        event.at(),
        event.time().value(),
        event.text().text().strip(),
        event.source().flatMap(s -> address(s.value())),
        event.source().isPresent(),
        event.unverified());
  }

  private static Postmortem.BodySection section(Section section) {
    return new Postmortem.BodySection(
        section.kind(),
        section.heading().text().text().strip(),
        section.blocks().stream()
            .filter(Block.Paragraph.class::isInstance)
            .map(b -> ((Block.Paragraph) b).text().text().strip())
            .findFirst());
  }

  private static Optional<URI> address(String words) {
    try {
      URI address = new URI(words);
      String scheme =
          address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
      return scheme.equals("http") || scheme.equals("https")
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static Optional<String> words(YamlMap map, String key) {
    return map.scalar(key).map(s -> s.text().strip()).filter(t -> !t.isEmpty());
  }

  private static <T> Optional<T> value(Optional<Located<T>> located) {
    return located.map(Located::value);
  }

  private static List<String> distinct(List<Located<String>> words) {
    return words.stream().map(Located::value).distinct().toList();
  }
}
