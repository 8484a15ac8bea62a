/** Sets a repository up: settings, a workflow, a hook, a template. */
@NullMarked
package dev.postmortem.tasks.init;

import org.jspecify.annotations.NullMarked;
