package dev.postmortem.sitegenerator.page.part;

import java.util.Optional;

/** Words and the address outside this site that they stand for, where it can be linked. */
public record Reference(String text, Optional<String> url) {}
