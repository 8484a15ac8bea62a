/**
 * YAML with positions, read by the rules of the YAML 1.2 core schema; the only package that knows
 * SnakeYAML.
 */
@NullMarked
package dev.postmortem.schema.yaml;

import org.jspecify.annotations.NullMarked;
