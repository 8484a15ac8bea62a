package dev.postmortem.importer.report;

import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.action.ProseAction;
import dev.postmortem.schema.markdown.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The actions of an older report: what its body lists as work, without the tasks of its template
 * for whoever writes it.
 */
public final class LegacyActions {

  /** Headings above tasks that are about the document and not about the incident. */
  private static final Pattern ABOUT_THE_DOCUMENT =
      Pattern.compile(
          "(?i).*\\b(?:(?:notes?|instructions?|guidelines?|guide|tasks|todo|hints)\\b.*"
              + "\\b(?:owners?|authors?|writers?|facilitators?|reviewers?)|checklist|"
              + "(?:before|after|during|prior to) (?:the|your|this)"
              + "(?: \\w+)? (?:meeting|review|publishing|incident)|how to (?:use|write)|this template|"
              + "sign[- ]?offs?|instructions?)\\b.*");

  private LegacyActions() {}

  /** The actions, in the file's order. */
  public static List<ProseAction> read(PostmortemDocument document) {
    List<Block.Heading> headings =
        document.blocks().stream()
            .filter(Block.Heading.class::isInstance)
            .map(Block.Heading.class::cast)
            .toList();
    return document.proseActions().stream()
        .filter(LegacyActions::says)
        .filter(a -> !isAboutTheDocument(a, headings))
        .toList();
  }

  private static boolean says(ProseAction action) {
    return action.text().text().chars().anyMatch(Character::isLetter)
        || action.ticket().isPresent();
  }

  private static boolean isAboutTheDocument(ProseAction action, List<Block.Heading> headings) {
    Optional<Block.Heading> above = Optional.empty();
    for (Block.Heading heading : headings) {
      if (heading.span().start() < action.span().start()) {
        above = Optional.of(heading);
      }
    }
    return action.form() == ProseAction.Form.TASK_ITEM
        && above.filter(h -> ABOUT_THE_DOCUMENT.matcher(h.text().text()).matches()).isPresent();
  }

  /** Whether the row of an action has more cells than its table's head. */
  public static boolean isBroken(ProseAction action, PostmortemDocument document) {
    if (action.form() != ProseAction.Form.TABLE_ROW) {
      return false;
    }
    List<Block.Table> tables = new ArrayList<>();
    document.blocks().stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .filter(t -> t.span().contains(action.span()))
        .forEach(tables::add);
    String row = document.source().slice(action.span()).strip();
    return tables.stream().anyMatch(t -> cells(row) > t.header().size());
  }

  /** How many cells a line of a table has. */
  private static int cells(String row) {
    int bars = 0;
    boolean code = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      code ^= c == '`';
      boolean edge = i == 0 || i == row.length() - 1;
      boolean escaped = i > 0 && row.charAt(i - 1) == '\\';
      bars += c == '|' && !edge && !code && !escaped ? 1 : 0;
    }
    return bars + 1;
  }

  /** Whether a text says about itself that it was done: {@code the driver has been pinned}. */
  public static boolean saysDone(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return DONE.matcher(lower).find() && !NOT_YET.matcher(lower).find();
  }

  private static final Pattern DONE =
      Pattern.compile(
          "\\b(?:has|have) (?:already |since |now )?been \\w+(?:ed|en|wn|lt|nt|ut|de)\\b"
              + "|\\((?:already )?(?:done|completed|finished)\\b[^)]*\\)\\s*$");
  private static final Pattern NOT_YET =
      Pattern.compile(
          "\\b(?:not|until|after|once|if|when|that|which|requested|planned|proposed|scheduled|asked|"
              + "raised|opened|filed|created|assigned|discussed|suggested|identified)\\b");

  /** Whether the words for an owner name several people, so that no one is the owner. */
  public static boolean isSeveral(String owner) {
    return owner.matches(".*(?:,|;|/| and | & |\\+).*");
  }

  /** Whether the words for a ticket only number the row: {@code R1}. */
  public static boolean isNumbering(String ticket) {
    return ticket.matches("[A-Za-z]{1,2}\\d{1,2}\\.?");
  }
}
