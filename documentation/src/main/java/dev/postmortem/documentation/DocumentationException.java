package dev.postmortem.documentation;

import java.util.List;

/** What is wrong with the documents, one line for each fault. */
public final class DocumentationException extends Exception {

  private static final long serialVersionUID = 1;

  DocumentationException(List<String> faults) {
    super(String.join("\n", faults));
  }
}
