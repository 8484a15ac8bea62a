package dev.postmortem.linter.rules.causality;

import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.corpus.taxonomy.Taxonomy;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.DeclaredFaultTree;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.words.NearestWord;
import java.util.Optional;
import java.util.stream.Stream;

/** A contributing factor that the taxonomy does not know, or knows by another name. */
public final class UnknownFactor implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "unknown-factor",
              Family.CAUSALITY,
              "a factor is not in the taxonomy, or not under that name")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    context.frontMatter().contributingFactors().stream()
        .flatMap(declared -> declared.factor().stream())
        .forEach(
            factor ->
                check(factor, context.corpus().taxonomy(), context.document().source(), remarks));
    // Other rules report unknown factors elsewhere.
    Stream.concat(
            context.document().actions().stream().flatMap(action -> action.addresses().stream()),
            context.frontMatter().faultTree().stream().flatMap(DeclaredFaultTree::factors))
        .filter(factor -> context.corpus().taxonomy().resolve(factor.value()).isPresent())
        .forEach(
            factor ->
                check(factor, context.corpus().taxonomy(), context.document().source(), remarks));
  }

  private static void check(
      Located<String> word, Taxonomy taxonomy, SourceText source, Diagnostics remarks) {
    Optional<Factor> known = taxonomy.resolve(word.value());
    if (known.isPresent()) {
      String id = known.get().id();
      if (!id.equals(word.value())) {
        remarks
            .at(word, "The taxonomy's name for " + Quote.of(word.value()) + " is " + id)
            .help("write " + id)
            .fix(Fix.replaceValue(source, word.span(), id));
      }
      return;
    }
    Diagnostic remark = remarks.at(word, "Not in the taxonomy: " + Quote.of(word.value()));
    Optional<String> meant =
        NearestWord.of(word.value(), taxonomy.factors().stream().map(Factor::id).toList());
    if (meant.isPresent()) {
      remark
          .help("did you mean " + meant.get() + "?")
          .fix(Fix.replaceValue(source, word.span(), meant.get()));
    } else {
      remark.help(
          "use a factor of the taxonomy, or add this one under `factors` in postmortem.yml");
    }
  }
}
