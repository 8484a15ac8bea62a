/** Speed: generated corpora, microbenchmarks, and what whole-process measurements run on. */
@NullMarked
package dev.postmortem.benchmarks;

import org.jspecify.annotations.NullMarked;
