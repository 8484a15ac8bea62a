/** A site that is looked at while it is written: served, watched and loaded anew. */
@NullMarked
package dev.postmortem.sitegenerator.serve;

import org.jspecify.annotations.NullMarked;
