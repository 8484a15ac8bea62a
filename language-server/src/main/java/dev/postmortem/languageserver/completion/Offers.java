package dev.postmortem.languageserver.completion;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.Settings.Owner;
import dev.postmortem.corpus.config.Settings.Service;
import dev.postmortem.corpus.config.Settings.Team;
import dev.postmortem.corpus.config.Settings.Tracker;
import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.languageserver.View;
import dev.postmortem.languageserver.hover.HoverText;
import dev.postmortem.languageserver.mention.Mention.Kind;
import dev.postmortem.languageserver.mention.Mentions;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.format.Counts;
import dev.postmortem.text.source.Located;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that a corpus knows, as an author may want them, most likely first. */
final class Offers {

  private final View view;
  private final HoverText words;

  Offers(View view) {
    this.view = view;
    this.words = new HoverText(view);
  }

  /** Factors: those that many postmortems name first, those that others replace not at all. */
  List<Offer> factors() {
    List<Factor> known =
        view.taxonomy().factors().stream().filter(f -> f.deprecatedBy().isEmpty()).toList();
    return known.stream()
        .sorted(Comparator.comparingInt((Factor f) -> -count(Kind.FACTOR, f.id())))
        .map(
            f ->
                new Offer(
                    f.id(),
                    Suggestion.Kind.FACTOR,
                    f.name() + " · " + inFiles(count(Kind.FACTOR, f.id())),
                    words.factor(f)))
        .toList();
  }

  /** The factors that a postmortem names among its contributing ones, then the others. */
  List<Offer> factorsOf(PostmortemDocument document) {
    Set<String> own = new LinkedHashSet<>();
    document
        .frontMatter()
        .contributingFactors()
        .forEach(f -> f.factor().map(Located::value).ifPresent(own::add));
    List<Offer> all = factors();
    List<Offer> ordered = new ArrayList<>();
    all.stream().filter(o -> own.contains(o.word())).forEach(ordered::add);
    all.stream().filter(o -> !own.contains(o.word())).forEach(ordered::add);
    return ordered;
  }

  List<Offer> services() {
    List<Offer> offers = new ArrayList<>();
    for (Service service : view.configuration().catalogues().services()) {
      offers.add(
          new Offer(
              service.id(),
              Suggestion.Kind.NAME,
              service.name().orElse("service") + " · " + inFiles(count(Kind.SERVICE, service.id())),
              words.service(service.id())));
    }
    return offers.isEmpty() ? inUse(Kind.SERVICE) : offers;
  }

  List<Offer> teams() {
    List<Offer> offers = new ArrayList<>();
    for (Team team : view.configuration().catalogues().teams()) {
      offers.add(
          new Offer(
              team.id(),
              Suggestion.Kind.NAME,
              team.name().orElse("team") + " · " + inFiles(count(Kind.TEAM, team.id())),
              ""));
    }
    return offers.isEmpty() ? inUse(Kind.TEAM) : offers;
  }

  List<Offer> tags() {
    return inUse(Kind.TAG);
  }

  /** Owners of the catalogue, then others that postmortems name; a group owns nothing. */
  List<Offer> owners() {
    Map<String, Offer> offers = new LinkedHashMap<>();
    for (Owner owner : view.configuration().catalogues().owners()) {
      if (owner.kind() != Settings.OwnerKind.GROUP) {
        String kind = owner.kind().name().toLowerCase(Locale.ROOT);
        offers.put(
            owner.id(),
            new Offer(
                owner.id(),
                Suggestion.Kind.NAME,
                owner.name().map(n -> n + " · " + kind).orElse(kind),
                ""));
      }
    }
    if (offers.isEmpty()) {
      inUse(Kind.OWNER).forEach(o -> offers.putIfAbsent(o.word(), o));
    }
    return List.copyOf(offers.values());
  }

  List<Offer> severities() {
    return view.configuration().severities().stream()
        .map(
            s -> new Offer(s.name(), Suggestion.Kind.VALUE, s.description().orElse("severity"), ""))
        .toList();
  }

  /** Other postmortems, newest first. */
  List<Offer> postmortems(String exceptPath) {
    List<PostmortemDocument> others =
        view.repository().documents().stream().filter(d -> !d.path().equals(exceptPath)).toList();
    return others.stream()
        .sorted(
            Comparator.comparing(
                d -> d.frontMatter().startedAt().map(t -> t.value().toInstant()).orElse(null),
                Comparator.nullsLast(Comparator.reverseOrder())))
        .map(
            d ->
                new Offer(
                    d.id(),
                    Suggestion.Kind.FILE,
                    d.frontMatter().title().map(Located::value).orElse(d.path()),
                    words.postmortem(d)))
        .toList();
  }

  List<Offer> rules() {
    return view.corpus().context().rules().stream()
        .map(r -> new Offer(r.id(), Suggestion.Kind.RULE, r.summary(), words.rule(r)))
        .toList();
  }

  /** Rules, then families, which mean all their rules. */
  List<Offer> rulesAndFamilies() {
    List<Offer> offers = new ArrayList<>(rules());
    Arrays.stream(Family.values())
        .map(f -> new Offer(f.word(), Suggestion.Kind.RULE, "family: " + f.about(), ""))
        .forEach(offers::add);
    return offers;
  }

  Optional<RuleInfo> rule(String id) {
    return view.corpus().context().rule(id);
  }

  /** Prefixes of the trackers' tickets. */
  List<Offer> ticketPrefixes() {
    Map<String, Offer> offers = new LinkedHashMap<>();
    for (Tracker tracker : view.configuration().trackers()) {
      String prefix = literalStart(tracker.pattern().text());
      if (!prefix.isEmpty()) {
        offers.putIfAbsent(
            prefix, Offer.of(prefix, tracker.url().map(u -> "ticket, " + u).orElse("ticket")));
      }
    }
    return List.copyOf(offers.values());
  }

  /** Days from today on that deadlines often fall on. */
  List<Offer> days() {
    LocalDate today = view.today();
    return List.of(
        Offer.of(today.plusWeeks(2).toString(), "in two weeks"),
        Offer.of(today.plusWeeks(4).toString(), "in four weeks"),
        Offer.of(today.plusWeeks(12).toString(), "in twelve weeks"),
        Offer.of(today.toString(), "today"));
  }

  List<Offer> moments() {
    return List.of(Offer.of(view.today() + "T00:00:00Z", "today, in UTC"));
  }

  private List<Offer> inUse(Kind kind) {
    return Mentions.in(view).inUse(kind).entrySet().stream()
        .sorted(Comparator.comparingInt(e -> -e.getValue()))
        .map(e -> new Offer(e.getKey(), Suggestion.Kind.NAME, inFiles(e.getValue()), ""))
        .toList();
  }

  private int count(Kind kind, String word) {
    return Mentions.in(view).filesWith(kind, word);
  }

  static String inFiles(int files) {
    return files == 0 ? "in no postmortem yet" : "in " + Counts.of(files, "postmortem");
  }

  /** The part of a regular expression that matches itself. */
  private static String literalStart(String pattern) {
    StringBuilder start = new StringBuilder();
    int at = pattern.startsWith("^") ? 1 : 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (!Character.isLetterOrDigit(c) && "-_/#:".indexOf(c) < 0) {
        break;
      }
      boolean repeated = at + 1 < pattern.length() && "*?{+|".indexOf(pattern.charAt(at + 1)) >= 0;
      if (repeated) {
        break;
      }
      start.append(c);
      at++;
    }
    return pattern.contains("|") && !pattern.contains("(") ? "" : start.toString();
  }
}
