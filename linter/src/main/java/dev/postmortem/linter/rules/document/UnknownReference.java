package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.words.NearestWord;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/** A reference to a postmortem that is not there, or to itself. */
public final class UnknownReference implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "unknown-reference",
              Family.DOCUMENT,
              "a reference names a missing postmortem, or the postmortem itself")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    context.frontMatter().related().forEach(id -> judge("related", id, context, remarks));
    context
        .frontMatter()
        .recurrenceOf()
        .ifPresent(id -> judge("recurrence_of", id, context, remarks));
  }

  private static void judge(
      String key, Located<String> id, DocumentContext context, Diagnostics remarks) {
    String own = context.document().id();
    Set<String> ids = context.vocabulary().ids();
    if (id.value().equals(own)) {
      remarks
          .at(id, key + " names this postmortem itself")
          .help("name another postmortem, or remove it");
    } else if (key.equals("recurrence_of") && isLater(id.value(), context)) {
      remarks
          .at(id, "recurrence_of names an incident that started after this one")
          .help("name the earlier incident, or write `recurrence_of` in the other postmortem");
    } else if (!ids.contains(id.value())) {
      Diagnostic remark =
          remarks.at(id, key + " names a postmortem that does not exist: " + Quote.of(id.value()));
      Optional<String> meant =
          NearestWord.of(id.value(), ids.stream().filter(other -> !other.equals(own)).toList());
      meant
          .filter(m -> !isNamed(m, context))
          .ifPresent(m -> remark.fix(Fix.replaceValue(context.document().source(), id.span(), m)));
      remark.help(
          meant
              .map(m -> "did you mean " + m + "?")
              .orElse("write its id: the file name without .md, or the `id` in its front matter"));
    }
  }

  private static boolean isLater(String id, DocumentContext context) {
    Optional<OffsetDateTime> own = context.frontMatter().startedAt().map(Located::value);
    return own.isPresent()
        && context.corpus().repository().documents().stream()
            .filter(other -> other.id().equals(id))
            .flatMap(other -> other.frontMatter().startedAt().stream())
            .anyMatch(other -> other.value().isAfter(own.get()));
  }

  private static boolean isNamed(String id, DocumentContext context) {
    return context.frontMatter().related().stream().anyMatch(other -> other.value().equals(id));
  }
}
