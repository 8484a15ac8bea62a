package dev.postmortem.corpus;

import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Visibility;

/** Who a site, feed, export or figure is made for. */
public enum Audience {
  /** The organisation: everything but {@code restricted} postmortems. */
  INTERNAL,
  /**
   * Everyone: only {@code public} postmortems; of security incidents only the ones that are cleared
   * ({@code redacted_by}).
   */
  PUBLIC;

  /** Whether this audience may know that a postmortem exists. */
  public boolean mayRead(Postmortem postmortem) {
    return switch (this) {
      case INTERNAL -> postmortem.publishing().visibility() != Visibility.RESTRICTED;
      case PUBLIC ->
          postmortem.publishing().visibility() == Visibility.PUBLIC
              && (postmortem.kind() != Kind.SECURITY
                  || postmortem.publishing().redactedBy().isPresent());
    };
  }
}
