/** Speaks the Model Context Protocol; the only package that knows its library. */
@NullMarked
package dev.postmortem.cli.mcp;

import org.jspecify.annotations.NullMarked;
