/** A site that is looked at while it is written: served, watched and reloaded. */
@NullMarked
package dev.postmortem.sitegenerator.serve;

import org.jspecify.annotations.NullMarked;
