package dev.postmortem.linter.rules.document;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.corpus.files.LinkTarget;
import dev.postmortem.corpus.files.RepositoryFiles;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.escape.PercentEncoding;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.words.NearestWord;
import java.util.Optional;
import java.util.Set;

/** A link or image that leads to no file of the repository, or to no place in one. */
public final class BrokenLink implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("broken-link", Family.DOCUMENT, "a relative link or image is broken")
          .since("0.1.0")
          .levels(Level.WARNING, Level.ERROR, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    context.document().links().stream()
        .map(link -> new Located<>(link.target(), link.targetSpan()))
        .distinct()
        .forEach(address -> judge(address, context, remarks));
    context.document().htmlTags().stream()
        .flatMap(tag -> tag.attributes().stream())
        .filter(a -> a.name().equals("href") || a.name().equals("src"))
        .forEach(a -> judge(new Located<>(a.value(), a.valueSpan()), context, remarks));
    EvidenceAddress.check(context.frontMatter(), remarks);
  }

  private static void judge(Located<String> address, DocumentContext context, Diagnostics remarks) {
    if (address.value().isBlank()) {
      remarks
          .at(address, "This link has no address")
          .help("write an address between the brackets, or keep only the words");
      return;
    }
    LinkTarget target = LinkTarget.of(context.document().path(), address.value());
    if (target instanceof LinkTarget.Here here) {
      anchor(here.anchor(), context.document(), address, remarks);
    } else if (target instanceof LinkTarget.Outside) {
      remarks
          .at(address, "This link leads outside the repository: " + Quote.of(address.value()))
          .help("link the file's web page; readers of the site cannot follow this link")
          .warningAtMost();
    } else if (target instanceof LinkTarget.InRepository file) {
      if (!context.corpus().repository().files().exists(file.path())) {
        missing(file, address, context, remarks);
      } else {
        context
            .corpus()
            .repository()
            .document(file.path())
            .ifPresent(other -> anchor(file.anchor(), other, address, remarks));
      }
    }
  }

  private static void missing(
      LinkTarget.InRepository file,
      Located<String> address,
      DocumentContext context,
      Diagnostics remarks) {
    Diagnostic remark = remarks.at(address, "There is no file " + Quote.of(file.path()));
    Optional<String> meant =
        Moved.find(file.path(), context.corpus().repository())
            .or(() -> nearest(file.path(), context.corpus().repository().files()))
            .filter(path -> !path.equals(context.document().path()))
            .filter(path -> hasAnchor(path, file.anchor(), context))
            .map(path -> LinkTarget.relative(context.document().path(), path));
    meant.ifPresent(
        path ->
            remark.fix(
                Fix.replace(
                    address.span(), path + (file.anchor().isEmpty() ? "" : "#" + file.anchor()))));
    remark.help(
        meant
            .map(path -> "did you mean " + path + "?")
            .orElse("correct the path, relative to this file's folder, or remove the link"));
  }

  /** Whether a file has the anchor of a link; of what is no postmortem nobody asks. */
  private static boolean hasAnchor(String path, String anchor, DocumentContext context) {
    return anchor.isEmpty()
        || context
            .corpus()
            .repository()
            .document(path)
            .map(other -> other.anchors().contains(PercentEncoding.decode(anchor)))
            .orElse(true);
  }

  private static Optional<String> nearest(String path, RepositoryFiles files) {
    String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
    String parent = folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
    return NearestWord.of(path.substring(folder.length()), files.namesIn(parent))
        .map(name -> folder + name);
  }

  private static void anchor(
      String anchor, PostmortemDocument target, Located<String> address, Diagnostics remarks) {
    if (anchor.isEmpty()) {
      return;
    }
    Set<String> anchors = target.anchors();
    String decoded = PercentEncoding.decode(anchor);
    if (anchors.contains(decoded) || decoded.startsWith("fn")) {
      return;
    }
    Diagnostic remark = remarks.at(address, "No heading has the anchor #" + decoded);
    Optional<String> meant = NearestWord.of(decoded, anchors);
    String before = address.value().substring(0, address.value().length() - anchor.length());
    meant
        .filter(m -> m.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_'))
        .ifPresent(m -> remark.fix(Fix.replace(address.span(), before + m)));
    remark.help(
        meant
            .map(m -> "did you mean #" + m + "?")
            .orElse("write the heading in lower case, with hyphens between words"));
  }
}
