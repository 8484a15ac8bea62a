package dev.postmortem.linter.rules;

import dev.postmortem.corpus.config.RulePack;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Rule;
import dev.postmortem.linter.rules.actions.ActionAddressesUnknownFactor;
import dev.postmortem.linter.rules.actions.ActionWithoutDoneWhen;
import dev.postmortem.linter.rules.actions.ActionWithoutDueDate;
import dev.postmortem.linter.rules.actions.ActionWithoutOwner;
import dev.postmortem.linter.rules.actions.ActionWithoutTicket;
import dev.postmortem.linter.rules.actions.ClosedWithOpenActions;
import dev.postmortem.linter.rules.actions.CollectiveOwner;
import dev.postmortem.linter.rules.actions.DuplicateActionId;
import dev.postmortem.linter.rules.actions.ImpossibleActionDates;
import dev.postmortem.linter.rules.actions.MissingTicket;
import dev.postmortem.linter.rules.actions.NoActions;
import dev.postmortem.linter.rules.actions.OneSidedActions;
import dev.postmortem.linter.rules.actions.OverdueAction;
import dev.postmortem.linter.rules.actions.TicketStateMismatch;
import dev.postmortem.linter.rules.actions.TooManyActions;
import dev.postmortem.linter.rules.actions.UnaddressedFactor;
import dev.postmortem.linter.rules.actions.UnknownAction;
import dev.postmortem.linter.rules.actions.UntrackedAction;
import dev.postmortem.linter.rules.actions.UnverifiedAction;
import dev.postmortem.linter.rules.actions.VagueAction;
import dev.postmortem.linter.rules.causality.FaultTreeMismatch;
import dev.postmortem.linter.rules.causality.MissingTrigger;
import dev.postmortem.linter.rules.causality.MitigationAsFix;
import dev.postmortem.linter.rules.causality.NoSystemicFactor;
import dev.postmortem.linter.rules.causality.SingleCause;
import dev.postmortem.linter.rules.causality.SingleCauseHeading;
import dev.postmortem.linter.rules.causality.TooFewFactors;
import dev.postmortem.linter.rules.causality.TriggerAsFactor;
import dev.postmortem.linter.rules.causality.UnbranchedWhys;
import dev.postmortem.linter.rules.causality.UnknownFactor;
import dev.postmortem.linter.rules.causality.WhyEndsAtPerson;
import dev.postmortem.linter.rules.document.BrokenLink;
import dev.postmortem.linter.rules.document.Configuration;
import dev.postmortem.linter.rules.document.CutValue;
import dev.postmortem.linter.rules.document.DuplicateId;
import dev.postmortem.linter.rules.document.DuplicateKey;
import dev.postmortem.linter.rules.document.FrontMatterSchema;
import dev.postmortem.linter.rules.document.FrontMatterSyntax;
import dev.postmortem.linter.rules.document.ImpossibleTimes;
import dev.postmortem.linter.rules.document.MisplacedFile;
import dev.postmortem.linter.rules.document.OtherLanguage;
import dev.postmortem.linter.rules.document.SuppressionWithoutReason;
import dev.postmortem.linter.rules.document.TableCellCount;
import dev.postmortem.linter.rules.document.TimeWithoutOffset;
import dev.postmortem.linter.rules.document.UnknownReference;
import dev.postmortem.linter.rules.document.UnknownTerm;
import dev.postmortem.linter.rules.document.UnusedSuppression;
import dev.postmortem.linter.rules.evidence.AmbiguousZone;
import dev.postmortem.linter.rules.evidence.DurationContradictsTimes;
import dev.postmortem.linter.rules.evidence.EmptySection;
import dev.postmortem.linter.rules.evidence.MissingSection;
import dev.postmortem.linter.rules.evidence.NoEvidence;
import dev.postmortem.linter.rules.evidence.NoLuckSection;
import dev.postmortem.linter.rules.evidence.PastedLog;
import dev.postmortem.linter.rules.evidence.TimelineContradictsTimes;
import dev.postmortem.linter.rules.evidence.TimelineOutOfOrder;
import dev.postmortem.linter.rules.evidence.TimelineWithoutSource;
import dev.postmortem.linter.rules.evidence.TimelineWithoutZone;
import dev.postmortem.linter.rules.evidence.TooLong;
import dev.postmortem.linter.rules.evidence.UndetectedByUs;
import dev.postmortem.linter.rules.evidence.UnquantifiedImpact;
import dev.postmortem.linter.rules.evidence.UnreadTime;
import dev.postmortem.linter.rules.house.HouseRule;
import dev.postmortem.linter.rules.process.LatePublication;
import dev.postmortem.linter.rules.process.RepeatedWhileActionOpen;
import dev.postmortem.linter.rules.process.SeverityLowered;
import dev.postmortem.linter.rules.process.TooFewReviewers;
import dev.postmortem.linter.rules.process.UnlinkedRecurrence;
import dev.postmortem.linter.rules.safety.CommittedDump;
import dev.postmortem.linter.rules.safety.PersonalData;
import dev.postmortem.linter.rules.safety.RawHtml;
import dev.postmortem.linter.rules.safety.Secret;
import dev.postmortem.linter.rules.safety.UnredactedSecurity;
import dev.postmortem.linter.rules.wording.BlameWord;
import dev.postmortem.linter.rules.wording.FlaggedTerm;
import dev.postmortem.linter.rules.wording.Heroics;
import dev.postmortem.linter.rules.wording.Hindsight;
import dev.postmortem.linter.rules.wording.HindsightCertainty;
import dev.postmortem.linter.rules.wording.HumanError;
import dev.postmortem.linter.rules.wording.JudgementalWord;
import dev.postmortem.linter.rules.wording.NamedPerson;
import dev.postmortem.linter.rules.wording.PersonAtFault;
import dev.postmortem.linter.rules.wording.RepairThePerson;
import dev.postmortem.linter.rules.wording.WhyAskedOfPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every rule, in one list: by family, then by id. */
public final class Rules {

