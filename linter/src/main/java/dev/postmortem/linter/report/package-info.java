/** What was found, formatted for people and for machines. */
@NullMarked
package dev.postmortem.linter.report;

import org.jspecify.annotations.NullMarked;
