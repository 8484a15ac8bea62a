package dev.postmortem.importer;

import dev.postmortem.importer.label.LabelledFacts;
import dev.postmortem.importer.label.TitleWords;
import dev.postmortem.importer.report.LegacyReport;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.markdown.Block.Heading;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.words.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a report says in its first lines: its title and its summary. */
record ReportTitle(LegacyReport report, SectionNames names) {

  /** The title without its date and the words for the document; else the file's name. */
  String title(LabelledFacts facts) {
    return facts
        .take("title")
        .or(this::heading)
        .map(TitleWords::of)
        .orElseGet(() -> TitleWords.spoken(report.stem()));
  }

  /** The title as it stands; else the file's name. */
  String written() {
    return heading().orElseGet(() -> TitleWords.spoken(report.stem()));
  }

  /** The title of the report: of several top headings one that names no section. */
  Optional<String> heading() {
    List<Block> blocks = report.document().blocks();
    List<Integer> top = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Heading h && h.level() == 1 && !h.text().isBlank()) {
        top.add(i);
      }
    }
    if (top.isEmpty()) {
      return Optional.empty();
    }
    int first = top.get(0);
    String words = OneLine.of(((Heading) blocks.get(first)).text().text());
    if (TitleWords.announcesTitle(words)
        && first + 1 < blocks.size()
        && blocks.get(first + 1) instanceof Block.Paragraph below) {
      return Optional.of(OneLine.of(below.text().text()));
    }
    boolean section = top.size() > 1 && names.kindOf(words).isPresent();
    return section || TitleWords.saysNothing(words) ? Optional.empty() : Optional.of(words);
  }

  /** Title and summary, where services are named. */
  String opening() {
    return heading().orElse("")
        + ' '
        + report
            .document()
            .section(SectionKind.SUMMARY)
            .map(s -> report.document().source().slice(s.span()))
            .orElse("");
  }
}
