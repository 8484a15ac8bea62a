package dev.postmortem.linter.rules.process;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.RuleOption;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.model.Status;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.text.format.Counts;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A published postmortem that too few others have read. */
public final class TooFewReviewers implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "too-few-reviewers",
              Family.PROCESS,
              "a published postmortem has too few reviewers besides its author")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR)
          .with(
              RuleOption.number(
                  "at-least",
                  2,
                  "how many reviewers a published postmortem needs besides its author"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    FrontMatter frontMatter = context.frontMatter();
    Optional<Located<Status>> published =
        frontMatter
            .status()
            .filter(s -> s.value() == Status.PUBLISHED || s.value() == Status.CLOSED);
    if (published.isEmpty()) {
      return;
    }
    List<String> named = frontMatter.reviewers().stream().map(r -> handle(r.value())).toList();
    Optional<String> author =
        frontMatter
            .roles()
            .flatMap(roles -> roles.scalar("author"))
            .filter(a -> !a.isNull())
            .map(YamlScalar::text)
            .map(TooFewReviewers::handle);
    long others = named.stream().distinct().filter(r -> !author.equals(Optional.of(r))).count();
    int wanted = context.options().number("at-least");
    if (others >= wanted) {
      return;
    }
    boolean ownReview = author.filter(named::contains).isPresent();
    Span place = frontMatter.keySpan("reviewers").orElseGet(() -> published.get().span());
    remarks
        .ofFile(
            place,
            "This postmortem is %s with %s; %s required%s"
                .formatted(
                    published.get().value().word(),
                    reviewers(others),
                    wanted == 1 ? "one is" : wanted + " are",
                    ownReview ? ", not counting the author" : ""))
        .help("ask people who were not involved to review it, and add them to `reviewers`");
  }

  private static String handle(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    return plain.startsWith("@") ? plain.substring(1) : plain;
  }

  private static String reviewers(long count) {
    return count == 0 ? "no reviewer" : Counts.inWords(count, "reviewer");
  }
}
