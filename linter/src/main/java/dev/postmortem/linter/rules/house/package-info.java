/** Rules that an organisation wrote in rule packs. */
@NullMarked
package dev.postmortem.linter.rules.house;

import org.jspecify.annotations.NullMarked;
