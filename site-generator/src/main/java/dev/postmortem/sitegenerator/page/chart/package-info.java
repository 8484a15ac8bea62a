/** Charts and drawings as plain data. */
@NullMarked
package dev.postmortem.sitegenerator.page.chart;

import org.jspecify.annotations.NullMarked;
