/** Comments and waivers by which an author lets a finding stand, with a reason. */
@NullMarked
package dev.postmortem.linter.suppression;

import org.jspecify.annotations.NullMarked;
