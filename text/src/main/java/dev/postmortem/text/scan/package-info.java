/** Reading a text from left to right. */
@NullMarked
package dev.postmortem.text.scan;

import org.jspecify.annotations.NullMarked;
