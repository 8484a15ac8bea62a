/** Other names for factors, tags, services and teams, everywhere at once. */
@NullMarked
package dev.postmortem.languageserver.rename;

import org.jspecify.annotations.NullMarked;
