package dev.postmortem.documentation;

import dev.postmortem.sitegenerator.html.LinkTargets;
import dev.postmortem.sitegenerator.html.WebAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the links of one document lead on the site. What leads nowhere is a fault; sections are
 * checked when all documents are read.
 */
final class DocumentLinks implements LinkTargets {

  private final Path root;
  private final String file;
  private final String page;
  private final Map<String, String> pages;
  private final Optional<String> repository;
  private final List<String> faults = new ArrayList<>();
  private final List<SectionLink> sections = new ArrayList<>();
  private final Set<String> pictures = new TreeSet<>();

  /**
   * Links of a document.
   *
   * @param root the repository
   * @param entry the document
   * @param pages the site's page of each document
   * @param repository where the repository's files are on the web
   */
  DocumentLinks(
      Path root,
      NavigationTree.Entry entry,
      Map<String, String> pages,
      Optional<String> repository) {
    this.root = root;
    this.file = entry.file();
    this.page = entry.page();
    this.pages = pages;
    this.repository = repository;
  }

  /**
   * A link to a section.
   *
   * @param from the document with the link
   * @param to the document with the section
   */
  record SectionLink(String from, String to, String anchor) {}

  @Override
  public Optional<String> link(String address) {
    Optional<String> outside = WebAddress.of(address);
    if (outside.isPresent()) {
      return outside;
    }
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    String anchor = hash < 0 ? "" : address.substring(hash + 1);
    String target = path.isEmpty() ? file : resolved(path);
    String there = pages.get(target);
    if (there != null) {
      if (!anchor.isEmpty()) {
        sections.add(new SectionLink(file, target, anchor));
      }
      return Optional.of(
          (path.isEmpty() ? "" : toRoot(page) + there) + (hash < 0 ? "" : "#" + anchor));
    }
    if (!exists(target)) {
      faults.add(file + ": the link to " + address + " leads nowhere");
      return Optional.empty();
    }
    return repository.map(r -> r + "/" + target);
  }

  @Override
  public Optional<String> image(String address) {
    String target = resolved(address);
    if (WebAddress.of(address).isPresent() || !exists(target)) {
      faults.add(file + ": there is no picture " + address + " in the repository");
      return Optional.empty();
    }
    pictures.add(target);
    return Optional.of(toRoot(page) + picture(target));
  }

  @Override
  public Optional<String> insteadOfImage(String address) {
    return Optional.empty();
  }

  @Override
  public String anchor(String id) {
    return id;
  }

  /** What is wrong with links to files and pictures. */
  List<String> faults() {
    return faults;
  }

  /** The links to sections of this or another document. */
  List<SectionLink> sections() {
    return sections;
  }

  /** The pictures that the document shows, from the repository's root. */
  Set<String> pictures() {
    return pictures;
  }

  /** A picture's file on the site. */
  static String picture(String file) {
    return file.startsWith("docs/") ? file.substring("docs/".length()) : file;
  }

  /** From a page to the site's root. */
  static String toRoot(String page) {
    return "../".repeat((int) page.chars().filter(c -> c == '/').count());
  }

  private String resolved(String path) {
    Path folder = root.resolve(file).resolveSibling(path).normalize();
    return root.relativize(folder).toString().replace('\\', '/');
  }

  private boolean exists(String target) {
    return !target.startsWith("..") && Files.exists(root.resolve(target));
  }
}
