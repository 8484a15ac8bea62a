package dev.postmortem.linter.rules.evidence;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.RuleOption;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.Locale;
import java.util.Set;

/** A log pasted where a link would do. */
public final class PastedLog implements DocumentRule {

  private static final String LINES = "lines";

  private static final Set<String> LOGS =
      Set.of("", "text", "txt", "log", "logs", "console", "output", "plain", "plaintext", "none");

  private static final RuleInfo INFO =
      RuleInfo.error("pasted-log", Family.EVIDENCE, "a long log is pasted instead of linked")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR)
          .with(RuleOption.number(LINES, 20, "how many lines of output a code block may have"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    SourceText source = context.document().source();
    int most = context.options().number(LINES);
    for (Block.Code code : context.document().codeBlocks()) {
      int first = source.lineAt(code.content().start());
      int last = source.lineAt(Math.max(code.content().start(), code.content().end() - 1));
      int lines = code.content().isEmpty() ? 0 : last - first + 1;
      if (lines > most && isLog(code, first, last, source)) {
        int line = source.lineAt(code.span().start());
        remarks
            .at(
                new Span(code.span().start(), source.lineSpan(line).end()),
                "%d lines of output are pasted here; at most %d are expected"
                    .formatted(lines, most))
            .help("keep the lines that matter, and link the rest under `evidence`");
      }
    }
  }

  private static boolean isLog(Block.Code code, int first, int last, SourceText source) {
    if (LOGS.contains(code.language().toLowerCase(Locale.ROOT))) {
      return true;
    }
    int stamped = 0;
    for (int line = first; line <= last; line++) {
      stamped += LogLine.isStamped(source.line(line)) ? 1 : 0;
    }
    return 2 * stamped > last - first + 1;
  }
}
