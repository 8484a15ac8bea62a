package dev.postmortem.audit;

import dev.postmortem.audit.ShownPage.Kind;
import dev.postmortem.audit.ShownPage.Line;
import java.util.List;

/** Where pages say what authors wrote or how figures are made: digits there are no figures. */
record FreeText(PlainCorpus corpus) {

  private static final List<String> OF_A_POSTMORTEM =
      List.of("Summary", "Trigger", "The report", "In the report", "Evidence", "Source");

  boolean is(String page, Line line) {
    if (isTitle(line.words())) {
      return true;
    }
    if (page.startsWith("about/")) {
      return line.under().startsWith("How the figures are computed");
    }
    if (corpus.all().stream().anyMatch(t -> page.equals("incidents/" + t.id() + ".html"))) {
      return OF_A_POSTMORTEM.stream().anyMatch(line.under()::startsWith)
          || (line.under().equals("Impact") && line.kind() == Kind.WORDS);
    }
    return false;
  }

  private boolean isTitle(String words) {
    return corpus.all().stream()
        .anyMatch(
            t ->
                words.equals(ShownPage.tidy(t.title()))
                    || t.tags().contains(words)
                    || words.equals(Integer.toString(t.started().getYear())));
  }
}
