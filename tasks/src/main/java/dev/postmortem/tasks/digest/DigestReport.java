package dev.postmortem.tasks.digest;

import dev.postmortem.corpus.Corpus;
import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.Digest;
import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.action.ActionState;
import dev.postmortem.corpus.analytics.factor.FactorFacts;
import dev.postmortem.corpus.analytics.factor.Rollup;
import dev.postmortem.corpus.analytics.figure.EvidencePart;
import dev.postmortem.corpus.analytics.figure.Group;
import dev.postmortem.corpus.analytics.period.FrequencyChange;
import dev.postmortem.corpus.analytics.similarity.Recurrences;
import dev.postmortem.corpus.export.SiteLinks;
import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Status;
import dev.postmortem.tasks.ShareText;
import dev.postmortem.text.escape.MarkdownText;
import dev.postmortem.text.format.Counts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a period brought, as Markdown to paste into a mail. What may not be read by its audience is
 * in no line and in no count, since it is in no {@link CorpusView}.
 */
public final class DigestReport {

  /** Below this many incidents the text warns that changes may be chance. */
  private static final int MIN_INCIDENTS_FOR_TRENDS = 30;

  private static final int MAX_FACTORS = 5;
  private static final int MAX_ACTIONS = 15;

  private final Corpus corpus;
  private final Analytics analytics;
  private final CorpusView view;
  private final Periods.Named named;
  private final Digest digest;
  private final SiteLinks links;
  private final StringBuilder text = new StringBuilder();

  private DigestReport(Corpus corpus, CorpusView view, Periods.Named named) {
    this.corpus = corpus;
    this.view = view;
    this.analytics = Analytics.of(view);
    this.named = named;
    this.digest = analytics.digest(named.period());
    this.links = new SiteLinks(view.configuration().site());
  }

  /**
   * The text of a digest.
   *
   * @param view what its readers may know of the corpus
   */
  public static String of(Corpus corpus, CorpusView view, Periods.Named period) {
    return new DigestReport(corpus, view, period).write();
  }

  private String write() {
    line("# " + view.configuration().site().title() + ": " + named.name());
    line("");
    line(
        "%s to %s, as of %s."
            .formatted(named.period().first(), named.period().last(), view.today()));
    if (!named.period().last().isBefore(view.today())) {
      line("The period is not over yet.");
    }
    happened();
    recurrences();
    factors();
    programs();
    actions();
    reading();
    notes();
    return text.toString();
  }

  private void happened() {
    heading("What happened");
    if (digest.incidents().isEmpty() && digest.nearMisses().isEmpty()) {
      line("No incident or near miss with a postmortem started in this period.");
    } else {
      String severities =
          digest.severities().stream()
              .map(g -> g.count() + " " + g.value().orElse("without a severity"))
              .collect(Collectors.joining(", "));
      line(
          Counts.of(digest.incidents().size(), "incident")
              + (severities.isEmpty() ? "" : " (" + severities + ")")
              + " and "
              + Counts.of(digest.nearMisses().size(), "near miss")
              + "; "
              + Counts.of(digest.published().size(), "postmortem was", "postmortems were")
              + " published."
              + undated());
      line("");
      digest.incidents().forEach(id -> incident(id, ""));
      digest.nearMisses().forEach(id -> incident(id, "near miss: "));
    }
  }

  /** States what Git does not know, so that it does not read as zero. */
  private String undated() {
    long undated =
        digest.incidents().stream()
            .flatMap(id -> view.postmortem(id).stream())
            .filter(
                p ->
                    p.publishing().status().filter(Status.PUBLISHED::equals).isPresent()
                        || p.publishing().status().filter(Status.CLOSED::equals).isPresent())
            .filter(p -> analytics.publication(p.id()).flatMap(x -> x.on()).isEmpty())
            .count();
    return undated == 0
        ? ""
        : " Publication dates missing in the Git history: %d.".formatted(undated);
  }

  private void incident(String id, String kind) {
    Postmortem p = view.postmortem(id).orElseThrow();
    line(
        "- %s%s%s%s%s"
            .formatted(
                p.times().day().map(d -> d + " ").orElse(""),
                p.severity().map(s -> "**" + MarkdownText.escape(s) + "** ").orElse(""),
                kind,
                title(p),
                p.impact().summary().map(s -> ": " + DigestMarkdown.sentence(s)).orElse("")));
  }

