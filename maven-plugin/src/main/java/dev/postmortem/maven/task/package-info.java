/** What the goals do, told without Maven: requests, and the calls that meet them. */
@NullMarked
package dev.postmortem.maven.task;

import org.jspecify.annotations.NullMarked;
