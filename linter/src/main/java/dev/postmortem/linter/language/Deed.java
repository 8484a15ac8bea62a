package dev.postmortem.linter.language;

import dev.postmortem.linter.language.syntax.Agent;
import dev.postmortem.text.source.Span;

/**
 * What somebody is told to have done.
 *
 * @param agent who did it
 * @param span agent and verb, in the prose's text
 */
public record Deed(Agent agent, Span span) {}
