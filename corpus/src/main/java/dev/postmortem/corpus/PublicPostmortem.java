package dev.postmortem.corpus;

import dev.postmortem.schema.model.EvidenceKind;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Postmortem.FaultTree;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What outsiders may read of a postmortem: a copy of the components that are listed here, one by
 * one, so that a new component stays private until it is added here.
 */
public final class PublicPostmortem {

  private static final Postmortem.Roles NO_ROLES =
      new Postmortem.Roles(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private final UnaryOperator<String> prose;
  private final UnaryOperator<String> factors;

  private PublicPostmortem(UnaryOperator<String> prose, UnaryOperator<String> factors) {
    this.prose = prose;
    this.factors = factors;
  }

  /** What outsiders may read of a postmortem, in its author's words. */
  public static Postmortem of(Postmortem p) {
    return of(p, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /**
   * What outsiders may read of a postmortem.
   *
   * @param prose hides words in the front matter's prose; the body is for the caller to clear
   * @param factors the id to publish for a factor as written
   */
  public static Postmortem of(
      Postmortem p, UnaryOperator<String> prose, UnaryOperator<String> factors) {
    return new PublicPostmortem(prose, factors).copy(p);
  }

  /** Whether a piece of evidence leads to where outsiders can go. */
  public static boolean mayShow(Postmortem.Evidence evidence) {
    return evidence.kind().filter(EvidenceKind.STATUS_PAGE::equals).isPresent();
  }

  private Postmortem copy(Postmortem p) {
    return new Postmortem(
        new Postmortem.Identity(p.id(), p.path(), prose.apply(p.title())),
        new Postmortem.Classification(p.kind(), p.severity(), p.services(), p.teams(), p.tags()),
        publishing(p.publishing()),
        new Postmortem.Times(
            p.times().started(),
            p.times().detected(),
            p.times().mitigated(),
            p.times().resolved(),
            p.times().day()),
        impact(p.impact()),
        analysis(p.analysis()),
        p.actions().stream().map(this::action).toList(),
        NO_ROLES,
        new Postmortem.Review(List.of(), p.review().score(), List.of()),
        references(p.references()),
        body(p.body()));
  }

  /** That it is cleared is public: only then outsiders see it. Who did is not. */
  private static Postmortem.Publishing publishing(Postmortem.Publishing publishing) {
    return new Postmortem.Publishing(
        publishing.status(),
        publishing.visibility(),
        publishing.redactedBy().map(name -> "redacted"));
  }

  private Postmortem.Impact impact(Postmortem.Impact impact) {
    return new Postmortem.Impact(
        impact.summary().map(prose),
        impact.usersAffected().map(prose),
        impact.requestsFailed().map(prose),
        impact.duration().map(prose),
        impact.revenue().map(prose),
        impact.dataLoss().map(prose),
        impact.slos().stream()
            .map(slo -> new Postmortem.Slo(slo.slo(), slo.errorBudgetBurned()))
            .toList());
  }

  private Postmortem.Analysis analysis(Postmortem.Analysis analysis) {
    return new Postmortem.Analysis(
        analysis.detectedBy(),
        // What the change was is a link into the organisation's own tools.
        analysis
            .trigger()
            .map(t -> new Postmortem.Trigger(t.kind(), t.summary().map(prose), Optional.empty())),
        analysis.factors().stream()
            .map(
                f ->
                    new Postmortem.ContributingFactor(
                        factors.apply(f.factor()), f.note().map(prose)))
            .toList(),
        analysis.faultTree().map(this::faultTree),
        analysis.method());
  }

  private FaultTree faultTree(FaultTree tree) {
    if (tree instanceof FaultTree.AllOf all) {
      return new FaultTree.AllOf(all.branches().stream().map(this::faultTree).toList());
    }
    if (tree instanceof FaultTree.AnyOf any) {
      return new FaultTree.AnyOf(any.branches().stream().map(this::faultTree).toList());
    }
    return new FaultTree.Leaf(factors.apply(((FaultTree.Leaf) tree).factor()));
  }

  private Postmortem.Action action(Postmortem.Action action) {
    return new Postmortem.Action(
        action.id(),
        prose.apply(action.action()),
        action.kind(),
        Optional.empty(),
        action.due(),
        Optional.empty(),
        action.status(),
        action.doneOn(),
        action.addresses().stream().map(factors).toList(),
        action.doneWhen().map(prose),
        Optional.empty());
  }

  private Postmortem.References references(Postmortem.References references) {
    return new Postmortem.References(
        Optional.empty(),
        references.evidence().stream()
            .filter(PublicPostmortem::mayShow)
            .map(e -> new Postmortem.Evidence(e.kind(), e.url(), e.note().map(prose)))
            .toList(),
        references.related(),
        references.recurrenceOf());
  }

  private static Postmortem.Body body(Postmortem.Body body) {
    return new Postmortem.Body(
        body.timeline().stream()
            .map(
                e ->
                    new Postmortem.Event(
                        e.at(), e.time(), e.text(), e.source(), e.sourced(), e.unverified()))
            .toList(),
        body.sections().stream()
            .map(s -> new Postmortem.BodySection(s.kind(), s.title(), s.opening()))
            .toList(),
        body.text());
  }
}
