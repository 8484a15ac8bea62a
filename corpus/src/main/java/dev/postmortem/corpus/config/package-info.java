/** What an organisation sets in postmortem.yml, as typed values with a default for everything. */
@NullMarked
package dev.postmortem.corpus.config;

import org.jspecify.annotations.NullMarked;
