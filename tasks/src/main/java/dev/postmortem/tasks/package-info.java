/** What the goals do, without Maven: requests, and the calls that meet them. */
@NullMarked
package dev.postmortem.tasks;

import org.jspecify.annotations.NullMarked;
