package dev.postmortem.linter.rules.wording;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.language.syntax.KnownNames;
import dev.postmortem.linter.language.syntax.ProsePlace;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Passage;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Span;
import dev.postmortem.text.words.Quotations;
import java.util.List;
import java.util.Locale;

/** A person called by name in the story. Who is a person is decided by {@link KnownNames}. */
public final class NamedPerson implements DocumentRule {

  private static final int MAX_LABEL_CHARS = 40;

  private static final RuleInfo INFO =
      RuleInfo.error("named-person", Family.WORDING, "the text names a person")
          .since("0.1.0")
          .levels(Level.WARNING, Level.ERROR, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    KnownNames names = context.vocabulary().knownNames();
    List<Span> owners =
        context.document().proseActions().stream()
            .flatMap(action -> action.owner().stream())
            .map(Located::span)
            .toList();
    List<Block.Link> links = context.document().links();
    for (Passage passage : context.passages()) {
      String text = passage.prose().text();
      Quotations quotations = new Quotations(text);
      for (Span range : names.peopleIn(passage.prose())) {
        Span place = passage.prose().toSource(range);
        String name = text.substring(range.start(), range.end());
        boolean isPerson =
            !passage.prose().isCode(range)
                && !isProduct(text, range)
                && !isEntry(passage, range)
                && owners.stream().noneMatch(owner -> owner.contains(place))
                && links.stream().noneMatch(link -> isTitle(link, place, context));
        if (isPerson && !context.vocabulary().terms().allows(name)) {
          Diagnostic remark =
              remarks
                  .at(place, "Names a person: " + Quote.of(name))
                  .help(
                      "write the role, as in \"the on-call engineer\"; later readers know the role, not the name");
          if (quotations.hold(range)) {
            remark.quoted();
          }
        }
      }
    }
  }

  /** "Travis CI", "the Julia runtime": a word that is also somebody's first name. */
  private static boolean isProduct(String text, Span range) {
    boolean handle = text.charAt(range.start()) == '@';
    boolean several = text.substring(range.start(), range.end()).indexOf(' ') > 0;
    if (handle || several) {
      return false;
    }
    String before =
        text.substring(Math.max(0, range.start() - 5), range.start()).toLowerCase(Locale.ROOT);
    boolean article = before.endsWith(" the ") || before.equals("the ") || before.endsWith(" a ");
    int next = range.end() + 1;
    boolean name =
        next < text.length()
            && text.charAt(range.end()) == ' '
            && Character.isUpperCase(text.charAt(next));
    return article || name;
  }

  /** A list of who took part is no story: "Author: …", a cell with nothing but the name. */
  private static boolean isEntry(Passage passage, Span range) {
    String text = passage.prose().text();
    boolean alone =
        text.strip().length() == range.length()
            && (passage.place() == ProsePlace.TABLE_CELL
                || passage.place() == ProsePlace.LIST_ITEM);
    int colon = text.indexOf(':');
    boolean labelled =
        colon > 0
            && colon < MAX_LABEL_CHARS
            && colon < range.start()
            && text.length() - colon < 2 * MAX_LABEL_CHARS
            && !holdsSentence(text, colon);
    return alone || (labelled && !passage.isTimeline());
  }

  /** A full stop that is not inside of an address. */
  private static boolean holdsSentence(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      boolean inside = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
      if (".!?".indexOf(text.charAt(i)) >= 0 && !inside) {
        return true;
      }
    }
    return false;
  }

  /** A title from another source: the words of a link that say more than the name. */
  private static boolean isTitle(Block.Link link, Span place, DocumentContext context) {
    if (!link.span().contains(place) || link.targetSpan().contains(place)) {
      return link.targetSpan().contains(place) && !place.isEmpty();
    }
    int textEnd = link.targetSpan().start();
    String text = context.document().source().text();
    String words =
        text.substring(link.span().start(), place.start()) + text.substring(place.end(), textEnd);
    return words.chars().anyMatch(Character::isLetterOrDigit);
  }
}
