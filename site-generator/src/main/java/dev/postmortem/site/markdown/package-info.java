/** Markdown becomes safe HTML; the only package here that knows flexmark. */
@NullMarked
package dev.postmortem.site.markdown;

import org.jspecify.annotations.NullMarked;
