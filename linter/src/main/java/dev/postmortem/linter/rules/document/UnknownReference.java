package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.Remark;
import dev.postmortem.linter.rule.Remarks;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.text.Located;
import dev.postmortem.schema.text.NearestWord;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A reference to a postmortem that is not there, or to itself. */
public final class UnknownReference implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
          "unknown-reference", Family.DOCUMENT, "a related postmortem is not there, or is itself");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Remarks remarks) {
    Set<String> others = new TreeSet<>(context.vocabulary().ids());
    others.remove(context.document().id());
    context.frontMatter().related().forEach(id -> judge("related", id, others, context, remarks));
    context
        .frontMatter()
        .recurrenceOf()
        .ifPresent(id -> judge("recurrence_of", id, others, context, remarks));
  }

  private static void judge(
      String key,
      Located<String> id,
      Set<String> others,
      DocumentContext context,
      Remarks remarks) {
    if (id.value().equals(context.document().id())) {
      remarks.at(id, key + " names this postmortem itself").help("name another one, or remove it");
      return;
    }
    if (others.contains(id.value())) {
      return;
    }
    Remark remark = remarks.at(id, key + " names no postmortem: " + Quote.of(id.value()));
    Optional<String> meant = NearestWord.of(id.value(), others);
    meant.ifPresent(m -> remark.fix(Fix.replaceValue(context.document().source(), id.span(), m)));
    remark.help(
        meant
            .map(m -> "did you mean " + m + "?")
            .orElse("write its id: the file name without .md, unless its front matter has an id"));
  }
}
