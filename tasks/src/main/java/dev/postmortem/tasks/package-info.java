/** What the goals do, told without Maven: requests, and the calls that meet them. */
@NullMarked
package dev.postmortem.tasks;

import org.jspecify.annotations.NullMarked;
