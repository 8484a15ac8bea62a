/** Every figure that site, digest and exports show, each defined once; see docs/analytics.md. */
@NullMarked
package dev.postmortem.corpus.analytics;

import org.jspecify.annotations.NullMarked;
