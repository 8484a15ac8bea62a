package dev.postmortem.audit;

import static dev.postmortem.audit.Wording.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which postmortems a page names as related, repeated or similar, and why. */
final class RelatedFigures implements Area {

  @Override
  public void claim(Claims claims, PlainCorpus corpus) {
    Weights weights = Weights.of(corpus);
    for (PlainPostmortem postmortem : corpus.all()) {
      List<String> items = new ArrayList<>();
      relatives(corpus, postmortem, weights)
          .forEach(
              (other, why) ->
                  items.add(
                      row(
                          other.severity() + " " + Wording.date(other.started()),
                          other.title(),
                          why)));
      claims.items("incidents/" + postmortem.id() + ".html", "Related and similar", items);
    }
  }

  private static Map<PlainPostmortem, String> relatives(
      PlainCorpus corpus, PlainPostmortem postmortem, Weights weights) {
    PlainRecurrences recurring = new PlainRecurrences(corpus);
    Map<PlainPostmortem, String> relatives = new LinkedHashMap<>();
    postmortem
        .text("recurrence_of")
        .flatMap(corpus::find)
        .ifPresent(
            earlier ->
                relatives.put(
                    earlier,
                    "this incident is a recurrence of it" + fixes(recurring, earlier, postmortem)));
    corpus.incidents().stream()
        .filter(later -> recurring.declared(later).filter(postmortem::equals).isPresent())
        .forEach(
            later ->
                relatives.putIfAbsent(
                    later,
                    "it is a recurrence of this incident" + fixes(recurring, postmortem, later)));
    corpus.incidents().stream()
        .flatMap(later -> recurring.looksLike(later).map(e -> Map.entry(e, later)).stream())
        .filter(pair -> pair.getKey().equals(postmortem) || pair.getValue().equals(postmortem))
        .forEach(
            pair -> {
              boolean isLater = pair.getValue().equals(postmortem);
              relatives.putIfAbsent(
                  isLater ? pair.getKey() : pair.getValue(),
                  "looks like a recurrence of "
                      + (isLater ? "it: " : "this one: ")
                      + recurring.likeness(pair.getKey(), pair.getValue()));
            });
    postmortem.texts("related").stream()
        .flatMap(id -> corpus.find(id).stream())
        .forEach(other -> relatives.putIfAbsent(other, "named as related"));
    similar(corpus, postmortem, weights)
        .forEach(other -> relatives.putIfAbsent(other.postmortem(), other.why(corpus)));
    return relatives;
  }

  private static String fixes(
      PlainRecurrences recurring, PlainPostmortem earlier, PlainPostmortem later) {
    return recurring.fixes(earlier, later).map(f -> ": " + f).orElse("");
  }

  /** The five that share most, of those that share a factor or a service; of equals the latest. */
  private static List<Similar> similar(
      PlainCorpus corpus, PlainPostmortem postmortem, Weights weights) {
    return corpus.all().stream()
        .filter(other -> !other.id().equals(postmortem.id()))
        .map(
            other -> {
              List<Trait> shared = shared(weights, postmortem, other);
              return new Similar(
                  other, shared, shared.stream().mapToDouble(t -> weights.of(t)).sum());
            })
        .filter(s -> s.shared().stream().anyMatch(t -> t.sort() <= Trait.SERVICE))
        .sorted(
            Comparator.comparing((Similar s) -> Math.round(-s.score() * 1e9))
                .thenComparing(s -> -corpus.all().indexOf(s.postmortem())))
        .limit(5)
        .toList();
  }

  private static List<Trait> shared(Weights weights, PlainPostmortem one, PlainPostmortem other) {
    List<Trait> theirs = traits(other);
    return traits(one).stream()
        .filter(theirs::contains)
        .sorted(
            Comparator.comparing((Trait t) -> Math.round(-weights.of(t) * 1e9))
                .thenComparing(Trait::sort)
                .thenComparing(Trait::value))
        .toList();
  }

  private static List<Trait> traits(PlainPostmortem postmortem) {
    return Stream.of(
            postmortem.factors().stream().map(f -> new Trait(Trait.FACTOR, f)),
            postmortem.services().stream().map(s -> new Trait(Trait.SERVICE, s)),
            PlainPostmortem.text(postmortem.map("trigger"), "kind").stream()
                .filter(kind -> !kind.equals("unknown"))
                .map(kind -> new Trait(Trait.TRIGGER, kind)),
            postmortem.tags().stream().map(t -> new Trait(Trait.TAG, t)))
        .flatMap(traits -> traits)
        .toList();
  }

  /** What shared traits weigh: the rarer, the more it says. */
  private record Weights(int all, Map<Trait, Long> having) {

    static Weights of(PlainCorpus corpus) {
      Map<Trait, Long> having = new LinkedHashMap<>();
      corpus.all().forEach(t -> traits(t).forEach(trait -> having.merge(trait, 1L, Long::sum)));
      return new Weights(corpus.all().size(), having);
    }

    double of(Trait trait) {
      return Math.log(1 + (double) all / having.get(trait));
    }
  }

  /** Something that postmortems share. */
  private record Trait(int sort, String value) {

    static final int FACTOR = 0;
    static final int SERVICE = 1;
    static final int TRIGGER = 2;
    static final int TAG = 3;

    String words(PlainSettings settings) {
      return switch (sort) {
        case FACTOR -> settings.factorName(value);
        case SERVICE -> settings.serviceName(value);
        default -> value;
      };
    }
  }

  private record Similar(PlainPostmortem postmortem, List<Trait> shared, double score) {

    String why(PlainCorpus corpus) {
      List<String> sorts = List.of("factor", "service", "trigger", "tag");
      List<String> parts = new ArrayList<>();
      for (String sort : sorts) {
        List<String> own =
            shared.stream()
                .filter(t -> t.sort() == sorts.indexOf(sort))
                .map(t -> t.words(corpus.settings()))
                .toList();
        if (!own.isEmpty()) {
          parts.add(sort + (own.size() > 1 ? "s " : " ") + String.join(", ", own));
        }
      }
      return "similar: " + String.join("; ", parts);
    }
  }
}
