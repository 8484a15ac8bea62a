package dev.postmortem.sitegenerator.output;

import java.io.IOException;

/** A folder that may not be replaced by a site; the message is one sentence on why. */
public final class OccupiedFolderException extends IOException {

  private static final long serialVersionUID = 1;

  OccupiedFolderException(String message) {
    super(message);
  }
}
