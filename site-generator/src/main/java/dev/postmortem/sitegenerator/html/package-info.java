/** HTML that is safe to send to a reader, and the sanitizer that makes it so. */
@NullMarked
package dev.postmortem.sitegenerator.html;

import org.jspecify.annotations.NullMarked;
