/** Where a caret stands in YAML, also in broken YAML. */
@NullMarked
package dev.postmortem.editor.yaml;

import org.jspecify.annotations.NullMarked;
