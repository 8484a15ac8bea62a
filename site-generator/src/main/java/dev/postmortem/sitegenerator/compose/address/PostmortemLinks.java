package dev.postmortem.sitegenerator.compose.address;

import dev.postmortem.corpus.files.LinkTarget;
import dev.postmortem.sitegenerator.html.LinkTargets;
import dev.postmortem.sitegenerator.html.WebAddress;
import dev.postmortem.text.escape.PercentEncoding;
import java.util.Optional;

/**
 * Where the links of one postmortem lead: other postmortems to their pages, images and documents to
 * their copies, other files of the repository to its web view, anchors to the page's own.
 */
public final class PostmortemLinks implements LinkTargets {

  /** Parts the anchors of a text from those of its page. */
  private static final String ANCHOR = "text-";

  private final String path;
  private final String folder;
  private final Addresses addresses;
  private final Attachments attachments;
  private final Optional<String> repositoryUrl;

  /**
   * Links of a file.
   *
   * @param path of the file, relative to the repository
   * @param repositoryUrl the repository's web view; empty if readers may not or cannot see it
   */
  public PostmortemLinks(
      String path, Addresses addresses, Attachments attachments, Optional<String> repositoryUrl) {
    this.path = path;
    this.folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    this.addresses = addresses;
    this.attachments = attachments;
    this.repositoryUrl = repositoryUrl;
  }

  @Override
  public Optional<String> link(String address) {
    LinkTarget target = LinkTarget.of(path, address);
    if (target instanceof LinkTarget.Here here) {
      return Optional.of("#" + anchor(here.anchor()));
    } else if (target instanceof LinkTarget.Web web) {
      String found = withProtocol(web.address());
      return found.startsWith("mailto:") ? Optional.of(found) : WebAddress.of(found);
    } else if (target instanceof LinkTarget.InRepository file && !file.path().isEmpty()) {
      return leadTo(file.path(), file.anchor());
    }
    return Optional.empty();
  }

  private Optional<String> leadTo(String path, String fragment) {
    Optional<String> page = addresses.incidentOfFile(path);
    if (page.isPresent()) {
      return page.map(p -> "../" + p + (fragment.isEmpty() ? "" : "#" + anchor(fragment)));
    }
    Attachments.FileType sort = Attachments.fileType(path);
    boolean beside = folder.isEmpty() || path.startsWith(folder + "/");
    if (sort == Attachments.FileType.IMAGE || (sort == Attachments.FileType.DOCUMENT && beside)) {
      return attachments.place(path).map(place -> "../" + PercentEncoding.encodePath(place));
    }
    if (addresses.isPostmortem(path)) {
      // A postmortem that is not on this site must not be named by its address either.
      return Optional.empty();
    }
    return repositoryUrl.map(url -> url + "/blob/HEAD/" + PercentEncoding.encodePath(path));
  }

  @Override
  public Optional<String> image(String address) {
    return LinkTarget.of(path, address) instanceof LinkTarget.InRepository file
        ? Optional.of(file.path())
            .filter(image -> Attachments.fileType(image) == Attachments.FileType.IMAGE)
            .flatMap(attachments::place)
            .map(place -> "../" + PercentEncoding.encodePath(place))
        : Optional.empty();
  }

  @Override
  public Optional<String> insteadOfImage(String address) {
    return WebAddress.of(withProtocol(address));
  }

  @Override
  public String anchor(String id) {
    return ANCHOR + id;
  }

  private static String withProtocol(String address) {
    return address.startsWith("//") ? "https:" + address : address;
  }
}
