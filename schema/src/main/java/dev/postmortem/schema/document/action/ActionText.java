package dev.postmortem.schema.document.action;

import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.time.TimePhrase;
import dev.postmortem.schema.time.TimeScanner;
import dev.postmortem.text.scan.TextScan;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.ProseBuilder;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the words of an action apart: what is to be done, and who, until when, tracked where, and
 * whether it is done already.
 *
 * @param text what is to be done
 */
record ActionText(
    Prose text,
    boolean done,
    Optional<Located<String>> owner,
    Optional<Located<String>> ticket,
    Optional<Located<String>> due) {

  private static final String DONE_MARKS = "\u2705\u2611\u2714\u2713";
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";
  private static final String SEPARATORS = " ,;:|\u00B7-\u2013\u2014.";
  private static final int MAX_OWNER_CHARS = 60;
  private static final Set<String> PLACES = Set.of("in", "by", "via", "with", "and", "see");

  static ActionText of(Prose prose, List<Block.Link> links) {
    return new Cutter(prose).read(links);
  }

  /** Whether a status, mark or heading says that something is done. */
  static boolean saysDone(String words) {
    String plain = words.strip().toLowerCase(Locale.ROOT);
    return ActionLexicon.DONE_WORDS.contains(plain)
        || (!plain.isEmpty() && DONE_MARKS.indexOf(plain.charAt(0)) >= 0)
        || plain.equals("[x]")
        || plain.equals("x");
  }

  private static final class Cutter {
    private final Prose prose;
    private final String text;
    private final String lower;
    private final List<Span> cuts = new ArrayList<>();
    private boolean done;

    Cutter(Prose prose) {
      this.prose = prose;
      this.text = prose.text();
      this.lower =
          text.toLowerCase(Locale.ROOT).length() == text.length()
              ? text.toLowerCase(Locale.ROOT)
              : text;
    }

    ActionText read(List<Block.Link> links) {
      label();
      doneMarks();
      Optional<TicketFinder.Found> ticket = TicketFinder.find(prose, links);
      ticket
          .map(TicketFinder.Found::text)
          .filter(t -> !t.isEmpty() && isSeparate(t))
          .ifPresent(t -> cut(new Span(labelBefore(t.start()), t.end())));
      Optional<Located<String>> due = due();
      Optional<Located<String>> owner = owner();
      return new ActionText(remaining(), done, owner, ticket.map(TicketFinder.Found::ticket), due);
    }

    /** {@code Action item: …}: says only what it is in a list of actions for. */
    private void label() {
      for (String label : ActionLexicon.LABELS) {
        if (lower.startsWith(label) && TextScan.after(text, label.length(), " ") < text.length()) {
          cut(new Span(0, TextScan.after(text, label.length(), " ")));
          return;
        }
      }
    }

    /** {@code ✅ …}, {@code [x] …}, {@code DONE: …}, {@code … (done)}, {@code … - DONE}. */
    private void doneMarks() {
      int start = TextScan.after(text, 0, " ");
      if (start < text.length() && DONE_MARKS.indexOf(text.charAt(start)) >= 0) {
        markDone(new Span(start, TextScan.after(text, start + 1, " ")));
      } else if (lower.startsWith("[x]", start)) {
        markDone(new Span(start, start + 3));
      } else if (lower.startsWith("[done]", start)) {
        markDone(new Span(start, start + 6));
      } else if (lower.startsWith("done:", start) || text.startsWith("DONE ", start)) {
        markDone(new Span(start, start + 5));
      }
      if (doneIn()) {
        return;
      }
      int end = text.length();
      while (end > 0 && " .!".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      if (end > 0 && DONE_MARKS.indexOf(text.charAt(end - 1)) >= 0) {
        markDone(new Span(end - 1, text.length()));
        return;
      }
      int open = end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0 ? lastOpening(end - 1) : -1;
      if (open >= 0) {
        String inside = lower.substring(open + 1, end - 1).replace("!", "").replace(".", "");
        if (ActionLexicon.DONE_WORDS.contains(inside.strip())) {
          markDone(new Span(open, end));
        }
        return;
      }
      int word = end;
      while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
        word--;
      }
      int before = word;
      while (before > 0 && text.charAt(before - 1) == ' ') {
        before--;
      }
      boolean apart = before > 0 && "-\u2013\u2014:\u2192|".indexOf(text.charAt(before - 1)) >= 0;
      String written = text.substring(word, end);
      boolean shouted = written.equals(written.toUpperCase(Locale.ROOT)) && before > 0;
      if (!apart && shouted && ActionLexicon.DONE_WORDS.contains(lower.substring(word, end))) {
        markDone(new Span(word, end));
      }
      if (apart && ActionLexicon.DONE_WORDS.contains(lower.substring(word, end))) {
        markDone(new Span(before - 1, end));
      }
    }

    /**
     * {@code … - done in https://…}, {@code … DONE in PR #12}: the state, and where it was done.
     */
    private boolean doneIn() {
      for (String word : ActionLexicon.DONE_WORDS) {
        for (int at = lower.indexOf(word); at > 0; at = lower.indexOf(word, at + 1)) {
          int end = at + word.length();
          int place = TextScan.after(text, end, " ");
          boolean shouted = text.substring(at, end).equals(word.toUpperCase(Locale.ROOT));
          boolean apart =
              text.charAt(at - 1) == ' ' && (shouted || isSeparatorBefore(at)) && place > end;
          String joiner = text.substring(place, TextScan.afterLetters(text, place));
          if (apart && PLACES.contains(joiner.toLowerCase(Locale.ROOT)) && isOnlyPlaces(place)) {
            markDone(new Span(at, text.length()));
            return true;
          }
        }
      }
      return false;
    }

    /** Whether nothing but addresses, numbers and the words before them stands from here on. */
    private boolean isOnlyPlaces(int from) {
      for (String word : text.substring(from).split("[ ,;/()\\[\\].]+(?=\\s|$)|\\s+", -1)) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        boolean place =
            plain.isEmpty()
                || plain.length() == 1
                || plain.contains("://")
                || plain.startsWith("#")
                || plain.chars().anyMatch(Character::isDigit)
                || PLACES.contains(plain)
                || ActionLexicon.TICKET_WORDS.contains(plain);
        if (!place) {
          return false;
        }
      }
      return true;
    }

    /** Whether a ticket is no part of the sentence: at an end of the text, or in brackets. */
    private boolean isSeparate(Span ticket) {
      int before = ticket.start();
      while (before > 0 && text.charAt(before - 1) == ' ') {
        before--;
      }
      int after = TextScan.after(text, ticket.end(), " ");
      boolean bracketed =
          before > 0
              && after < text.length()
              && (OPENING + ",;|").indexOf(text.charAt(before - 1)) >= 0
              && (CLOSING + ",;|").indexOf(text.charAt(after)) >= 0;
      boolean last = isOnlySeparators(ticket.end(), text.length());
      return bracketed
          || isOnlySeparators(0, ticket.start())
          || (last && !ActionLexicon.LINKING_WORDS.contains(wordBefore(before)));
    }

    private String wordBefore(int end) {
      int start = end;
      while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      return lower.substring(start, end);
    }

    /** Where a word begins that only announces what follows: {@code Ticket #12}. */
    private int labelBefore(int ticket) {
      int end = ticket;
      while (end > 0 && " :".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      String word = wordBefore(end);
      int start = end - word.length();
      boolean apart = start == 0 || isSeparatorBefore(start);
      return ActionLexicon.TICKET_WORDS.contains(word) && apart ? start : ticket;
    }

    private boolean isSeparatorBefore(int at) {
      int before = at;
      while (before > 0 && text.charAt(before - 1) == ' ') {
        before--;
      }
      return before == 0 || (SEPARATORS + OPENING + "?!").indexOf(text.charAt(before - 1)) >= 0;
    }

    private void markDone(Span span) {
      done = true;
      cut(span);
    }

    private int lastOpening(int closing) {
      int limit = Math.max(0, closing - 40);
      for (int i = closing - 1; i >= limit; i--) {
        if (OPENING.indexOf(text.charAt(i)) >= 0) {
          return i;
        }
      }
      return -1;
    }

    private Optional<Located<String>> due() {
      for (String label : ActionLexicon.DUE_LABELS) {
        for (int at = lower.indexOf(label); at >= 0; at = lower.indexOf(label, at + 1)) {
          if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            continue;
          }
          int from = at + label.length();
          String after = text.substring(from, Math.min(text.length(), from + MAX_OWNER_CHARS));
          Optional<TimePhrase> phrase = TimeScanner.lead(after).filter(p -> p.date().isPresent());
          if (phrase.isPresent()) {
            Span date = new Span(from + phrase.get().start(), from + phrase.get().end());
            cut(new Span(at, date.end()));
            return Optional.of(prose.slice(date).located());
          }
        }
      }
      return bracketedDate();
    }

    /** {@code … (2026-07-01)}: a date alone between brackets, or beside an owner or ticket. */
    private Optional<Located<String>> bracketedDate() {
      int open = text.lastIndexOf('(');
      int close = open < 0 ? -1 : text.indexOf(')', open);
      if (close < 0 || !isOnlySeparators(close, text.length())) {
        return Optional.empty();
      }
      int from = open + 1;
      for (int i = from; i <= close; i++) {
        if (i == close || ",;|".indexOf(text.charAt(i)) >= 0) {
          Optional<TimePhrase> phrase =
              TimeScanner.lead(text.substring(from, i)).filter(p -> p.date().isPresent());
          if (phrase.isPresent() && phrase.get().rest() >= i - from) {
            Span date = new Span(from + phrase.get().start(), from + phrase.get().end());
            cut(date);
            return Optional.of(prose.slice(date).located());
          }
          from = i + 1;
        }
      }
      return Optional.empty();
    }

    private Optional<Located<String>> owner() {
      for (String label : ActionLexicon.OWNER_LABELS) {
        int at = lower.indexOf(label);
        if (at >= 0 && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
          int from = TextScan.after(text, at + label.length(), " ");
          int end = from;
          while (end < text.length()
              && end - from < MAX_OWNER_CHARS
              && ",;)]|(".indexOf(text.charAt(end)) < 0
              && !isSentenceEnd(end)
              && !isDash(end)) {
            end++;
          }
          if (end > from) {
            cut(new Span(at, end));
            return Optional.of(prose.slice(new Span(from, end)).located());
          }
        }
      }
      return handle().or(this::besides).or(this::subject);
    }

    private boolean isSentenceEnd(int at) {
      return text.charAt(at) == '.' && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
    }

    private boolean isDash(int at) {
      return at > 0
          && text.charAt(at - 1) == ' '
          && "-\u2013\u2014".indexOf(text.charAt(at)) >= 0
          && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
    }

    /**
     * {@code @handle} at the beginning, at the end or in brackets; elsewhere it is only spoken of.
     */
    private Optional<Located<String>> handle() {
      for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
        int end = at + 1;
        while (end < text.length()
            && (Character.isLetterOrDigit(text.charAt(end))
                || "-_./".indexOf(text.charAt(end)) >= 0)) {
          end++;
        }
        while (end > at + 1 && "-_./".indexOf(text.charAt(end - 1)) >= 0) {
          end--;
        }
        boolean begins = at == 0 || " ([,/".indexOf(text.charAt(at - 1)) >= 0;
        int after = end;
        while (after < text.length() && (SEPARATORS + CLOSING).indexOf(text.charAt(after)) >= 0) {
          after++;
        }
        boolean outer =
            TextScan.after(text, 0, " ") == at || after == text.length() || isBesideCut(at, end);
        if (begins && end > at + 1 && outer && !isObject(at, end)) {
          cut(new Span(at, afterPromise(end)));
          return Optional.of(prose.slice(new Span(at, end)).located());
        }
      }
      return Optional.empty();
    }

    /** Behind the word that ties who to what: {@code @robin will …}, {@code @robin to …}. */
    private int afterPromise(int end) {
      int behind = TextScan.after(text, end, " ");
      for (String word : List.of("will ", "to ")) {
        if (lower.startsWith(word, behind)) {
          return behind + word.length();
        }
      }
      return end;
    }

    /** {@code Robin to send the list}: a name, and a deed behind "to" or "will". */
    private Optional<Located<String>> subject() {
      int end = TextScan.afterLetters(text, 0);
      int deed = afterPromise(end);
      String name = text.substring(0, end);
      boolean capital =
          end >= 3
              && Character.isUpperCase(name.charAt(0))
              && name.substring(1).chars().allMatch(Character::isLowerCase);
      String verb = lower.substring(deed, TextScan.afterLetters(text, deed));
      boolean named =
          capital
              && deed > end
              && ActionLexicon.DEEDS.contains(verb)
              && !ActionLexicon.NO_NAMES.contains(name.toLowerCase(Locale.ROOT))
              && !OwnerNames.isTopic(name);
      if (!named) {
        return Optional.empty();
      }
      cut(new Span(0, deed));
      return Optional.of(prose.slice(new Span(0, end)).located());
    }

    /**
     * Whether a handle is part of the sentence: its subject ({@code @robin mentioned that …}), or
     * what a word before it leads to ({@code … as proposed by @robin}).
     */
    private boolean isObject(int start, int end) {
      int before = start;
      while (before > 0 && text.charAt(before - 1) == ' ') {
        before--;
      }
      int after = TextScan.after(text, end, " ");
      boolean subject =
          TextScan.after(text, 0, " ") == start
              && after < text.length()
              && Character.isLowerCase(text.charAt(after))
              && !lower.startsWith("to ", after)
              && !lower.startsWith("will ", after);
      return subject || ActionLexicon.LEADING_TO_PEOPLE.contains(wordBefore(before));
    }

    private boolean isBesideCut(int start, int end) {
      return cuts.stream()
          .anyMatch(
              c ->
                  (c.end() <= start && isOnlySeparators(c.end(), start))
                      || (c.start() >= end && isOnlySeparators(end, c.start())));
    }

    private boolean isOnlySeparators(int from, int to) {
      for (int i = from; i < to; i++) {
        if ((SEPARATORS + OPENING + CLOSING).indexOf(text.charAt(i)) < 0) {
          return false;
        }
      }
      return true;
    }

    /** {@code (payments-on-call, PAY-12, 2026-07-01)}: what is beside date or ticket. */
    private Optional<Located<String>> besides() {
      int open = text.lastIndexOf('(');
      int close = open < 0 ? -1 : text.indexOf(')', open);
      if (close < 0
          || !isOnlySeparators(close, text.length())
          || cuts.stream().noneMatch(c -> c.start() > open && c.end() <= close)) {
        return Optional.empty();
      }
      int from = open + 1;
      for (int i = from; i <= close; i++) {
        if (i == close || ",;|".indexOf(text.charAt(i)) >= 0) {
          Span piece =
              new Span(
                  TextScan.after(text, from, " "), Math.max(TextScan.after(text, from, " "), i));
          String words = text.substring(piece.start(), piece.end()).strip();
          boolean free = cuts.stream().noneMatch(piece::overlaps);
          if (free && ActionLexicon.DONE_WORDS.contains(words.toLowerCase(Locale.ROOT))) {
            markDone(piece);
          } else if (free && isName(words)) {
            cut(piece);
            return Optional.of(prose.slice(piece).located());
          }
          from = i + 1;
        }
      }
      return Optional.empty();
    }

    /** One to three words without a verb's company: good enough beside a date or a ticket. */
    private static boolean isName(String words) {
      return !words.isEmpty()
          && words.length() <= 40
          && words.chars().filter(c -> c == ' ').count() <= 2
          && Character.isLetter(words.charAt(0))
          && words.chars().allMatch(c -> Character.isLetterOrDigit(c) || " -_.'/".indexOf(c) >= 0);
    }

    private void cut(Span span) {
      cuts.add(span);
    }

    /** The text without what was cut, the brackets and separators around it gone, too. */
    private Prose remaining() {
      cuts.sort(Comparator.naturalOrder());
      List<Span> wide = new ArrayList<>();
      for (Span cut : cuts) {
        Span grown = grown(cut);
        int last = wide.size() - 1;
        if (last >= 0 && wide.get(last).end() >= grown.start()) {
          grown = wide.get(last).cover(grown);
          wide.set(last, bracketed(grown));
        } else {
          wide.add(bracketed(grown));
        }
      }
      Prose left = ProseBuilder.without(prose, wide);
      int end = left.text().length();
      while (end > 0 && " ,;:|\u00B7-\u2013\u2014([".indexOf(left.text().charAt(end - 1)) >= 0) {
        end--;
      }
      int start = 0;
      while (start < end && " ,;:|\u00B7-\u2013\u2014".indexOf(left.text().charAt(start)) >= 0) {
        start++;
      }
      return left.slice(new Span(start, end));
    }

    /** A cut and the separators around it. */
    private Span grown(Span cut) {
      int start = cut.start();
      int end = cut.end();
      while (start > 0 && " ,;:|\u00B7-\u2013\u2014".indexOf(text.charAt(start - 1)) >= 0) {
        start--;
      }
      while (end < text.length() && ",;|\u00B7".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      return new Span(start, end);
    }

    /** Brackets that hold nothing else go, too. */
    private Span bracketed(Span cut) {
      int end = TextScan.after(text, cut.end(), " ");
      boolean opens = cut.start() > 0 && OPENING.indexOf(text.charAt(cut.start() - 1)) >= 0;
      boolean closes = end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0;
      if (opens && closes) {
        int start = cut.start() - 1;
        while (start > 0 && text.charAt(start - 1) == ' ') {
          start--;
        }
        return new Span(start, end + 1);
      }
      return cut;
    }
  }
}
