/** Where a caret is in YAML, also in broken YAML. */
@NullMarked
package dev.postmortem.languageserver.yaml;

import org.jspecify.annotations.NullMarked;
