/** The command {@code postmortem}: options, one typed request per task, exit codes. */
@NullMarked
package dev.postmortem.cli;

import org.jspecify.annotations.NullMarked;
