/**
 * The goals: parameters, one typed request, one call, Maven's exceptions. Only here is Maven known.
 */
@NullMarked
package dev.postmortem.mavenplugin;

import org.jspecify.annotations.NullMarked;