  private static final List<Rule> ALL =
      List.of(
          new BrokenLink(),
          new Configuration(id -> find(id).isPresent()),
          new CutValue(),
          new DuplicateId(),
          new DuplicateKey(),
          new FrontMatterSchema(),
          new FrontMatterSyntax(),
          new ImpossibleTimes(),
          new MisplacedFile(),
          new OtherLanguage(),
          new SuppressionWithoutReason(),
          new TableCellCount(),
          new TimeWithoutOffset(),
          new UnknownReference(),
          new UnknownTerm(),
          new UnusedSuppression(),
          new BlameWord(),
          new FlaggedTerm(),
          new Heroics(),
          new Hindsight(),
          new HindsightCertainty(),
          new HumanError(),
          new JudgementalWord(),
          new NamedPerson(),
          new PersonAtFault(),
          new RepairThePerson(),
          new WhyAskedOfPerson(),
          new FaultTreeMismatch(),
          new MissingTrigger(),
          new MitigationAsFix(),
          new NoSystemicFactor(),
          new SingleCause(),
          new SingleCauseHeading(),
          new TooFewFactors(),
          new TriggerAsFactor(),
          new UnbranchedWhys(),
          new UnknownFactor(),
          new WhyEndsAtPerson(),
          new ActionAddressesUnknownFactor(),
          new ActionWithoutDoneWhen(),
          new ActionWithoutDueDate(),
          new ActionWithoutOwner(),
          new ActionWithoutTicket(),
          new ClosedWithOpenActions(),
          new CollectiveOwner(),
          new DuplicateActionId(),
          new ImpossibleActionDates(),
          new MissingTicket(),
          new NoActions(),
          new OneSidedActions(),
          new OverdueAction(),
          new TicketStateMismatch(),
          new TooManyActions(),
          new UnaddressedFactor(),
          new UnknownAction(),
          new UntrackedAction(),
          new UnverifiedAction(),
          new VagueAction(),
          new AmbiguousZone(),
          new DurationContradictsTimes(),
          new EmptySection(),
          new MissingSection(),
          new NoEvidence(),
          new NoLuckSection(),
          new PastedLog(),
          new TimelineContradictsTimes(),
          new TimelineOutOfOrder(),
          new TimelineWithoutSource(),
          new TimelineWithoutZone(),
          new TooLong(),
          new UndetectedByUs(),
          new UnquantifiedImpact(),
          new UnreadTime(),
          new LatePublication(),
          new RepeatedWhileActionOpen(),
          new SeverityLowered(),
          new TooFewReviewers(),
          new UnlinkedRecurrence(),
          new CommittedDump(),
          new PersonalData(),
          new RawHtml(),
          new Secret(),
          new UnredactedSecurity());

  private Rules() {}

  /**
   * All rules of a repository: these, then those of the organisation's own packs. A rule of a pack
   * that has the name of another rule or of a family is left out.
   */
  public static List<Rule> of(dev.postmortem.corpus.config.Settings configuration) {
    List<Rule> rules = new ArrayList<>(ALL);
    for (RulePack pack : configuration.linting().packs()) {
      pack.rules().stream()
          .filter(rule -> !isTaken(rule.id().value()))
          .forEach(rule -> rules.add(new HouseRule(pack, rule)));
    }
    return List.copyOf(rules);
  }

  /** Whether a name is that of a rule of this toolchain or of a family. */
  private static boolean isTaken(String name) {
    return find(name).isPresent() || Family.of(name).isPresent();
  }

  /** All rules of this toolchain. */
  public static List<Rule> all() {
    return ALL;
  }

  /** The rule of this toolchain with an id. */
  public static Optional<Rule> find(String id) {
    return ALL.stream().filter(r -> r.info().id().equals(id)).findFirst();
  }
}
