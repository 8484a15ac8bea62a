package dev.postmortem.sitegenerator.html;

import java.util.Optional;

/** Where the links and images of one text lead once it is on a page. */
public interface LinkTargets {

  /**
   * The address to write for a link.
   *
   * @param address as the author wrote it; its protocol is harmless
   * @return empty if there is nothing to lead to: the words stay, the link goes
   */
  Optional<String> link(String address);

  /**
   * The address to write for an image.
   *
   * @param address as the author wrote it
   * @return empty if the image cannot be shown here
   */
  Optional<String> image(String address);

  /** The address that stands in for an image that cannot be shown, if there is one. */
  Optional<String> insteadOfImage(String address);

  /** The anchor to write for an anchor of the text, so that it meets none of the page's own. */
  String anchor(String id);
}
