/** Files for machines: feeds, sitemap, robots. */
@NullMarked
package dev.postmortem.sitegenerator.page.machine;

import org.jspecify.annotations.NullMarked;
