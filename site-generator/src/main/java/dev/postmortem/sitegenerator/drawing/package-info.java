/** Where the parts of drawings and charts lie; templates make SVG of it. */
@NullMarked
package dev.postmortem.sitegenerator.drawing;

import org.jspecify.annotations.NullMarked;
