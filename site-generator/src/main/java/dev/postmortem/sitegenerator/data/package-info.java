/** The corpus for machines: JSON and CSV; the only package here that knows Jackson. */
@NullMarked
package dev.postmortem.sitegenerator.data;

import org.jspecify.annotations.NullMarked;
