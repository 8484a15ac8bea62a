/** Work that a body lists: what, who, until when, tracked where. */
@NullMarked
package dev.postmortem.schema.document.action;

import org.jspecify.annotations.NullMarked;