  private void recurrences() {
    if (digest.recurrences().declared().isEmpty() && digest.recurrences().inferred().isEmpty()) {
      return;
    }
    heading("Recurrences");
    for (Recurrences.Declared r : digest.recurrences().declared()) {
      line("- %s is declared a recurrence of %s.".formatted(title(r.later()), title(r.earlier())));
    }
    for (Recurrences.Inferred r : digest.recurrences().inferred()) {
      line(
          "- %s resembles %s, %s earlier: both affect %s and list %s. This is not declared: check whether it is a recurrence."
              .formatted(
                  title(r.later()),
                  title(r.closest()),
                  Counts.of(r.days(), "day"),
                  DigestMarkdown.listed(r.sharedServices()),
                  DigestMarkdown.listed(r.sharedFactors().stream().map(this::factor).toList())));
    }
  }

  private void factors() {
    List<Group> named = digest.factors().stream().filter(g -> g.value().isPresent()).toList();
    if (named.isEmpty()) {
      return;
    }
    heading("Contributing factors");
    int incidents = digest.incidents().size();
    line("Most often named, by number of incidents (one incident names several):");
    line("");
    named.stream()
        .limit(MAX_FACTORS)
        .forEach(
            g ->
                line(
                    "- %s: %d of %d"
                        .formatted(factor(g.value().orElseThrow()), g.count(), incidents)));
    int rest = named.size() - MAX_FACTORS;
    if (rest > 0) {
      line("- and " + Counts.of(rest, "more factor"));
    }
    List<FactorFacts> rising = rising();
    line("");
    if (rising.isEmpty()) {
      line(
          "No factor rises more than chance explains (half year to the end of the period, against the half year before).");
      return;
    }
    line("Rising, in the half year to the end of the period against the half year before:");
    line("");
    rising.stream().limit(MAX_FACTORS).forEach(f -> line(rising(f)));
  }

  /** As of the period's end, so that the digest of a past quarter does not depend on today. */
  private List<FactorFacts> rising() {
    LocalDate end = named.period().last();
    Digest then = digest;
    if (end.isBefore(view.today())) {
      Corpus past = new Corpus(corpus.configuration(), corpus.postmortems(), corpus.history(), end);
      then = Analytics.of(CorpusView.of(past, view.audience())).digest(named.period());
    }
    return then.rising();
  }

  private String rising(FactorFacts f) {
    FrequencyChange c = f.change();
    String sure =
        c.direction() == FrequencyChange.Direction.RISING
            ? "chance alone explains this in %.0f %% of cases"
                .formatted(Math.max(1, c.pValue() * 100))
            : "which chance may explain (%.0f %% of cases)".formatted(c.pValue() * 100);
    return "- %s: %d of %d incidents, before %d of %d; %s"
        .formatted(factor(f.id()), c.recent(), c.recentOf(), c.previous(), c.previousOf(), sure);
  }

  private void programs() {
    List<Rollup.Program> programs = analytics.rollup().programs();
    if (programs.isEmpty()) {
      return;
    }
    heading("Programs suggested");
    line(
        "Factors that recur across unrelated services need one program, not many single fixes (over all time, at least "
            + analytics.rollup().threshold()
            + " incidents of which no two share a service):");
    line("");
    for (Rollup.Program program : programs.stream().limit(MAX_FACTORS).toList()) {
      line(
          "- %s: %d unrelated incidents; %s"
              .formatted(
                  factor(program.factor()),
                  program.unrelated().count(),
                  program.openActions().isEmpty()
                      ? "no open action addresses it"
                      : Counts.of(program.openActions().size(), "open action")
                          + " would serve it: "
                          + DigestMarkdown.listed(
                              program.openActions().stream()
                                  .limit(3)
                                  .map(row -> MarkdownText.code(row.key()))
                                  .toList())
                          + (program.openActions().size() > 3 ? ", …" : "")));
    }
    int rest = programs.size() - MAX_FACTORS;
    if (rest > 0) {
      line("- and " + rest + " more");
    }
  }

