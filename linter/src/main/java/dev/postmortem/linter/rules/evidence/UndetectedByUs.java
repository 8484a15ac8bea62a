package dev.postmortem.linter.rules.evidence;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import dev.postmortem.schema.model.ActionKind;
import dev.postmortem.schema.model.ActionStatus;
import dev.postmortem.schema.model.Detection;
import dev.postmortem.text.source.Located;
import java.util.List;
import java.util.Optional;

/** Others found it first, and nothing will make that different next time. */
public final class UndetectedByUs implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "undetected-by-us",
              Family.EVIDENCE,
              "others detected the incident, and no action improves detection")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    Optional<Located<Detection>> others =
        context.frontMatter().detectedBy().filter(by -> isOthers(by.value()));
    List<DeclaredAction> actions =
        context.document().actions().stream()
            .filter(a -> a.status().filter(s -> s.value() == ActionStatus.DROPPED).isEmpty())
            .toList();
    boolean kindUnknown = actions.stream().anyMatch(a -> a.kind().isEmpty());
    boolean detects =
        actions.stream()
            .anyMatch(a -> a.kind().filter(k -> k.value() == ActionKind.DETECT).isPresent());
    if (others.isPresent() && !actions.isEmpty() && !kindUnknown && !detects) {
      remarks
          .ofFile(
              others.get().span(),
              "First detected by %s, and no action improves detection"
                  .formatted(who(others.get().value())))
          .help(
              "add an action with `kind: detect`, as in \"page when the share of rejected cards passes"
                  + " two per cent\"");
    }
  }

  private static boolean isOthers(Detection by) {
    return by == Detection.CUSTOMER || by == Detection.THIRD_PARTY || by == Detection.LUCK;
  }

  private static String who(Detection by) {
    return switch (by) {
      case CUSTOMER -> "customers";
      case THIRD_PARTY -> "a third party";
      default -> "luck";
    };
  }
}
