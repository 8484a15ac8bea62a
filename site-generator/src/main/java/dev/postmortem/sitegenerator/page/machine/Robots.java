package dev.postmortem.sitegenerator.page.machine;

import java.util.Optional;

/**
 * What search engines may read.
 *
 * @param open whether they may at all: only on a public site
 * @param sitemap the sitemap's address
 */
public record Robots(boolean open, Optional<String> sitemap) {}
