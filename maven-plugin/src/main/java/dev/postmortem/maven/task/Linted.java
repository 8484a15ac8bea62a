package dev.postmortem.maven.task;

import dev.postmortem.corpus.Repository;
import dev.postmortem.linter.LintResult;

/** What a lint run came to, and what it was run on. */
public record Linted(Repository repository, LintResult result) {}
