/** Rules over a repository of postmortems: one request, one result. */
@NullMarked
package dev.postmortem.linter;

import org.jspecify.annotations.NullMarked;
