/** Comments and waivers by which an author suppresses a finding, with a reason. */
@NullMarked
package dev.postmortem.linter.suppression;

import org.jspecify.annotations.NullMarked;
