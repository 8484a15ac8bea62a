/** Words inside other notations: Markdown, HTML and XML, addresses. */
@NullMarked
package dev.postmortem.text.escape;

import org.jspecify.annotations.NullMarked;
