package dev.postmortem.linter.fix;

import dev.postmortem.corpus.Repository;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.PreparedCorpus;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.language.LanguageAnalyser;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Tries fixes before anybody applies them: all at once, else one by one. */
public final class ProvenFixes {

  private final PreparedCorpus corpus;
  private final Baseline baseline;

  private ProvenFixes(PreparedCorpus corpus, Baseline baseline) {
    this.corpus = corpus;
    this.baseline = baseline;
  }

  /** Tries fixes in a corpus. */
  public static ProvenFixes in(PreparedCorpus corpus, Baseline baseline) {
    return new ProvenFixes(corpus, baseline);
  }

  /**
   * The fixes of one file that hold what they promise; empty if none does. Files other than
   * postmortems are not tried.
   *
   * @param refused takes findings whose fix does not
   */
  public Optional<FixedText> of(
      SourceText source, List<Finding> findings, Consumer<Finding> refused) {
    FixedText all = FixedText.of(source, findings);
    Optional<PostmortemDocument> document = corpus.context().repository().document(source.path());
    if (all.edits().isEmpty() || document.isEmpty()) {
      return Optional.of(all).filter(text -> !text.edits().isEmpty());
    }
    List<Finding> before = found(source.path(), corpus);
    Predicate<FixedText> holds = fixed -> holds(document.get(), before, fixed);
    if (holds.test(all)) {
      return Optional.of(all);
    }
    List<Finding> good = new ArrayList<>();
    for (Finding finding : findings) {
      FixedText alone = FixedText.of(source, List.of(finding));
      if (alone.edits().isEmpty()) {
        continue;
      }
      if (holds.test(alone)) {
        good.add(finding);
      } else {
        refused.accept(finding);
      }
    }
    if (good.isEmpty()) {
      return Optional.empty();
    }
    FixedText together = FixedText.of(source, good);
    return Optional.of(
        holds.test(together) ? together : FixedText.of(source, List.of(good.get(0))));
  }

  private boolean holds(PostmortemDocument document, List<Finding> before, FixedText fixed) {
    Optional<Repository> after =
        corpus.context().repository().withText(document.path(), fixed.text());
    return after.isPresent()
        && FixCheck.holds(
            document,
            before,
            fixed,
            found(document.path(), corpus.withText(document.path(), after.get())));
  }

  private List<Finding> found(String path, PreparedCorpus in) {
    return in.lint(path, baseline, LanguageAnalyser.english()).findings();
  }
}
