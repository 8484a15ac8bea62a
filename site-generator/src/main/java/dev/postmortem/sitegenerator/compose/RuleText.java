package dev.postmortem.sitegenerator.compose;

import java.util.List;
import java.util.Optional;

/**
 * A rule as the site shows it; who builds the site hands it in, for the site does not know the
 * linter.
 *
 * @param id kebab-case; its page becomes {@code rules/<id>.html}
 * @param family the word of its family in configuration
 * @param familyAbout what the rules of the family are about, in a few words
 * @param summary one line: what it finds
 * @param level what its findings weigh in this repository: {@code error}, {@code warning}, {@code
 *     off}
 * @param profiles what they weigh in each profile, weakest profile first
 * @param release since which release it is there and how stable it is; empty for an organisation's
 *     own rule
 * @param page its page as Markdown: what it does, why, examples with carets, options, sources
 */
public record RuleText(
    String id,
    String family,
    String familyAbout,
    String summary,
    String level,
    List<ProfileLevel> profiles,
    Optional<String> release,
    String page) {

  /** Copies the levels. */
  public RuleText {
    profiles = List.copyOf(profiles);
  }

  /** What a rule's findings weigh in a profile. */
  public record ProfileLevel(String profile, String level) {}
}
