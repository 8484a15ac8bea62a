/** Source text and positions in it: the only place where offsets become lines and columns. */
@NullMarked
package dev.postmortem.schema.text;

import org.jspecify.annotations.NullMarked;
