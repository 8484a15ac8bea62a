/**
 * What each page says: one record per template, its words and numbers finished. An {@code href} is
 * counted from the site's root, and templates put {@code {{root}}} before it; a {@code url} leads
 * elsewhere.
 */
@NullMarked
package dev.postmortem.sitegenerator.page;

import org.jspecify.annotations.NullMarked;
