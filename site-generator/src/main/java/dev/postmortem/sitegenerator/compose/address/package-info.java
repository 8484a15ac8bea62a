/** The addresses of pages and files. */
@NullMarked
package dev.postmortem.sitegenerator.compose.address;

import org.jspecify.annotations.NullMarked;
