package dev.postmortem.languageserver.hover;

import dev.postmortem.corpus.config.Settings.Service;
import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.mention.Mention;
import dev.postmortem.languageserver.mention.Mention.Kind;
import dev.postmortem.languageserver.mention.Mention.Role;
import dev.postmortem.languageserver.mention.Mentions;
import dev.postmortem.linter.RuleDocument;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.model.Term;
import dev.postmortem.text.format.Counts;
import dev.postmortem.text.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What there is to say about the things that files name, as Markdown. */
public final class HoverText {

  private static final int MAX_TEXT_CHARS = 400;
  private static final int MAX_INCIDENTS = 5;

  private final View view;

  /** Words about the things of a repository. */
  public HoverText(View view) {
    this.view = view;
  }

  /** A factor: what it covers, and where it showed. */
  public String factor(Factor factor) {
    StringBuilder words = new StringBuilder();
    words
        .append(
            "**%s** · %s · %s end\n\n"
                .formatted(factor.name(), factor.layer().word(), factor.end().word()))
        .append(factor.description());
    factor
        .deprecatedBy()
        .ifPresent(by -> words.append("\n\nDeprecated: use `").append(by).append("` instead."));
    if (!factor.aliases().isEmpty()) {
      words.append("\n\nAlso known as ").append(String.join(", ", factor.aliases())).append('.');
    }
    return words + where(Kind.FACTOR, factor.id());
  }

  /** A service of the catalogue, and its incidents. */
  public String service(String id) {
    Optional<Service> service =
        view.configuration().catalogues().services().stream()
            .filter(s -> s.id().equals(id))
            .findFirst();
    StringBuilder words = new StringBuilder();
    words.append("**").append(service.flatMap(Service::name).orElse(id)).append("** · service");
    service.flatMap(Service::team).ifPresent(t -> words.append(" of the team ").append(t));
    service.flatMap(Service::description).ifPresent(d -> words.append("\n\n").append(d));
    return words + where(Kind.SERVICE, id);
  }

  /** A tag, team or owner, and where it stands. */
  public String name(Kind kind, String word) {
    return "**" + word + "** · " + kind.word() + where(kind, word);
  }

  /** A postmortem in a few words. */
  public String postmortem(PostmortemDocument document) {
    FrontMatter front = document.frontMatter();
    List<String> facts = new ArrayList<>();
    front.severity().ifPresent(s -> facts.add(s.value()));
    front.status().map(Located::value).map(Term::word).ifPresent(facts::add);
    front.startedAt().ifPresent(t -> facts.add(t.value().toLocalDate().toString()));
    if (!front.services().isEmpty()) {
      facts.add(String.join(", ", front.services().stream().map(Located::value).toList()));
    }
    String title = front.title().map(Located::value).orElse(document.id());
    String factors =
        String.join(
            "`, `",
            front.contributingFactors().stream()
                .flatMap(f -> f.factor().stream())
                .map(Located::value)
                .toList());
    return "**%s**\n\n%s%s%s"
        .formatted(
            title,
            String.join(" · ", facts),
            factors.isEmpty() ? "" : "\n\nFactors: `" + factors + "`",
            summary(document).map(s -> "\n\n" + s).orElse(""));
  }

  private static Optional<String> summary(PostmortemDocument document) {
    return document
        .section(SectionKind.SUMMARY)
        .filter(s -> !s.blocks().isEmpty())
        .map(s -> document.source().slice(s.blocks().get(0).span()).strip())
        .map(s -> s.length() > MAX_TEXT_CHARS ? s.substring(0, MAX_TEXT_CHARS) + " …" : s);
  }

  /** A rule: what it finds and why. */
  public String rule(RuleInfo rule) {
    StringBuilder words = new StringBuilder();
    words.append(
        "**%s** · %s\n\n%s".formatted(rule.id(), rule.family().word(), sentence(rule.summary())));
    RuleDocument.find(rule)
        .flatMap(p -> p.section("Why"))
        .ifPresent(w -> words.append("\n\n").append(w));
    return words.toString();
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  private String where(Kind kind, String word) {
    List<String> paths =
        Mentions.in(view).of(kind, word).stream()
            .filter(m -> m.role() == Role.USE)
            .map((Mention m) -> m.source().path())
            .distinct()
            .toList();
    if (paths.isEmpty()) {
      return "\n\nNo postmortem names it yet.";
    }
    StringBuilder words = new StringBuilder("\n\nIn " + Counts.of(paths.size(), "file") + ":");
    for (String path : paths.subList(Math.max(0, paths.size() - MAX_INCIDENTS), paths.size())) {
      String title =
          view.document(path)
              .flatMap(d -> d.frontMatter().title())
              .map(Located::value)
              .orElse(path);
      words.append("\n- ").append(title);
    }
    return paths.size() > MAX_INCIDENTS ? words + "\n- …" : words.toString();
  }
}
