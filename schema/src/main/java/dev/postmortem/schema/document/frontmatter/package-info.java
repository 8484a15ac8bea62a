/** The front matter: found, read, and every value with its place. */
@NullMarked
package dev.postmortem.schema.document.frontmatter;

import org.jspecify.annotations.NullMarked;