  private void actions() {
    heading("Actions");
    int late = digest.landedLate().size();
    line(
        "%s completed in this period%s; of those due in it, %s %s still open. As of %s %d are open, %d of them overdue."
            .formatted(
                Counts.of(digest.landed().size(), "action"),
                late == 0 ? "" : ", " + late + " of them late",
                digest.missed().isEmpty() ? "none" : Integer.toString(digest.missed().size()),
                digest.missed().size() < 2 ? "is" : "are",
                view.today(),
                analytics.actions().open().count(),
                analytics.actions().count(ActionState.OVERDUE)));
    String share = ShareText.sentence(analytics.actions().doneInTime());
    if (!share.isEmpty()) {
      line("Over all time, done in time of those due so far: " + share + ".");
    }
    list("Completed:", digest.landed());
    list("Due in this period and not done:", digest.missed());
  }

  private void list(String head, List<ActionRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    line("");
    line(head);
    line("");
    for (ActionRow row : rows.stream().limit(MAX_ACTIONS).toList()) {
      List<String> about = new ArrayList<>();
      row.action().owner().map(MarkdownText::escape).ifPresent(about::add);
      row.action().ticket().map(this::ticket).ifPresent(about::add);
      row.action()
          .due()
          .filter(due -> row.state() == ActionState.DONE_LATE || row.state().open())
          .ifPresent(due -> about.add("due " + due));
      row.timing().doneOn().ifPresent(day -> about.add("done " + day));
      line(
          "- %s%s, from %s"
              .formatted(
                  MarkdownText.escape(row.action().action()),
                  about.isEmpty() ? "" : " (" + String.join(", ", about) + ")",
                  title(row.postmortem())));
    }
    if (rows.size() > MAX_ACTIONS) {
      line("- and " + (rows.size() - MAX_ACTIONS) + " more");
    }
  }

  private void reading() {
    Optional<Digest.Reading> reading = digest.worthReading();
    if (reading.isEmpty()) {
      return;
    }
    heading("Worth reading");
    Digest.Reading r = reading.get();
    String why =
        switch (r.reason()) {
          case REVIEWED_BEST ->
              "reviewers scored the document "
                  + r.reviewScore().orElseThrow()
                  + " of 5, the highest of the period";
          case EVIDENCED_BEST ->
              "no review scores; it has the most evidence ("
                  + r.evidenceParts()
                  + " of "
                  + EvidencePart.shownTo(view.audience()).size()
                  + " parts)";
        };
    line(title(r.postmortem()) + ": " + why + ".");
    view.postmortem(r.postmortem())
        .flatMap(p -> p.impact().summary())
        .ifPresent(s -> quote(DigestMarkdown.sentence(s)));
  }

  private void quote(String words) {
    line("");
    line("> " + words);
  }

  private void notes() {
    if (digest.incidents().size() < MIN_INCIDENTS_FOR_TRENDS) {
      line("");
      line(
          "*With fewer than "
              + MIN_INCIDENTS_FOR_TRENDS
              + " incidents, most differences between periods are chance: read the incidents, not the numbers."
              + links
                  .at("about/index.html")
                  .map(a -> " [How the figures are computed](" + a + ").")
                  .orElse("")
              + "*");
    }
  }

  private String title(String id) {
    return view.postmortem(id).map(this::title).orElse(MarkdownText.code(id));
  }

  private String title(Postmortem p) {
    return MarkdownText.link(p.title().isBlank() ? p.id() : p.title(), links.page(p.id()));
  }

  private String factor(String id) {
    return analytics
        .factor(id)
        .flatMap(FactorFacts::factor)
        .map(Factor::name)
        .map(MarkdownText::escape)
        .orElse(MarkdownText.code(id));
  }

  private String ticket(String ticket) {
    if (ticket.startsWith("https://") || ticket.startsWith("http://")) {
      return "<" + ticket.replaceAll("[<>\\s]", "") + ">";
    }
    return MarkdownText.link(
        ticket,
        view.configuration().trackers().stream()
            .flatMap(t -> t.urlOf(ticket).stream())
            .findFirst());
  }

  private void heading(String words) {
    line("");
    line("## " + words);
    line("");
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
