/**
 * Asks trackers how they have tickets; the only package that opens a connection to another host.
 * Never reached from an editor: nothing below this module knows it.
 */
@NullMarked
package dev.postmortem.tasks.ticket;

import org.jspecify.annotations.NullMarked;
