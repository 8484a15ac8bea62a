package dev.postmortem.sitegenerator.compose;

import dev.postmortem.sitegenerator.compose.part.Shells;
import dev.postmortem.sitegenerator.drawing.Phrases;
import dev.postmortem.sitegenerator.html.LinkTargets;
import dev.postmortem.sitegenerator.html.WebAddress;
import dev.postmortem.sitegenerator.markdown.MarkdownRenderer;
import dev.postmortem.sitegenerator.page.Page;
import dev.postmortem.sitegenerator.page.RulePage;
import dev.postmortem.sitegenerator.page.RulesPage;
import dev.postmortem.sitegenerator.page.part.PageLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Composes the reference of the rules that the repository is checked by. */
final class RulePages {

  private static final String INDEX = "rules/index.html";

  /** Their section of the site. */
  static final PageLink LINK = new PageLink("Rules", INDEX);

  private final List<RuleText> rules;
  private final MarkdownRenderer markdown;
  private final Shells shells;

  RulePages(List<RuleText> rules, MarkdownRenderer markdown, Shells shells) {
    this.rules = List.copyOf(rules);
    this.markdown = markdown;
    this.shells = shells;
  }

  /** The list and a page per rule; none if there are no rules. */
  List<Page> pages() {
    if (rules.isEmpty()) {
      return List.of();
    }
    Map<String, List<RuleText>> families = new LinkedHashMap<>();
    rules.forEach(r -> families.computeIfAbsent(r.family(), f -> new ArrayList<>()).add(r));
    List<Page> pages = new ArrayList<>();
    pages.add(index(families));
    rules.forEach(r -> pages.add(page(r, families.getOrDefault(r.family(), List.of()))));
    return pages;
  }

  private RulesPage index(Map<String, List<RuleText>> families) {
    List<RulesPage.Family> lines = new ArrayList<>();
    families.forEach(
        (family, own) ->
            lines.add(
                new RulesPage.Family(
                    Phrases.term(family),
                    family,
                    own.get(0).familyAbout(),
                    own.stream()
                        .map(r -> new RulesPage.Line(link(r), r.summary(), r.level()))
                        .toList())));
    return new RulesPage(
        shells.of(INDEX, "Rules", "The rules that check every postmortem here, and why"),
        Phrases.count(rules.size(), "rule"),
        lines);
  }

  private RulePage page(RuleText rule, List<RuleText> family) {
    List<PageLink> siblings =
        family.stream().filter(r -> !r.id().equals(rule.id())).map(RulePages::link).toList();
    return new RulePage(
        shells.of(path(rule.id()), rule.id(), rule.summary()),
        rule.id(),
        Phrases.term(rule.family()),
        rule.family(),
        rule.summary(),
        rule.level(),
        rule.profiles().stream().map(p -> new RulePage.Profile(p.profile(), p.level())).toList(),
        rule.release().map(Phrases::sentence).orElse(""),
        rule.release().isPresent(),
        markdown.renderPage(rule.id(), rule.page(), new Links()),
        siblings);
  }

  private static PageLink link(RuleText rule) {
    return new PageLink(rule.id(), path(rule.id()));
  }

  private static String path(String id) {
    return "rules/" + id + ".html";
  }

  /** Links of a rule's page: to other rules, to its own sections, and to the outside. */
  private final class Links implements LinkTargets {

    @Override
    public Optional<String> link(String address) {
      Optional<String> outside = WebAddress.of(address);
      if (outside.isPresent()) {
        return outside;
      }
      if (address.startsWith("#")) {
        return Optional.of("#" + anchor(address.substring(1)));
      }
      return rules.stream()
          .filter(r -> address.equals(r.id() + ".md"))
          .findFirst()
          .map(r -> r.id() + ".html");
    }

    @Override
    public Optional<String> image(String address) {
      return Optional.empty();
    }

    @Override
    public Optional<String> insteadOfImage(String address) {
      return Optional.empty();
    }

    @Override
    public String anchor(String id) {
      return "text-" + id;
    }
  }
}
