package dev.postmortem.schema.document.frontmatter;

import dev.postmortem.schema.validation.PostmortemSchema;
import dev.postmortem.schema.validation.SchemaProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds what the schema says about a front matter to what went wrong in reading the file. */
public final class FrontMatterProblems {

  private FrontMatterProblems() {}

  public static List<DocumentProblem> and(List<DocumentProblem> reading, FrontMatter frontMatter) {
    if (frontMatter.root().entries().isEmpty()) {
      return reading;
    }
    boolean partial =
        reading.stream()
            .anyMatch(
                p ->
                    p.kind() == DocumentProblem.Kind.SYNTAX
                        && p.span().start() <= frontMatter.span().end());
    List<DocumentProblem> all = new ArrayList<>(reading);
    for (SchemaProblem problem :
        PostmortemSchema.frontMatter().problems(frontMatter.root(), frontMatter.anchor())) {
      // A key that could not be read is not missing.
      boolean missing = problem.span().equals(frontMatter.anchor());
      if (!(partial && missing)) {
        all.add(
            new DocumentProblem(
                DocumentProblem.Kind.SCHEMA,
                problem.span(),
                problem.message(),
                problem.replacement()));
      }
    }
    all.sort(Comparator.comparing(DocumentProblem::span));
    return List.copyOf(all);
  }
}
