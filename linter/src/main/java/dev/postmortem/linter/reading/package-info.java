/** What the linter reads out of a repository and a document before rules are asked. */
@NullMarked
package dev.postmortem.linter.reading;

import org.jspecify.annotations.NullMarked;
